package org.soletape.portfolio;

import java.util.Locale;
import org.soletape.market.Price;

/** Why a figure is there, or is not. A missing figure is one of these, never a zero. */
public enum FigureState {
  VALUE("known"),
  /** Resting on a price older than its tier allows; there may be an amount, shown with its age. */
  STALE("the price is older than it should be"),
  NONE("asked, and nobody offers"),
  NOT_OFFERED("this venue does not publish it or does not list the size"),
  PENDING("not asked yet"),
  UNKNOWN_SKU("this style code is not tracked"),
  UNKNOWN_SIZE("this product has no such size"),
  NO_COST("no purchase price is stated"),
  NO_RATE("it is in another currency and no rate is stated"),
  /** Of a sale: what reached the owner is neither stated nor can be worked out. */
  NO_PAYOUT("neither a payout nor a price at a known venue is stated"),
  SOLD("the pair is sold");

  private final String reason;

  FigureState(String reason) {
    this.reason = reason;
  }

  /** The word used in JSON and as a style name: {@code unknown_sku}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Continues "unknown because ...". */
  public String reason() {
    return reason;
  }

  /**
   * The same in the words of a portfolio.
   *
   * @param stale whether the venue's answer is old, be it a price or that nobody offers
   */
  static FigureState of(Price price, boolean stale) {
    return switch (price) {
      case Price.Known known -> stale ? STALE : VALUE;
      case Price.Missing missing ->
          switch (missing) {
            case NONE -> stale ? STALE : NONE;
            case NOT_OFFERED -> NOT_OFFERED;
            case PENDING -> PENDING;
          };
    };
  }
}
