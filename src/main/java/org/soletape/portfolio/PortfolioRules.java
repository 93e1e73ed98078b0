package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/**
 * What an installation decides about all portfolios.
 *
 * @param currency of amounts whose row names none and whose owner has stored no settings
 * @param maxProducts how many products are tracked at most, for everybody together
 */
public record PortfolioRules(Currency currency, int maxProducts) {
  /** How many style codes one person's pairs may add to the catalogue. */
  public static final int CODES_PER_PERSON = 25;

  public PortfolioRules {
    requireNonNull(currency, "currency is null");
  }
}
