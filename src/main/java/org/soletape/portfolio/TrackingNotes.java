package org.soletape.portfolio;

import java.sql.SQLException;
import java.util.Optional;
import org.soletape.db.Row;

/** The sentence about a pair whose style code has no prices: a row of {@code inventory_market}. */
final class TrackingNotes {
  private final int maxProducts;

  TrackingNotes(int maxProducts) {
    this.maxProducts = maxProducts;
  }

  Optional<String> note(Row row) throws SQLException {
    return row.optionalText("product_sku").isEmpty() ? untracked(row) : unfound(row);
  }

  private Optional<String> untracked(Row row) throws SQLException {
    Optional<String> sku = row.optionalText("sku").filter(text -> !text.isBlank());
    if (sku.isEmpty()) {
      return Optional.of("no style code is stated");
    }
    if (!Tracking.looksLikeCode(sku.get())) {
      return Optional.of("this does not look like a style code");
    }
    int products = row.integer("products");
    if (products >= maxProducts) {
      return Optional.of(
          "the catalogue is full: %d of %d products".formatted(products, maxProducts));
    }
    if (row.integer("own_codes") >= PortfolioRules.CODES_PER_PERSON) {
      return Optional.of(
          "you have added %d new style codes, as many as one person can"
              .formatted(PortfolioRules.CODES_PER_PERSON));
    }
    return Optional.of("it is taken up by the next sync");
  }

  private static Optional<String> unfound(Row row) throws SQLException {
    Optional<String> stockx = row.optionalText("stockx_state");
    Optional<String> alias = row.optionalText("alias_state");
    if (stockx.isEmpty() && alias.isEmpty()) {
      return Optional.of("the venues are asked for it by the next sync");
    }
    boolean isUnknown =
        stockx.orElse("unmapped").equals("unmapped") && alias.orElse("unmapped").equals("unmapped");
    return isUnknown ? Optional.of("no venue knows this code") : Optional.empty();
  }
}
