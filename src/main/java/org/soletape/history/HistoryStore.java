package org.soletape.history;

import static java.util.Comparator.naturalOrder;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.db.Session;

/** The rows of {@code soletape.market_months}, and what the list of products has of them. */
public final class HistoryStore {
  private static final String WRITE =
      """
      insert into soletape.market_months (product_id, provider, month, currency, unit, days, packed)
      select * from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::int[], ?::int[], ?::bytea[])
      on conflict (product_id, provider, month, currency) do update set
        unit = excluded.unit, days = excluded.days, packed = excluded.packed
      """;

  private static final String READ =
      """
      select product_id, provider, month, currency, unit, days, packed from soletape.market_months
      where product_id = any (?) and month between ? and ?
      order by product_id, provider, month, currency
      """;

  private static final String MARK =
      """
      insert into soletape.history_days (day, rolled_at)
      select day, ? from unnest(?::date[]) d (day) on conflict do nothing
      """;

  static final String NEWEST = "select day from soletape.history_days order by day desc limit 1";

  private HistoryStore() {}

  /**
   * Keeps months, each in place of what was kept of it, and brings the ninety days of their
   * products up to them; all or none.
   */
  public static void write(Session session, Collection<HistoryMonth> months) {
    List<HistoryMonth> rows = List.copyOf(months);
    Integer[] units = rows.stream().map(PackedMonth::unit).toArray(Integer[]::new);
    byte[][] packed = new byte[rows.size()][];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = PackedMonth.pack(rows.get(i), units[i]);
    }
    session.update(
        WRITE,
        rows.stream().map(HistoryMonth::productId).toArray(UUID[]::new),
        rows.stream().map(month -> month.provider().id()).toArray(String[]::new),
        rows.stream().map(month -> month.month().atDay(1).toString()).toArray(String[]::new),
        rows.stream().map(month -> month.currency().getCurrencyCode()).toArray(String[]::new),
        units,
        rows.stream().map(HistoryMonth::days).toArray(Integer[]::new),
        packed);
    NinetyDaysStore.bringUpTo(session, rows);
  }

  /** Whoever changes what is kept does it alone; others wait until this commits. */
  static void hold(Session session) {
    session.lock("soletape.market_months");
  }

  /**
   * Adds days of one product, as far as nothing is kept of them at the venue.
   *
   * @return how many days of a size were added
   */
  public static int add(Session session, List<HistoryMonth> months) {
    if (months.isEmpty()) {
      return 0;
    }
    hold(session);
    List<HistoryMonth> kept = kept(session, months);
    List<HistoryMonth> added =
        months.stream()
            .map(month -> month.without(days(kept, month)))
            .filter(month -> !month.sizes().isEmpty())
            .toList();
    write(session, added.stream().map(month -> joined(kept, month)).toList());
    return added.stream().mapToInt(HistoryMonth::sizeDays).sum();
  }

  private static List<HistoryMonth> kept(Session session, List<HistoryMonth> months) {
    return read(
        session,
        months.stream().map(HistoryMonth::productId).distinct().toList(),
        months.stream().map(HistoryMonth::month).min(naturalOrder()).orElseThrow().atDay(1),
        months.stream().map(HistoryMonth::month).max(naturalOrder()).orElseThrow().atDay(1));
  }

  /** The days that are kept of a month, in whatever currency. */
  private static int days(List<HistoryMonth> kept, HistoryMonth month) {
    return kept.stream()
        .filter(month::isBeside)
        .mapToInt(HistoryMonth::days)
        .reduce(0, (a, b) -> a | b);
  }

  private static HistoryMonth joined(List<HistoryMonth> kept, HistoryMonth added) {
    return kept.stream()
        .filter(added::isBeside)
        .filter(month -> month.currency().equals(added.currency()))
        .reduce(added, HistoryMonth::and);
  }

  /**
   * Marks days whose books are history, so that the tape may let them go; returns how many were
   * not.
   */
  public static int mark(Session session, Collection<LocalDate> days, Instant now) {
    hold(session);
    int marked =
        session.update(MARK, now, days.stream().map(LocalDate::toString).toArray(String[]::new));
    newest(session).ifPresent(newest -> NinetyDaysStore.forgetChangesBefore(session, newest));
    return marked;
  }

  private static Optional<LocalDate> newest(Session session) {
    return session.find(NEWEST, row -> row.optionalDate("day").orElseThrow());
  }

  /** The months of these products that have a day from one to another. */
  public static List<HistoryMonth> read(
      Session session, Collection<UUID> products, LocalDate from, LocalDate to) {
    return session.list(
        READ,
        HistoryStore::month,
        products.toArray(UUID[]::new),
        from.withDayOfMonth(1),
        to.withDayOfMonth(1));
  }

  /** Forgets the months that ended before this one; returns how many rows there were. */
  public static int forgetBefore(Session session, YearMonth oldestKept) {
    NinetyDaysStore.forgetBefore(session, oldestKept.atDay(1));
    return session.update(
        "delete from soletape.market_months where month < ?", oldestKept.atDay(1));
  }

  /** Forgets the oldest month, unless it is one of those to be kept; tells which it was. */
  public static Optional<YearMonth> shed(Session session, YearMonth firstKept) {
    Optional<YearMonth> oldest =
        session.find(
            "select month from soletape.market_months where month < ? order by month limit 1",
            row -> YearMonth.from(row.optionalDate("month").orElseThrow()),
            firstKept.atDay(1));
    oldest.ifPresent(month -> forgetBefore(session, month.plusMonths(1)));
    return oldest;
  }

  private static HistoryMonth month(Row row) throws SQLException {
    return new HistoryMonth(
        row.uuid("product_id"),
        Provider.of(row.text("provider")),
        YearMonth.from(row.optionalDate("month").orElseThrow()),
        Currency.getInstance(row.text("currency")),
        PackedMonth.unpack(row.bytes("packed"), row.integer("days"), row.integer("unit")));
  }
}
