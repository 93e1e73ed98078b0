package org.soletape.portfolio;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.SizeKey;
import org.soletape.catalog.StyleCode;

/** What a pair says, whatever its spelling: equal pairs have equal fingerprints. */
public final class Fingerprint {
  private Fingerprint() {}

  public static UUID of(Pair pair) {
    StoredPair stored = StoredPair.asRead(pair);
    String said =
        Stream.of(
                stored.sku().map(Fingerprint::code),
                stored.size().map(Fingerprint::size),
                stored.purchasePrice().map(Fingerprint::number),
                stored.purchaseCurrency(),
                stored.purchaseRate().map(Fingerprint::number),
                stored.rateCurrency(),
                stored.purchasedOn(),
                stored.condition().map(String::strip),
                stored.notes().map(String::strip),
                Optional.of(stored.status()),
                stored.soldPrice().map(Fingerprint::number),
                stored.payout().map(Fingerprint::number),
                stored.soldCurrency(),
                stored.soldOn(),
                stored.soldVenue().map(String::strip))
            .map(cell -> cell.map(Object::toString).orElse(""))
            .map(cell -> cell.length() + ":" + cell)
            .collect(Collectors.joining());
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
  }

  private static String code(String sku) {
    StyleCode code = new StyleCode(sku);
    return code.parts().isEmpty() ? sku.strip() : String.join("/", code.parts());
  }

  private static String size(String typed) {
    return SizeText.parse(typed).map(SizeKey::text).orElse(typed.strip().toUpperCase(Locale.ROOT));
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
