package org.soletape.alert;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;

/**
 * What somebody wants to be told of.
 *
 * @param side of a price or profit; of other kinds {@link Side#ASK}
 * @param venue the only one that counts; empty: any
 * @param days how far back a move is measured, 1 or 7; of other kinds 0
 * @param currency of the bound and of what is compared with it; empty: both are hundredths of a
 *     percent
 * @param quietDays for how many days it says nothing after it has fired, 0 to 365
 * @param until the last day it is evaluated on
 * @param paused whether its owner has stopped it
 */
public record AlertRule(
    RuleKind kind,
    Subject subject,
    Side side,
    Optional<Provider> venue,
    int days,
    Bound bound,
    Optional<Currency> currency,
    int quietDays,
    Optional<LocalDate> until,
    boolean paused) {
  /** The longest rest. */
  public static final int LONGEST_REST = 365;

  /** A figure of so many hundredths of a percent is the whole. */
  public static final long WHOLE = 10_000;

  /** Whether it is evaluated on a day. */
  public boolean isActive(LocalDate day) {
    return !paused && until.filter(day::isAfter).isEmpty();
  }

  /** Whether a venue counts. */
  boolean looksAt(Provider provider) {
    return venue.isEmpty() || venue.get() == provider;
  }
}
