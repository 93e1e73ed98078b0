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
      with counts as materialized (
        select l.provider, count(*) filter (where l.state = 'mapped')::int as mapped,
          count(*) filter (where l.state <> 'mapped')::int as unmapped
        from soletape.listings l group by l.provider
      ), failures as materialized (
        select distinct on (f.provider) f.provider, p.sku, f.kind, f.message, f.failed_at
        from soletape.failed_polls f join public.products_v2 p on p.id = f.product_id
        order by f.provider, f.failed_at desc, p.sku
      )
      select v.provider, case when k.quota_day = ? then k.calls_today else 0 end as calls_today,
        case when k.holder is null then 'FREE'
             when k.expires_at < clock_timestamp() then 'EXPIRED' else 'HELD' end as lease,
        k.last_request_at, k.off_since, coalesce(c.mapped, 0) as mapped,
        coalesce(c.unmapped, 0) as unmapped, f.sku, f.kind, f.message, f.failed_at
      from unnest(?) with ordinality v (provider, place)
      left join soletape.venue_leases k on k.provider = v.provider
      left join counts c on c.provider = v.provider
      left join failures f on f.provider = v.provider
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
