package org.soletape.portfolio;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;

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
         where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped) as user_type
      from pg_class c where c.oid = to_regclass('public."Inventory"')
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
      Optional<String> userType) {}

  private AdoptionReport adopt(Session session) {
    Checks checks = checks(session);
    requireUsable(checks);
    List<String> added =
        session.list(
            "select unnest(soletape.complete_inventory()) as added", row -> row.text("added"));
    session.get("select soletape.build_inventory_view() as built", row -> row.bool("built"));
    Linking.linkToCatalogue(session);
    return report(session, checks, added);
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
                    row.optionalText("user_type")))
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

  private static AdoptionReport report(Session session, Checks checks, List<String> added) {
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
    return new AdoptionReport(added, rows[0], rows[0] - unlinked, reasons, shown, warnings(checks));
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

  private static List<String> warnings(Checks checks) {
    String open =
        "Row security is off on public.\"Inventory\", and adopting changes none: whoever may use"
            + " the table reads everybody's pairs. Switch it on with a policy of your own.";
    return checks.secured() ? List.of() : List.of(open);
  }
}
