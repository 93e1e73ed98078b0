package org.soletape.upkeep.budget;

import java.time.Duration;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;

/**
 * What Soletape would use with this to carry, once its history and a week of tape have filled.
 *
 * @param skus products tracked, all of them hot: the most they can cost
 * @param sizes of each product
 * @param users who keep an inventory
 * @param views of pages each user makes a day
 */
public record Prediction(int skus, int sizes, int users, int views) {
  /** What Soletape is made for. */
  public static final Prediction USUAL = new Prediction(150, 20, 300, 20);

  /** A reseller's pairs, as assumed. */
  public static final int PAIRS_A_USER = 20;

  /** The day's cleanup has not run yet in the day's last slot. */
  public static final int MOST_SLOTS = Slot.KEPT + 3;

  /** Recent-sales calls of a slot as they are set by default. */
  public static final int SALES_CALLS = 60;

  /** Of two requests to a venue. */
  public static final Duration PACE = Duration.ofMillis(1050);

  /** What a new project at Supabase takes before anything of ours is in it. */
  public static final long NEW_DATABASE_BYTES = 60 * FreePlan.MEGABYTE;

  /** Of history, the begun ones included: what is kept by default. */
  private static final int HISTORY_MONTHS = 14;

  private static final int SLOTS_A_DAY = 4;
  private static final int DAYS_A_MONTH = 30;
  private static final int VENUES = Provider.values().length;
  private static final int RUNS_KEPT = 5 * 30;

  /** A shared cache asks once while a slot's prices are awaited, and once when they are in. */
  private static final int ASKED_A_SLOT = 2;

  /** The overview and the status. */
  private static final int OTHER_PAGES = 2;

  public Prediction {
    if (skus < 0 || sizes < 0 || users < 0 || views < 0) {
      throw new IllegalArgumentException("a prediction counts from zero");
    }
  }

  /** Our relations before the day's cleanup, in bytes. */
  public long ownBytes() {
    return ownBytes((long) users * PAIRS_A_USER);
  }

  /** With so many pairs of everybody. */
  long ownBytes(long pairs) {
    return ownBytes(MOST_SLOTS, 11, HISTORY_MONTHS, pairs);
  }

  long ownBytes(int slots, int partitions, int months, long pairs) {
    long all = (long) skus * sizes;
    long counts = Math.min(all, (long) SALES_CALLS * Slot.KEPT);
    return ByteCosts.SCHEMA
        + tapeBytes(slots, partitions)
        + skus * ByteCosts.PRODUCT
        + all * ByteCosts.SIZE
        + all * VENUES * ByteCosts.LATEST
        + all * VENUES * months * ByteCosts.SIZE_MONTH
        + counts * ByteCosts.SALES_COUNT
        + ByteCosts.RUN * RUNS_KEPT
        + pairs * ByteCosts.PAIR;
  }

  long tapeBytes(int slots, int partitions) {
    long array = ByteCosts.ARRAY + sizes * ByteCosts.AMOUNT;
    long books = VENUES * ByteCosts.BOOK + arrays() * array;
    return (long) slots * skus * books + partitions * ByteCosts.PARTITION;
  }

  /** Asks and bids of every venue, and last sales of those that publish them. */
  private static long arrays() {
    return Stream.of(Provider.values()).mapToLong(venue -> venue.publishesLastSale() ? 3 : 2).sum();
  }

  /** All databases of a free project together. */
  public long databaseBytes() {
    return NEW_DATABASE_BYTES + ownBytes();
  }

  /** A call per product, and those for recent sales where they are published. */
  public long callsADay(Provider venue) {
    int sales = venue.publishesSales() ? SALES_CALLS : 0;
    return ((long) skus + sales) * SLOTS_A_DAY;
  }

  /** From the first call of a slot to the last, at the pace, the venues side by side. */
  public Duration syncDuration() {
    return PACE.multipliedBy((long) skus + SALES_CALLS);
  }

  /** Every page view reaches the host. */
  public long requestsWithoutCache() {
    return (long) users * views * DAYS_A_MONTH;
  }

  /** A shared cache in front keeps public pages until the next slot. */
  public long requestsWithCache() {
    long pages = (long) skus + OTHER_PAGES;
    return Math.min(requestsWithoutCache(), pages * SLOTS_A_DAY * ASKED_A_SLOT * DAYS_A_MONTH);
  }
}
