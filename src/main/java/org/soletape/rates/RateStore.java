package org.soletape.rates;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Keeps reference rates, a row a day. A day that is kept stays as its publisher first told it. */
public final class RateStore {
  /** All days, or none when they are the ones that are known already. */
  private static final String UNLESS_KNOWN =
      """
      select r.day, r.source, r.per_euro, kept.edition
      from (
        select count(*) || ' ' || max(fetched_at) || ' ' || string_agg(distinct source, ' ') edition
        from soletape.reference_rates) kept
      cross join soletape.reference_rates r
      where kept.edition <> ?
      """;

  private static final String KEEP =
      """
      insert into soletape.reference_rates (day, source, fetched_at, per_euro)
      select d.day::date, ?, ?, d.per_euro from unnest(?, ?) d (day, per_euro)
      on conflict (day) do update
      set source = excluded.source, fetched_at = excluded.fetched_at, per_euro = excluded.per_euro
      where reference_rates.source <> excluded.source
      """;

  private static final String ANSWERED =
      """
      insert into soletape.rate_fetch (answered_at) values (?)
      on conflict (one_row) do update set answered_at = excluded.answered_at, trouble = null
      """;

  private static final String FAILED =
      """
      insert into soletape.rate_fetch (trouble) values (?)
      on conflict (one_row) do update set trouble = excluded.trouble
      """;

  private static final String STATUS =
      """
      select r.day, r.source, f.answered_at, f.trouble
      from (select) one
      left join (
        select day, source from soletape.reference_rates order by day desc limit 1) r on true
      left join soletape.rate_fetch f on true
      """;

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Database database;
  private final ReentrantLock reading = new ReentrantLock();
  private ReferenceRates rates = ReferenceRates.NONE;
  private String edition = "";
  private Instant until = Instant.MIN;

  public RateStore(Database database) {
    this.database = database;
  }

  /** All days. */
  public ReferenceRates read() {
    return rates(database.list(UNLESS_KNOWN, RateStore::day, ""));
  }

  /** The rates as they were at most a minute ago; read anew only when there are others. */
  public static Supplier<ReferenceRates> kept(Database database, Clock clock) {
    RateStore store = new RateStore(database);
    return () -> store.recent(clock.instant());
  }

  /** How far the rates are on this day. */
  public RateStatus status(LocalDate today) {
    return database.get(STATUS, row -> status(row, today));
  }

  /**
   * Keeps an answer of the publisher: the days that are not kept yet, or were told by another, all
   * of them or none.
   *
   * @param perEuro major units of each currency for one euro
   * @param source who published them, in short
   * @return how many days are new or told by another now
   */
  public int keep(
      Map<LocalDate, Map<Currency, BigDecimal>> perEuro, String source, Instant fetchedAt) {
    List<LocalDate> published = List.copyOf(perEuro.keySet());
    String[] days = published.stream().map(LocalDate::toString).toArray(String[]::new);
    String[] packed =
        published.stream().map(day -> packed(perEuro.get(day))).toArray(String[]::new);
    return database.transaction(
        session -> {
          session.update(ANSWERED, fetchedAt);
          return session.update(KEEP, source, fetchedAt, days, packed);
        });
  }

  /** Notes why the publisher's rates could not be had; what is kept stays. */
  public void failed(String trouble) {
    database.update(FAILED, trouble);
  }

  private static RateStatus status(Row row, LocalDate today) throws SQLException {
    Optional<LocalDate> day = row.optionalDate("day");
    Optional<String> source = row.optionalText("source");
    return new RateStatus(
        day.map(
            newest ->
                new RateStatus.Newest(
                    newest, source.orElseThrow(), (int) ChronoUnit.DAYS.between(newest, today))),
        row.optionalInstant("answered_at"),
        row.optionalText("trouble"));
  }

  private ReferenceRates recent(Instant now) {
    reading.lock();
    try {
      if (!now.isBefore(until)) {
        List<Day> read = database.list(UNLESS_KNOWN, RateStore::day, edition);
        if (!read.isEmpty()) {
          rates = rates(read);
          edition = read.getFirst().edition();
        }
        until = now.plus(KEPT);
      }
      return rates;
    } finally {
      reading.unlock();
    }
  }

  private record Day(LocalDate day, ReferenceRates.Day rates, String edition) {}

  private static Day day(Row row) throws SQLException {
    return new Day(
        row.optionalDate("day").orElseThrow(),
        new ReferenceRates.Day(unpacked(row.text("per_euro")), row.text("source")),
        row.text("edition"));
  }

  private static ReferenceRates rates(List<Day> days) {
    return ReferenceRates.of(days.stream().collect(toUnmodifiableMap(Day::day, Day::rates)));
  }

  private static String packed(Map<Currency, BigDecimal> perEuro) {
    return perEuro.entrySet().stream()
        .map(rate -> rate.getKey() + "=" + rate.getValue().toPlainString())
        .sorted()
        .collect(joining(" "));
  }

  private static Map<Currency, BigDecimal> unpacked(String packed) {
    Map<Currency, BigDecimal> perEuro = new HashMap<>();
    for (String rate : packed.split(" ", -1)) {
      int equals = rate.indexOf('=');
      perEuro.put(
          Currency.getInstance(rate.substring(0, equals)),
          new BigDecimal(rate.substring(equals + 1)));
    }
    return perEuro;
  }
}
