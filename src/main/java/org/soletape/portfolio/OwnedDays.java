package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When a pair was owned, in UTC days.
 *
 * @param since the first day
 * @param sold the day it was sold, on which it is no longer owned; empty for a pair still owned
 */
public record OwnedDays(LocalDate since, Optional<LocalDate> sold) {
  /**
   * The days of a pair: from the day of its purchase, else from the day it was written down, else
   * always; a pair that was sold before that came and went on the day of its sale. Empty for a sold
   * pair whose day of sale is not stated.
   */
  public static Optional<OwnedDays> of(Item item) {
    Optional<LocalDate> sold = item.pair().sale().flatMap(Sale::on);
    if (item.pair().status().isOwned()) {
      return Optional.of(new OwnedDays(since(item), Optional.empty()));
    }
    return sold.map(day -> new OwnedDays(earlier(since(item), day), sold));
  }

  private static LocalDate since(Item item) {
    return item.pair()
        .purchase()
        .on()
        .or(() -> item.createdAt().map(OwnedDays::day))
        .orElse(LocalDate.MIN);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Whether it was owned when a day ended. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(since) && (sold.isEmpty() || day.isBefore(sold.get()));
  }

  /** Whether it was owned already when a day began. */
  public boolean beginsBefore(LocalDate day) {
    return since.isBefore(day) && (sold.isEmpty() || !sold.get().isBefore(day));
  }

  /** Whether it was owned on any day from one to another. */
  boolean isWithin(LocalDate from, LocalDate to) {
    return contains(from.isBefore(since) ? since : from) && !since.isAfter(to);
  }
}
