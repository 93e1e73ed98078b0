package org.soletape.market;

import java.time.Duration;
import org.soletape.catalog.Product;

/** How often a product is polled, and so how old its prices may get before they are stale. */
public enum Tier {
  /** Polled in every slot, or at 00:00Z and 12:00Z in the slowest rhythm. */
  HOT,
  /** Polled in the day's first slot, or that of every second day when polling is slowed down. */
  COLD;

  /** The tier of a popularity score from 0 to 100. */
  public static Tier of(int popularityScore) {
    return popularityScore >= Product.HOT_SCORE ? HOT : COLD;
  }

  /** The time from one poll to the next. */
  public Duration period(Rhythm rhythm) {
    return switch (this) {
      case HOT -> rhythm == Rhythm.MINIMAL ? Slot.LENGTH.multipliedBy(2) : Slot.LENGTH;
      case COLD -> Duration.ofDays(rhythm == Rhythm.NORMAL ? 1 : 2);
    };
  }

  /** The age at which a price is stale: two polls in a row have brought nothing. */
  public Duration allowedAge(Rhythm rhythm) {
    Duration period = period(rhythm);
    return period.plus(period);
  }

  /** Whether the tier is polled in this slot: periods are counted from 1970-01-01T00:00Z. */
  public boolean isDueIn(Slot slot, Rhythm rhythm) {
    return Math.floorMod(slot.start().getEpochSecond(), period(rhythm).toSeconds()) == 0;
  }
}
