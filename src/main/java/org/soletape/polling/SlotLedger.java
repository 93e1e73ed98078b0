package org.soletape.polling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** Which (product, venue, slot) has a book, which is due, and which poll ended without one. */
final class SlotLedger {
  /** After so many tries in one slot a bad item is left alone until the next one. */
  private static final int BAD_ITEM_TRIES = 6;

  /**
   * Hot and cold products as the calendar has it, without those that pause. A product none of whose
   * sizes could be matched has nothing to ask for.
   */
  private static final String OWED =
      """
      with kept as materialized (
        select b.product_id from soletape.market_books b where b.provider = ? and b.slot = ?
      ), given_up as materialized (
        select b.product_id from soletape.bad_items b
        where b.provider = ? and b.slot = ? and b.tries >= ?
      ), owed as (
        select p.id, p.sku, p.popularity_score, l.mapped_at, l.state = 'gone' as gone, l.sizes_stale
        from public.products_v2 p
        join soletape.listings l on l.product_id = p.id and l.provider = ?
        left join kept k on k.product_id = p.id
        left join given_up g on g.product_id = p.id
        where (l.state = 'gone' or l.sizes_stale or l.state = 'mapped' and exists (
            select from soletape.size_venues s
            where s.product_id = p.id and s.provider = l.provider))
          and case when soletape.is_hot(p.popularity_score) then ? else ? end
          and k.product_id is null and g.product_id is null
          and not exists (select from soletape.paused_products z where z.product_id = p.id)
      )
      """;

  private static final String OWES = OWED + "select exists (select from owed) as owes";

  /**
   * Highest score first, but those that failed within a day last: what fails always must not stand
   * before the others in every run.
   */
  private static final String DUE =
      OWED
          + """
          , failed as materialized (
            select f.product_id from soletape.failed_polls f
            where f.provider = ? and f.slot > ?::timestamptz - interval '1 day' and f.slot <= ?
          )
          select o.id, o.mapped_at, o.gone, o.sizes_stale,
            exists (
              select from soletape.held_quotes h
              where h.product_id = o.id and h.provider = ?) as quotes_held
          from owed o
          order by o.id in (select f.product_id from failed f), o.popularity_score desc, o.sku
          """;

  private static final String FAILED =
      """
      insert into soletape.failed_polls as f
        (product_id, provider, slot, run_id, kind, message, failed_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (product_id, provider, slot) do update set
        run_id = excluded.run_id, kind = excluded.kind, message = excluded.message,
        failed_at = excluded.failed_at, tries = f.tries + 1
      """;

  private final Database database;

  SlotLedger(Database database) {
    this.database = database;
  }

  /** What this venue still owes the slot, in the order to ask in. */
  List<DuePoll> due(Provider provider, Slot slot, PollingCalendar calendar) {
    List<Object> parameters = new ArrayList<>(owed(provider, slot, calendar));
    parameters.addAll(List.of(provider.id(), slot.start(), slot.start(), provider.id()));
    return database.list(DUE, SlotLedger::due, parameters.toArray());
  }

  /** Whether this venue owes the slot anything. */
  boolean owes(Provider provider, Slot slot, PollingCalendar calendar) {
    return database.get(OWES, row -> row.bool("owes"), owed(provider, slot, calendar).toArray());
  }

  private static List<Object> owed(Provider provider, Slot slot, PollingCalendar calendar) {
    return List.of(
        provider.id(),
        slot.start(),
        provider.id(),
        slot.start(),
        BAD_ITEM_TRIES,
        provider.id(),
        calendar.isDue(Tier.HOT, slot),
        calendar.isDue(Tier.COLD, slot));
  }

  /** Notes a poll that did not end in a book. */
  void failed(
      UUID productId,
      Provider provider,
      Slot slot,
      long runId,
      String kind,
      String message,
      Instant at) {
    database.update(FAILED, productId, provider.id(), slot.start(), runId, kind, message, at);
  }

  private static DuePoll due(Row row) throws SQLException {
    return new DuePoll(
        row.uuid("id"),
        row.optionalInstant("mapped_at"),
        row.bool("gone"),
        row.bool("sizes_stale"),
        row.bool("quotes_held"));
  }
}
