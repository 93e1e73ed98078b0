package org.soletape.portfolio;

import java.util.Currency;

/**
 * What an installation decides about all portfolios.
 *
 * @param currency of amounts whose row names none and whose owner has stored no settings
 * @param maxProducts how many products are tracked at most, for everybody together
 * @param maxPairs how many pairs one person may have, owned and sold
 */
public record PortfolioRules(Currency currency, int maxProducts, int maxPairs) {
  /** How many style codes of one person's pairs may wait, and be tracked because of them. */
  public static final int CODES_PER_PERSON = 25;

  private static final int FEWEST_CODES = 3;
  private static final int PEOPLE_FREE_PLACES_ARE_FOR = 5;

  /**
   * How many products one person's pairs may have brought in while so many are tracked: a fifth of
   * the places that are free, so that a few accounts never take them all.
   */
  int share(int products) {
    return Math.clamp(
        (maxProducts - products) / PEOPLE_FREE_PLACES_ARE_FOR, FEWEST_CODES, CODES_PER_PERSON);
  }
}
