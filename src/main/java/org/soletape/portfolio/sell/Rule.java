package org.soletape.portfolio.sell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may stand out about a row, the most telling first. {@link Rules} decides which hold; the
 * table of them is in docs/selling.md.
 */
public enum Rule {
  /** The owner states a condition that is not new, and venues' prices are of new pairs. */
  USED(true),
  /** Neither way has an amount. */
  UNPRICED(true),
  /** No price is fresh. */
  STALE(true),
  /** Cash today leaves as much as the lowest ask would, or more. */
  CASH_FIRST(false),
  /** The price is the highest for 30 days or more, and above most of its year. */
  YEAR_HIGH(false),
  /** It is the lowest for as long, and below most of its year. */
  YEAR_LOW(false),
  /** The better way with a fresh price leaves less than the pair cost on average. */
  LOSS(false),
  /** The size asks a fifth more than the median of its product's sizes. */
  DEAR_SIZE(false),
  /** It asks a fifth less. */
  CHEAP_SIZE(false),
  /** One a day is sold, or more. */
  SELLS_FAST(false),
  /** None was sold in seven days. */
  NONE_SOLD(false),
  /** The bid is within a twentieth of the ask. */
  NARROW_GAP(false),
  /** There is an ask, and no fresh bid. */
  ONLY_LISTED(false),
  /** There is a bid, and no fresh ask. */
  ONLY_CASH(false),
  /** The lowest ask would leave more than cash today, as it mostly does. */
  LISTING_FIRST(false);

  private final boolean isDoubt;

  Rule(boolean isDoubt) {
    this.isDoubt = isDoubt;
  }

  /** As addresses, JSON and the documentation name it: {@code cash_first}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule of a word; empty when it is none. */
  public static Optional<Rule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** Whether the figures of a row say little where it holds; such rows come last. */
  public boolean isDoubt() {
    return isDoubt;
  }
}
