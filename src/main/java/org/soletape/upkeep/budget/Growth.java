package org.soletape.upkeep.budget;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.Slot;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.RoomForProducts;

/**
 * How many products may be polled beyond the catalogue because people hold them: as many as keep
 * every meter below the share at which polling slows down, as predicted. It only tells how far
 * things may grow; near a limit that is reached all the same, polling slows down.
 */
record Growth(Database database, FreePlan plan, PollingRules rules, ProductLimits limits) {
  private static final int DAYS_LOOKED_AT = 30;
  private static final int FEWEST_DAYS = 7;
  private static final String SHARE = StepDown.SPARING_FROM + " % of the limit";

  private static final String CARRIED =
      """
      select
        soletape.pair_count() as pairs,
        (select count(*) from public.product_sizes_v2) as sizes,
        (select count(distinct s.product_id) from public.product_sizes_v2 s) as sized,
        (select count(*) from public.products_v2)::int as products,
        (select count(*) from soletape.paused_products)::int as paused,
        (select count(*) from soletape.paused_products z where exists (
          select from public.product_sizes_v2 s where s.product_id = z.product_id))::int as kept,
        u.requests, u.cpu_millis, u.first_day
      from (
        select coalesce(sum(d.requests), 0)::bigint as requests,
          coalesce(sum(d.cpu_millis), 0)::bigint as cpu_millis, min(d.day) as first_day
        from soletape.usage_days d where d.day > ? and d.day <= ?) u
      """;

  /**
   * What there is to carry, and what serving it took in a month, as far as it is known.
   *
   * @param polled products, which alone cause work
   * @param kept products that pause and were polled before: their rows stay
   */
  private record Carried(
      long pairs, int sizes, int polled, int kept, long requestsAMonth, long cpuSecondsAMonth) {
    static Carried read(Row row, LocalDate today) throws SQLException {
      LocalDate first = row.optionalDate("first_day").orElse(today);
      long days = Math.max(FEWEST_DAYS, today.toEpochDay() - first.toEpochDay() + 1);
      long sized = row.longInteger("sized");
      return new Carried(
          row.longInteger("pairs"),
          sized == 0
              ? Prediction.USUAL.sizes()
              : Math.toIntExact(Math.ceilDiv(row.longInteger("sizes"), sized)),
          row.integer("products") - row.integer("paused"),
          row.integer("kept"),
          row.longInteger("requests") * DAYS_LOOKED_AT / days,
          row.longInteger("cpu_millis") / 1000 * DAYS_LOOKED_AT / days);
    }
  }

  /** The room there is by these sizes of the database. */
  RoomForProducts room(SizeMeasuring.Sizes size, LocalDate today) {
    if (!limits.mayGrow()) {
      return RoomForProducts.whole(limits);
    }
    Carried carried =
        database.get(
            CARRIED, row -> Carried.read(row, today), today.minusDays(DAYS_LOOKED_AT), today);
    int places = limits.unheld();
    Optional<String> full = Optional.empty();
    while (places < limits.inAll() && full.isEmpty()) {
      full = full(places + 1, carried, size);
      places += full.isEmpty() ? 1 : 0;
    }
    int most = places;
    return full.map(what -> RoomForProducts.filling(most, what + " would pass " + SHARE))
        .orElseGet(() -> RoomForProducts.whole(limits));
  }

  /** What so many products would fill; empty when there is room in everything. */
  private Optional<String> full(int products, Carried carried, SizeMeasuring.Sizes size) {
    Prediction prediction = new Prediction(products, carried.sizes(), 0, 0);
    if (!isBelow(slot(products), OptionalLong.of(Slot.LENGTH.toSeconds()))) {
      return Optional.of("the time of a slot");
    }
    return Meter.all().stream()
        .filter(
            meter -> !isBelow(used(meter, prediction, carried, size), plan.limit(meter, products)))
        .map(meter -> "“" + meter.label() + "”")
        .findFirst();
  }

  private long slot(int products) {
    Duration pace = rules.pace();
    return pace.multipliedBy((long) products + rules.salesCalls()).toSeconds();
  }

  private static long used(
      Meter meter, Prediction prediction, Carried carried, SizeMeasuring.Sizes size) {
    long own = kept(prediction, carried).ownBytes(carried.pairs());
    return switch (meter.counted()) {
      case OWN_BYTES -> own;
      case DATABASE_BYTES -> size.databaseBytes() - size.tape().ownBytes() + own;
      case REQUESTS -> grown(carried.requestsAMonth(), prediction, carried);
      case CPU_SECONDS -> grown(carried.cpuSecondsAMonth(), prediction, carried);
      case CALLS -> prediction.callsADay(meter.venue().orElseThrow());
    };
  }

  /** Paused products make no calls, but keep their sizes, newest quotes and history. */
  private static Prediction kept(Prediction polled, Carried carried) {
    return new Prediction(polled.skus() + carried.kept(), polled.sizes(), 0, 0);
  }

  /** People look at more where there is more, and polling takes more. */
  private static long grown(long used, Prediction prediction, Carried carried) {
    return used * prediction.skus() / Math.max(Prediction.USUAL.skus(), carried.polled());
  }

  private static boolean isBelow(long used, OptionalLong limit) {
    return limit.isEmpty() || used * 100 < limit.getAsLong() * StepDown.SPARING_FROM;
  }
}
