package org.soletape.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.demo.DemoTape;
import org.soletape.market.BestPrices;
import org.soletape.market.ListedProduct;
import org.soletape.upkeep.budget.TapeSize;

/** What the demo made, in one screen: the top products, the bytes, the calls. */
final class DemoSummary {
  private static final int NAME_WIDTH = 42;
  private static final int TOP = 10;

  private DemoSummary() {}

  static void print(
      PrintWriter out, Stream<ListedProduct> products, TapeSize size, DemoTape.Made made) {
    out.println();
    line(out, "", "Best of all sizes, USD", venue -> cells(venue.label(), ""));
    line(out, "SKU", "Product", venue -> cells("ask", "bid"));
    products
        .filter(product -> !product.best().isEmpty())
        .limit(TOP)
        .forEach(product -> line(out, product));
    out.printf(
        "%n%,d points of tape in %,d KB: %s bytes per point. All tables and indexes: %.1f MB.%n",
        size.points(),
        size.tapeBytes() / 1024,
        size.bytesPerPoint().map(Object::toString).orElse("no"),
        size.ownBytes() / 1024.0 / 1024.0);
    if (made.sizeDays() > 0) {
      out.printf(
          "%,d days of a size at a venue before the tape, simulated like it.%n", made.sizeDays());
    }
    out.printf(
        "%,d venue calls for %d products in %d slots.%n",
        made.calls(), made.products(), made.slots());
  }

  private static void line(PrintWriter out, ListedProduct product) {
    String name =
        Stream.of(product.facts().description().brand(), product.facts().description().model())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    line(
        out,
        product.facts().sku(),
        name.length() > NAME_WIDTH ? name.substring(0, NAME_WIDTH - 1) + "…" : name,
        venue -> {
          Optional<BestPrices> best = Optional.ofNullable(product.best().get(venue));
          return cells(
              amount(best.flatMap(BestPrices::ask)), amount(best.flatMap(BestPrices::bid)));
        });
  }

  private static void line(
      PrintWriter out, String sku, String name, Function<Provider, String> cells) {
    String venues = Stream.of(Provider.values()).map(cells).collect(Collectors.joining());
    out.printf("%-14s %-42s%s%n", sku, name, venues);
  }

  private static String amount(Optional<BestPrices.Best> best) {
    return best.map(found -> found.price().major().toPlainString()).orElse("none");
  }

  private static String cells(String ask, String bid) {
    return " %10s %10s".formatted(ask, bid);
  }
}
