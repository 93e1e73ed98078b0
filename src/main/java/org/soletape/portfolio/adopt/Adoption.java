package org.soletape.portfolio.adopt;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Link;
import org.soletape.portfolio.Linking;
import org.soletape.portfolio.Refusals;

/**
 * Makes an inventory table that was here before Soletape usable: adds the columns, references and
 * indexes it lacks, links its rows to the catalogue, and builds the view all reads and writes go
 * through. No value that was there is changed, nor are policies, triggers or row security. It can
 * be run any number of times.
 */
public record Adoption(Database database) {
  /** What keeps the table from serving, and what somebody should read, the gravest first. */
  private static final String CHECKS =
      """
      with found as (
        select c.oid, c.relkind, c.relrowsecurity as is_secured,
          row_security_active(c.oid) as hides_rows,
          exists (
            select from pg_index x
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
            where x.indrelid = c.oid and x.indisunique and x.indpred is null
              and x.indnkeyatts = 1 and x.indkey[0] = a.attnum) as has_id,
          exists (
            select from pg_attribute a
            where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
              and format_type(a.atttypid, null) in ('uuid', 'text', 'character varying')) as has_user,
          exists (
            select from pg_trigger t
            where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled in ('O', 'A')
              and t.tgtype & 7 = 7) as has_filler
        from pg_class c where c.oid = to_regclass('public."Inventory"')
      ), needed as (
        select 'column "' || a.attname || '"' as named, a.attnum as place,
          a.attname = any (?) as is_ours
        from found join pg_attribute a on a.attrelid = found.oid join pg_type t on t.oid = a.atttypid
        where a.attnum > 0 and not a.attisdropped
          and (a.attnotnull or t.typnotnull) and not a.atthasdef and a.attidentity = ''
          and t.typdefault is null
          and a.attname not in ('id', 'user_id', 'status', 'created_at', 'updated_at')
      ), theirs as (
        select string_agg(named, ', ' order by place) as named, count(*) as columns
        from needed where not is_ours
      )
      select 1 as rank, 0 as place, 'it must be a table' as told
      from found where relkind not in ('r', 'p')
      union all
      select 2, 0, 'it needs a column id that is its primary key or unique'
      from found where not has_id
      union all
      select 3, 0, 'it needs a column user_id of type uuid or text that holds the owner''s account'
        || ' id (alter table public."Inventory" add column user_id uuid)'
      from found where not has_user
      union all
      select 4, 0, 'its row security hides rows from the role Soletape connects as; connect as its'
        || ' owner'
      from found where hides_rows
      union all
      select 5, 0, format('no pair could be added to it, since %s must be filled and %s no default;'
        || ' for each, either alter table public."Inventory" alter column NAME set default VALUE,'
        || ' or alter column NAME drop not null',
        named, case when columns = 1 then 'has' else 'have' end)
      from found cross join theirs where columns > 0 and not has_filler
      union all
      select 6, 0, 'Row security is off on public."Inventory", and adopting changes none: whoever may'
        || ' use the table reads everybody''s pairs. Switch it on with a policy of your own.'
      from found where not is_secured
      union all
      select 7, place, format('The table''s %s must be filled: a pair that does not state it is'
        || ' refused.', named)
      from needed where is_ours
      union all
      select 8, place, format('The table''s %s must be filled and has no default: pairs can be added'
        || ' only if a trigger of the table fills it.', named)
      from needed where not is_ours
      order by rank, place
      """;

  private static final int WARNINGS_FROM = 6;

  private static final String ROWS =
      """
      select count(*)::int as rows, count(size_v2_id)::int as linked from soletape.inventory
      """;

  private static final String UNLINKED =
      """
      select i.id, coalesce(i.sku, '') as sku, coalesce(i.size, '') as size, case
          when i.user_id is null then 'no user_id that is an account id'
          when r.reason = ? then 'the table refuses to have this row changed'
          else coalesce(r.reason, ?) end as reason
      from soletape.inventory i
      left join pg_temp.pair_readings r on i.user_id is not null
        and r.sku = coalesce(i.sku, '') and r.size = coalesce(i.size, '')
      where i.size_v2_id is null order by i.id
      """;

  /** Whether the service can use the inventory table as it is. */
  public boolean isDone() {
    return database.transaction(Linking::isAdopted);
  }

  /**
   * Adopts the table, all of it or nothing.
   *
   * @throws InventoryRefusal when the table cannot serve, with what it needs
   */
  public AdoptionReport run() {
    return new Refusals(database).transaction(this::adopt);
  }

  private record Told(int rank, String sentence) {}

  private AdoptionReport adopt(Session session) {
    if (session.get(
        "select to_regclass('public.\"Inventory\"') is null as away", row -> row.bool("away"))) {
      throw new InventoryRefusal("there is no table public.\"Inventory\"");
    }
    List<Told> told =
        session.list(
            CHECKS,
            row -> new Told(row.integer("rank"), row.text("told")),
            (Object) InventoryColumn.titles());
    if (!told.isEmpty() && told.getFirst().rank() < WARNINGS_FROM) {
      throw new InventoryRefusal(
          "public.\"Inventory\" cannot be adopted as it is: " + told.getFirst().sentence());
    }
    List<String> added = InventoryTable.complete(session);
    Linking.linkToCatalogue(session);
    return report(session, told.stream().map(Told::sentence).toList(), added);
  }

  private static AdoptionReport report(Session session, List<String> warnings, List<String> added) {
    Map<String, Integer> reasons = new TreeMap<>();
    List<AdoptionReport.Unlinked> shown = new ArrayList<>();
    session.each(
        UNLINKED,
        Adoption::unlinked,
        row -> {
          reasons.merge(row.reason(), 1, Integer::sum);
          if (shown.size() < AdoptionReport.SHOWN) {
            shown.add(row);
          }
        },
        Link.Outcome.LINKED.reason(),
        Link.Outcome.NO_SKU.reason());
    return session.get(
        ROWS,
        row ->
            new AdoptionReport(
                added, row.integer("rows"), row.integer("linked"), reasons, shown, warnings));
  }

  private static AdoptionReport.Unlinked unlinked(Row row) throws SQLException {
    return new AdoptionReport.Unlinked(
        row.text("id"), row.text("sku"), row.text("size"), row.text("reason"));
  }
}
