package org.soletape.catalog;

import java.math.BigDecimal;
import java.util.List;
import org.soletape.catalog.SizeKey.Scale;
import org.soletape.catalog.SizePlacement.At;
import org.soletape.catalog.SizePlacement.Nowhere;

/**
 * What tells the scale of the bare numbers in one Alias listing.
 *
 * @param run what all names of the product say
 */
record AliasScale(AliasAudience audience, VenueSizes onStockx, VenueSizes onAlias, KidsRun run) {

  /** Places a number that stands once in the Alias list. */
  SizePlacement place(BigDecimal number) {
    return switch (audience) {
      case AliasAudience.Doubtful doubtful -> new Nowhere(doubtful.reason());
      case AliasAudience.Known known ->
          switch (known.audience()) {
            case MEN_OR_UNISEX -> adult(new SizeKey(number, Scale.NONE));
            case WOMEN -> adult(new SizeKey(number, Scale.WOMEN));
            case KIDS -> new AliasKidsNumbers(onStockx, onAlias, run).place(number);
          };
    };
  }

  private SizePlacement adult(SizeKey key) {
    List<SizeKey> printed = onStockx.printedAs(key.number());
    if (printed.isEmpty() || printed.contains(key)) {
      return new At(key);
    }
    return new Nowhere(
        "Alias means %s, but StockX prints this number only as %s.".formatted(key, printed.get(0)));
  }
}
