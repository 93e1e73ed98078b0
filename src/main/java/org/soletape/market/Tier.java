package org.soletape.market;

import java.time.Duration;
import java.time.Instant;
import org.soletape.catalog.Product;

/** How often a product is polled, and so how old its prices may get before they are stale. */
public enum Tier {
  /** Polled in every slot. */
  HOT(Slot.LENGTH),
  /** Polled in the day's first slot. */
  COLD(Duration.ofDays(1));

  private final Duration period;

  Tier(Duration period) {
    this.period = period;
  }

  /** The tier of a popularity score from 0 to 100. */
  public static Tier of(int popularityScore) {
    return popularityScore >= Product.HOT_SCORE ? HOT : COLD;
  }

  /** The time from one poll to the next. */
  public Duration period() {
    return period;
  }

  /** The age at which a price is stale: two polls in a row have brought nothing. */
  public Duration allowedAge() {
    return period.multipliedBy(2);
  }

  /** When a price observed at this instant becomes stale. */
  public Instant staleAt(Instant observedAt) {
    return observedAt.plus(allowedAge());
  }

  /** Whether the tier is polled in this slot. */
  public boolean isDueIn(Slot slot) {
    return this == HOT || slot.isDaily();
  }
}
