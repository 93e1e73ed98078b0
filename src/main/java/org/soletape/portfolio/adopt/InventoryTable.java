package org.soletape.portfolio.adopt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.db.Session;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Linking;

/** The table {@code public."Inventory"} as it was found, ours or somebody else's. */
public final class InventoryTable {
  private static final String IS_OURS =
      """
      select exists (
        select from pg_policies where schemaname = 'public' and tablename = 'Inventory'
          and policyname = 'inventory_own') as ours
      """;

  private static final String MADE_OF =
      "select obj_description(to_regclass('soletape.inventory'), 'pg_class') as made_of";

  private InventoryTable() {}

  /**
   * Follows what this program knows of an inventory: our own table, and one in use, get the columns
   * they lack and the view over them. Somebody else's waits until it is adopted.
   */
  public static void bringUpToDate(Session session) {
    if (isOurs(session) || Linking.isAdopted(session)) {
      complete(session);
    }
  }

  /** Adds what the table lacks, and makes the view over it; returns what was added, in words. */
  static List<String> complete(Session session) {
    String path =
        session.get("select current_setting('search_path') as path", row -> row.text("path"));
    // Names of types and defaults are read with their schemas, since they are written elsewhere.
    setPath(session, "");
    List<String> added = Completion.of(session);
    buildView(session);
    setPath(session, path);
    return added;
  }

  private static void setPath(Session session, String path) {
    session.get("select set_config('search_path', ?, true) as path", row -> row.text("path"), path);
  }

  /** A view that is right already is left alone, so that nobody who reads it has to wait. */
  private static void buildView(Session session) {
    String ddl = ddl(session).text();
    Optional<String> there = session.get(MADE_OF, row -> row.optionalText("made_of"));
    String wanted = "made of " + Integer.toHexString(ddl.hashCode());
    if (there.filter(wanted::equals).isPresent()) {
      return;
    }
    session.update("drop view if exists soletape.inventory");
    session.update("drop function if exists soletape.write_inventory()");
    session.update(ddl);
    session.update("revoke all on soletape.inventory from public");
    session.update("revoke all on function soletape.write_inventory() from public");
    session.update("comment on view soletape.inventory is '" + wanted + "'");
  }

  static InventoryDdl ddl(Session session) {
    List<FoundColumn> found = FoundColumn.all(session);
    Map<InventoryColumn, FoundColumn> byColumn =
        found.stream().collect(Collectors.toMap(FoundColumn::column, Function.identity()));
    List<ViewColumn> columns =
        Arrays.stream(InventoryColumn.values())
            .map(column -> viewColumn(session, byColumn.get(column), found))
            .toList();
    return new InventoryDdl(columns, isOurs(session));
  }

  private static ViewColumn viewColumn(
      Session session, FoundColumn column, List<FoundColumn> found) {
    List<FoundColumn> marked =
        column.isText()
            ? found.stream()
                .filter(other -> other.column().currency().equals(Optional.of(column.column())))
                .filter(FoundColumn::isText)
                .toList()
            : List.of();
    Optional<StatusWords> words =
        column.column() == InventoryColumn.STATUS
            ? Optional.of(StatusWords.of(session, column))
            : Optional.empty();
    return new ViewColumn(column, marked, words);
  }

  private static boolean isOurs(Session session) {
    return session.get(IS_OURS, row -> row.bool("ours"));
  }
}
