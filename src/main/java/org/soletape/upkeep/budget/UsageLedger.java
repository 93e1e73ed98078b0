package org.soletape.upkeep.budget;

import java.time.LocalDate;
import java.util.List;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** What was served and asked for, added up over all processes. */
public final class UsageLedger {
  private static final String ADD =
      """
      insert into soletape.usage_days as u (day, requests, cpu_millis) values (?, ?, ?)
      on conflict (day) do update set requests = u.requests + excluded.requests,
        cpu_millis = u.cpu_millis + excluded.cpu_millis
      """;

  private static final String MONTH =
      """
      select coalesce(sum(requests), 0)::bigint as requests,
        coalesce(sum(cpu_millis), 0)::bigint as cpu_millis,
        (select count(*) from public.products_v2)::int as products
      from soletape.usage_days where day >= ? and day <= ?
      """;

  private static final String CALLS =
      """
      select calls_today::bigint as calls from soletape.venue_leases
      where provider = ? and quota_day = ?
      """;

  private static final long MILLIS = 1000;

  private final Database database;

  public UsageLedger(Database database) {
    this.database = database;
  }

  private record MonthUse(long requests, long cpuSeconds, int products) {}

  /** Adds what a process has used since it last said so. */
  public void add(LocalDate day, long requests, long cpuMillis) {
    database.update(ADD, day, requests, cpuMillis);
  }

  /** Every meter as it is on this day. */
  List<Usage> all(FreePlan plan, SizeMeasuring.Sizes size, LocalDate today) {
    MonthUse month = month(today);
    return Meter.all().stream()
        .map(
            meter ->
                new Usage(
                    meter, used(meter, size, month, today), plan.limit(meter, month.products())))
        .toList();
  }

  private long used(Meter meter, SizeMeasuring.Sizes size, MonthUse month, LocalDate today) {
    return switch (meter.counted()) {
      case OWN_BYTES -> size.tape().ownBytes();
      case DATABASE_BYTES -> size.databaseBytes();
      case REQUESTS -> month.requests();
      case CPU_SECONDS -> month.cpuSeconds();
      case CALLS -> calls(meter.venue().orElseThrow(), today);
    };
  }

  private MonthUse month(LocalDate today) {
    return database.get(
        MONTH,
        row ->
            new MonthUse(
                row.longInteger("requests"),
                row.longInteger("cpu_millis") / MILLIS,
                row.integer("products")),
        today.withDayOfMonth(1),
        today);
  }

  private long calls(Provider provider, LocalDate today) {
    return database.find(CALLS, row -> row.longInteger("calls"), provider.id(), today).orElse(0L);
  }
}
