package org.soletape.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.db.Session;
import org.soletape.market.NinetyDays;

/** Writes the rows of {@code soletape.ninety_days}, which the list of products reads. */
final class NinetyDaysStore {
  /** The newest day is the ninetieth, and thirty days before it the sixtieth. */
  private static final String WRITE =
      """
      insert into soletape.ninety_days (product_id, last_day, currency, asks, change_bp)
      select product_id, last_day, currency, asks::int[],
        soletape.change_bp((asks::int[])[90], (asks::int[])[60])
      from unnest(?::uuid[], ?::date[], ?::text[], ?::text[]) d (product_id, last_day, currency, asks)
      on conflict (product_id) do update set last_day = excluded.last_day,
        currency = excluded.currency, asks = excluded.asks, change_bp = excluded.change_bp
      """;

  /** What is written may be older than what a product has. */
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private NinetyDaysStore() {}

  /** Makes the rows of these months' products anew, of all their months. */
  static void bringUpTo(Session session, Collection<HistoryMonth> written) {
    Map<UUID, LocalDate> newest =
        written.stream()
            .collect(
                Collectors.toMap(
                    HistoryMonth::productId,
                    BestAsks::newestDay,
                    (one, other) -> one.isAfter(other) ? one : other));
    newest.values().stream()
        .min(Comparator.naturalOrder())
        .map(oldest -> oldest.minusDays(NinetyDays.DAYS - 1L))
        .map(from -> HistoryStore.read(session, newest.keySet(), from, EVER))
        .map(NinetyDaysStore::rows)
        .ifPresent(rows -> write(session, rows));
  }

  private static List<BestAsks> rows(List<HistoryMonth> months) {
    return months.stream().collect(Collectors.groupingBy(HistoryMonth::productId)).values().stream()
        .flatMap(ofProduct -> BestAsks.of(ofProduct).stream())
        .toList();
  }

  private static void write(Session session, List<BestAsks> rows) {
    session.update(
        WRITE,
        rows.stream().map(BestAsks::productId).toArray(UUID[]::new),
        rows.stream().map(row -> row.lastDay().toString()).toArray(String[]::new),
        rows.stream().map(row -> row.currency().getCurrencyCode()).toArray(String[]::new),
        rows.stream().map(NinetyDaysStore::array).toArray(String[]::new));
  }

  private static String array(BestAsks row) {
    return row.asks().stream()
        .map(NinetyDaysStore::number)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String number(OptionalInt ask) {
    return ask.isPresent() ? String.valueOf(ask.getAsInt()) : "NULL";
  }

  /** A change that ends on an older day is none of today's. */
  static void forgetChangesBefore(Session session, LocalDate newest) {
    session.update(
        """
        update soletape.ninety_days set change_bp = null
        where last_day < ? and change_bp is not null
        """,
        newest);
  }

  /** Forgets products of which no day is kept from this one on. */
  static void forgetBefore(Session session, LocalDate oldestKept) {
    session.update("delete from soletape.ninety_days where last_day < ?", oldestKept);
  }
}
