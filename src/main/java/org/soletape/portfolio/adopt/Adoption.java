package org.soletape.portfolio.adopt;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Link;
import org.soletape.portfolio.Linking;
import org.soletape.portfolio.Refusals;
import org.soletape.portfolio.TrackedProducts;

/**
 * Makes an inventory table that was here before Soletape usable: adds the columns, references and
 * indexes it lacks, links its rows to the catalogue, and builds the view all reads and writes go
 * through. No value that was there is changed, nor are policies, triggers or row security. It can
 * be run any number of times.
 */
public final class Adoption {
  private static final String CHECKS =
      """
      select c.relkind::text as kind, c.relrowsecurity as secured,
        row_security_active(c.oid) as hidden,
        exists (
          select from pg_index x
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
          where x.indrelid = c.oid and x.indisunique and x.indpred is null
            and x.indnkeyatts = 1 and x.indkey[0] = a.attnum) as id_is_unique,
        (select format_type(a.atttypid, null) from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'id' and not a.attisdropped) as id_type,
        (select format_type(a.atttypid, null) from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped) as user_type,
        exists (
          select from pg_trigger t
          where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled in ('O', 'A')
            and t.tgtype & 7 = 7) as has_filler
      from pg_class c where c.oid = to_regclass('public."Inventory"')
      """;

  /** Columns that have to be filled and have no default; a pair need not state what is named. */
  private static final String NEEDED =
      """
      select a.attname as name
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = to_regclass('public."Inventory"') and a.attnum > 0 and not a.attisdropped
        and (a.attnotnull or t.typnotnull) and not a.atthasdef and a.attidentity = ''
        and t.typdefault is null
        and a.attname not in ('id', 'user_id', 'status', 'created_at', 'updated_at')
      order by a.attnum
      """;

  private static final int ROWS_AT_ONCE = 1_000;

  private static final String STATED =
      """
      select id, sku, size, user_id is not null as owned, size_v2_id is not null as linked
      from soletape.inventory order by id
      """;

  private static final List<String> USER_TYPES = List.of("uuid", "text", "character varying");

  private final Database database;

  public Adoption(Database database) {
    this.database = database;
  }

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

  private record Checks(
      String kind,
      boolean secured,
      boolean hidden,
      boolean idIsUnique,
      Optional<String> idType,
      Optional<String> userType,
      boolean hasFiller) {}

  private record Needed(String column) {
    boolean isOurs() {
      return InventoryColumn.titled(column).isPresent();
    }
  }

  private AdoptionReport adopt(Session session) {
    Checks checks = checks(session);
    requireUsable(checks);
    List<Needed> needed = session.list(NEEDED, row -> new Needed(row.text("name")));
    requireFillable(checks, needed);
    List<String> warnings = warnings(checks, needed);
    List<String> added = InventoryTable.complete(session);
    Linking.linkToCatalogue(session);
    return report(session, warnings, added);
  }

  private static Checks checks(Session session) {
    return session
        .find(
            CHECKS,
            row ->
                new Checks(
                    row.text("kind"),
                    row.bool("secured"),
                    row.bool("hidden"),
                    row.bool("id_is_unique"),
                    row.optionalText("id_type"),
                    row.optionalText("user_type"),
                    row.bool("has_filler")))
        .orElseThrow(() -> new InventoryRefusal("there is no table public.\"Inventory\""));
  }

  private static void requireUsable(Checks checks) {
    require(List.of("r", "p").contains(checks.kind()), "it must be a table");
    require(
        checks.idType().isPresent() && checks.idIsUnique(),
        "it needs a column id that is its primary key or unique");
    require(
        checks.userType().filter(USER_TYPES::contains).isPresent(),
        "it needs a column user_id of type uuid or text that holds the owner's account id"
            + " (alter table public.\"Inventory\" add column user_id uuid)");
    require(
        !checks.hidden(),
        "its row security hides rows from the role Soletape connects as; connect as its owner");
  }

  /** A trigger of theirs that runs before an insert may fill what has no default. */
  private static void requireFillable(Checks checks, List<Needed> needed) {
    List<String> theirs = named(needed, false);
    require(
        theirs.isEmpty() || checks.hasFiller(),
        "no pair could be added to it, since %s must be filled and %s no default; for each, either"
                .formatted(String.join(", ", theirs), theirs.size() == 1 ? "has" : "have")
            + " alter table public.\"Inventory\" alter column NAME set default VALUE, or alter"
            + " column NAME drop not null");
  }

  private static List<String> named(List<Needed> needed, boolean isOurs) {
    return needed.stream()
        .filter(each -> each.isOurs() == isOurs)
        .map(each -> "column \"" + each.column() + "\"")
        .toList();
  }

  private static void require(boolean met, String need) {
    if (!met) {
      throw new InventoryRefusal("public.\"Inventory\" cannot be adopted as it is: " + need);
    }
  }

  private record Stated(
      String id, Optional<String> sku, Optional<String> size, boolean owned, boolean linked) {
    Optional<AdoptionReport.Unlinked> unlinked(TrackedProducts tracked) {
      return linked
          ? Optional.empty()
          : Optional.of(
              new AdoptionReport.Unlinked(id, sku.orElse(""), size.orElse(""), reason(tracked)));
    }

    private String reason(TrackedProducts tracked) {
      if (!owned) {
        return "no user_id that is an account id";
      }
      Link link = tracked.link(sku, size.filter(text -> !text.isBlank()));
      return link.outcome() == Link.Outcome.LINKED
          ? "the table refuses to have this row changed"
          : link.outcome().reason();
    }
  }

  private static AdoptionReport report(Session session, List<String> warnings, List<String> added) {
    int[] rows = {0};
    Map<String, Integer> reasons = new TreeMap<>();
    List<AdoptionReport.Unlinked> shown = new ArrayList<>();
    session.parts(
        STATED,
        Adoption::stated,
        ROWS_AT_ONCE,
        part -> {
          rows[0] += part.size();
          TrackedProducts tracked = TrackedProducts.load(session, skus(part));
          part.forEach(row -> row.unlinked(tracked).ifPresent(each -> count(each, reasons, shown)));
        });
    int unlinked = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return new AdoptionReport(added, rows[0], rows[0] - unlinked, reasons, shown, warnings);
  }

  private static void count(
      AdoptionReport.Unlinked row,
      Map<String, Integer> reasons,
      List<AdoptionReport.Unlinked> shown) {
    reasons.merge(row.reason(), 1, Integer::sum);
    if (shown.size() < AdoptionReport.SHOWN) {
      shown.add(row);
    }
  }

  private static List<String> skus(List<Stated> rows) {
    return rows.stream().flatMap(row -> row.sku().stream()).distinct().toList();
  }

  private static Stated stated(Row row) throws SQLException {
    return new Stated(
        row.text("id"),
        row.optionalText("sku"),
        row.optionalText("size"),
        row.bool("owned"),
        row.bool("linked"));
  }

  private static List<String> warnings(Checks checks, List<Needed> needed) {
    List<String> warnings = new ArrayList<>();
    if (!checks.secured()) {
      warnings.add(
          "Row security is off on public.\"Inventory\", and adopting changes none: whoever may use"
              + " the table reads everybody's pairs. Switch it on with a policy of your own.");
    }
    for (String column : named(needed, true)) {
      warnings.add(
          "The table's %s must be filled: a pair that does not state it is refused."
              .formatted(column));
    }
    for (String column : named(needed, false)) {
      warnings.add(
          "The table's %s must be filled and has no default: pairs can be added only if a trigger"
                  .formatted(column)
              + " of the table fills it.");
    }
    return warnings;
  }
}
