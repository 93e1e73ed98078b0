package org.soletape.demo.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * One size of an item in one condition.
 *
 * @param size US size without a letter; compared by value
 */
public record AliasVariation(BigDecimal size, String productCondition, String packagingCondition) {
  public static final String NEW = "PRODUCT_CONDITION_NEW";
  public static final String GOOD = "PACKAGING_CONDITION_GOOD_CONDITION";

  /** Whether a row of an answer, or of a recording, is about this variation. */
  public boolean matches(JsonNode row) {
    return row.path("size").isNumber()
        && row.path("size").decimalValue().compareTo(size) == 0
        && row.path("product_condition").asText().equals(productCondition)
        && row.path("packaging_condition").asText().equals(packagingCondition);
  }

  /** New, in a good box: the variation sneakers are traded in. */
  public boolean isDeadstock() {
    return productCondition.equals(NEW) && packagingCondition.equals(GOOD);
  }
}
