package org.soletape.demo.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;

/**
 * A US size.
 *
 * @param halves the size in half steps: 21 is 10.5
 * @param letter "W", "Y", "C", or nothing for men
 */
record SizeLabel(int halves, String letter) {
  /** The size as StockX prints it: "10.5", "7W", "5Y". */
  String printed() {
    return number() + letter;
  }

  /** The size as Alias prints it, without a letter. */
  String number() {
    return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
  }

  BigDecimal decimal() {
    return BigDecimal.valueOf(halves * 5L, 1);
  }

  JsonNode json() {
    return halves % 2 == 0 ? IntNode.valueOf(halves / 2) : DecimalNode.valueOf(decimal());
  }
}
