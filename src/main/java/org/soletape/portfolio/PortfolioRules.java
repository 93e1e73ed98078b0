package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Currency;

/**
 * What an installation decides about all portfolios.
 *
 * @param currency of amounts whose row names none and whose owner has stored no settings
 * @param maxProducts how many products are tracked at most, for everybody together
 * @param maxPairs how many pairs one person may have, owned and sold
 */
public record PortfolioRules(Currency currency, int maxProducts, int maxPairs) {
  /** How many style codes one person's pairs may add to the catalogue. */
  public static final int CODES_PER_PERSON = 25;

  /** How many pairs one person may have unless the installation decides otherwise. */
  public static final int PAIRS_PER_PERSON = 5_000;

  public PortfolioRules {
    requireNonNull(currency, "currency is null");
  }

  /** With the usual number of pairs. */
  public PortfolioRules(Currency currency, int maxProducts) {
    this(currency, maxProducts, PAIRS_PER_PERSON);
  }
}
