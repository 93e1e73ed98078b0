package org.soletape.polling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Reads the state of every venue. Leases are judged by the database's time, as they are kept. */
final class VenueReads {
  private static final String VENUES =
      """
      select v.provider, case when v.quota_day = ? then v.calls_today else 0 end as calls_today,
        case when v.holder is null then 'FREE'
             when v.expires_at < clock_timestamp() then 'EXPIRED' else 'HELD' end as lease,
        v.last_request_at, v.off_since, l.mapped, l.unmapped, f.sku, f.kind, f.message, f.failed_at
      from (
        select word as provider, place, k.quota_day, k.calls_today, k.holder, k.expires_at,
          k.last_request_at, k.off_since
        from unnest(?) with ordinality venues (word, place)
        left join soletape.venue_leases k on k.provider = word) v
      cross join lateral (
        select count(*) filter (where state = 'mapped')::int as mapped,
          count(*) filter (where state <> 'mapped')::int as unmapped
        from soletape.listings where provider = v.provider) l
      left join lateral (
        select p.sku, failed.kind, failed.message, failed.failed_at
        from soletape.failed_polls failed join public.products_v2 p on p.id = failed.product_id
        where failed.provider = v.provider
        order by failed.failed_at desc, p.sku limit 1) f on true
      order by v.place
      """;

  private final Database database;

  VenueReads(Database database) {
    this.database = database;
  }

  /** In the order of the venues. */
  List<VenueStatus> all(LocalDate today) {
    return database.list(VENUES, VenueReads::venue, today, Provider.ids());
  }

  private static VenueStatus venue(Row row) throws SQLException {
    return new VenueStatus(
        Provider.of(row.text("provider")),
        row.integer("calls_today"),
        VenueStatus.Lease.valueOf(row.text("lease")),
        row.optionalInstant("last_request_at"),
        row.optionalInstant("off_since"),
        new VenueStatus.Products(row.integer("mapped"), row.integer("unmapped")),
        lastFailure(row));
  }

  private static Optional<VenueStatus.LastFailure> lastFailure(Row row) throws SQLException {
    return row.optionalText("kind").isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VenueStatus.LastFailure(
                row.text("sku"), row.text("kind"), row.text("message"), row.instant("failed_at")));
  }
}
