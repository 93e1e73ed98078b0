package org.soletape.portfolio;

import java.util.Currency;

/**
 * What an installation decides about all portfolios.
 *
 * @param currency of amounts whose row names none and whose owner has stored no settings
 * @param products how many are polled at most, for everybody together
 * @param maxPairs how many pairs one person may have, owned and sold
 */
public record PortfolioRules(Currency currency, ProductLimits products, int maxPairs) {
  /**
   * How many style codes of one person's pairs may wait, and how many of what one person holds
   * nobody's later ones come before.
   */
  public static final int CODES_PER_PERSON = 25;
}
