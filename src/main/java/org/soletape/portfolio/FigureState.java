package org.soletape.portfolio;

import java.util.Locale;

/** That a figure is known, or why it is not; of two reasons the earlier explains more. */
public enum FigureState {
  VALUE("known"),
  NO_RATE("it is in another currency, and there is no rate"),
  NONE("asked, and nobody offers"),
  PENDING("not asked yet"),
  NOT_OFFERED("this venue does not publish it or does not list the size"),
  UNKNOWN_SIZE("this product has no such size"),
  UNKNOWN_SKU("this style code is not tracked"),
  NO_COST("no purchase price is stated"),
  /** The fees would take too much of any price. */
  OUT_OF_REACH("no price leaves that much after the fees"),
  /** Of a sale: what reached the owner is neither stated nor can be worked out. */
  NO_PAYOUT("neither a payout nor a price at a known venue is stated"),
  SOLD("the pair is sold");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String reason;

  FigureState(String reason) {
    this.reason = reason;
  }

  /** The word used in JSON and as a style name: {@code unknown_sku}. */
  public String word() {
    return word;
  }

  /** Continues "unknown because ...". */
  public String reason() {
    return reason;
  }
}
