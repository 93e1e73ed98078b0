package org.soletape.demo.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.AliasBasis;

/**
 * Made-up sales of a size. Time is cut into stretches, and a hash of the stretch says how many
 * pairs were sold in it and when, so the past is the same whenever it is asked for.
 */
record SalesHistory(PriceModel prices) {
  private static final Duration STRETCH = Duration.ofHours(4);
  private static final int STRETCHES_A_DAY = 6;
  private static final int OLDEST_STRETCHES = 45 * STRETCHES_A_DAY;

  /** Sales a day, in thousandths, of the most traded size of the most popular shoe. */
  private static final long MOST_SALES = 9_000;

  private static final int NEVER_TRADED = 90;

  /**
   * One sale.
   *
   * @param cents US cents, whole dollars
   */
  record Sale(Instant at, long cents, boolean consigned) {}

  /** The newest sales up to an instant, newest first. */
  List<Sale> upTo(Instant at, Rung rung, AliasBasis basis, int limit) {
    List<Sale> found = new ArrayList<>();
    int liquidity = prices.liquidity(rung);
    if (liquidity < NEVER_TRADED) {
      return found;
    }
    long daily = MOST_SALES * liquidity / 1000 * liquidity / 1000;
    long key = prices.key("sales" + rung.size().printed());
    long newest = at.toEpochMilli() / STRETCH.toMillis();
    for (long i = newest; i > newest - OLDEST_STRETCHES && found.size() < limit; i--) {
      for (Instant soldAt : times(key, i, daily)) {
        Sale sale = sale(key, soldAt, rung);
        if (!soldAt.isAfter(at) && basis.takes(sale.consigned()) && found.size() < limit) {
          found.add(sale);
        }
      }
    }
    return found;
  }

  /** The sales of one stretch, newest first. */
  private static List<Instant> times(long key, long stretch, long daily) {
    long hash = Noise.mix(key, stretch);
    long expected = daily / STRETCHES_A_DAY;
    long count = expected / 1000 + (Noise.pick(hash, 1000) < expected % 1000 ? 1 : 0);
    if (count == 0) {
      return List.of();
    }
    List<Instant> times = new ArrayList<>();
    long length = STRETCH.toMillis();
    for (int i = 0; i < count; i++) {
      long slice = length / count;
      long offset = i * slice + Noise.pick(Noise.mix(hash, i), (int) slice);
      times.addFirst(Instant.ofEpochMilli(stretch * length + offset));
    }
    return times;
  }

  private Sale sale(long key, Instant at, Rung rung) {
    long chance = Noise.mix(key, at.toEpochMilli());
    boolean consigned = Noise.pick(chance, 3) == 0;
    long percent = 90L + Noise.pick(Noise.mix(chance, 7), 10) + (consigned ? 6 : 0);
    long cents = prices.fairAsk(rung, Provider.ALIAS, at) * percent / 100;
    return new Sale(at, Math.max(1, (cents + 50) / 100) * 100, consigned);
  }
}
