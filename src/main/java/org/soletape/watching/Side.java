package org.soletape.watching;

import java.util.Locale;
import org.soletape.market.Price;

/** A side of the market. */
public enum Side {
  /** What the cheapest pair costs. */
  ASK,
  /** What the best buyer pays. */
  BID;

  /** The word in JSON and on a page: {@code ask}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Price of(Told told) {
    return Price.answered(this == ASK ? told.ask() : told.bid(), told.currency());
  }
}
