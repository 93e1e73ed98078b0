package org.soletape.market;

import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/** What a list shows of a venue's price where that is not the price itself, such as its payout. */
@FunctionalInterface
public interface ShownPrice {
  /** In the currency it is shown in. */
  Money of(Provider venue, Money price);
}
