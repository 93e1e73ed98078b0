package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Optional;

/** Barcodes that carry a shoe's index and a size's position, so that no table of them is needed. */
final class Gtins {
  private static final String COMPANY = "19";

  /** Where a barcode points. */
  record Target(int shoeIndex, int rungPosition) {}

  private Gtins() {}

  /** The barcodes of a size as StockX lists them: none, one or two. */
  static ArrayNode of(Shoe shoe, Rung rung) {
    ArrayNode gtins = JsonNodeFactory.instance.arrayNode();
    int kinds = Noise.pick(Noise.mix(shoe.key(), 100L + rung.position()), 10);
    if (kinds == 0) {
      return gtins;
    }
    String upc = upc(shoe, rung);
    gtins.addObject().put("identifier", upc).put("type", "UPC");
    if (kinds > 6) {
      gtins.addObject().put("identifier", "0" + upc).put("type", "EAN-13");
    }
    return gtins;
  }

  static String upc(Shoe shoe, Rung rung) {
    String digits = COMPANY + String.format(Locale.ROOT, "%06d%03d", shoe.index(), rung.position());
    return digits + checkDigit(digits);
  }

  /** Reads a barcode of 8 to 14 digits; empty when it is none of ours. */
  static Optional<Target> read(String gtin) {
    String upc = gtin.replaceFirst("^0+", "");
    if (!upc.matches(COMPANY + "[0-9]{10}")) {
      return Optional.empty();
    }
    String digits = upc.substring(0, 11);
    if (!upc.endsWith(checkDigit(digits))) {
      return Optional.empty();
    }
    return Optional.of(
        new Target(
            Integer.parseInt(digits.substring(2, 8)), Integer.parseInt(digits.substring(8))));
  }

  private static String checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
    }
    return String.valueOf((10 - sum % 10) % 10);
  }
}
