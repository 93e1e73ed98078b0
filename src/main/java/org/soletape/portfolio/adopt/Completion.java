package org.soletape.portfolio.adopt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.db.Session;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;

/**
 * Gives an inventory table what it lacks: columns without a default and so without a rewrite,
 * references that leave alone what was there, indexes. Changes nothing else.
 */
final class Completion {
  private static final Map<InventoryColumn, String> REFERENCES =
      Map.of(
          InventoryColumn.PRODUCT_V2_ID, "public.products_v2",
          InventoryColumn.SIZE_V2_ID, "public.product_sizes_v2");

  private static final Set<InventoryColumn> INDEXED =
      EnumSet.of(
          InventoryColumn.USER_ID, InventoryColumn.PRODUCT_V2_ID, InventoryColumn.SIZE_V2_ID);

  private static final String HAS_REFERENCE =
      """
      select exists (
        select from pg_constraint k
        join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
        where k.conrelid = to_regclass('public."Inventory"') and k.contype = 'f'
          and a.attname = ?) as there
      """;

  private static final String IS_SPREAD = "select soletape.is_spread(?::regclass) as spread";

  private static final String HAS_INDEX =
      """
      select exists (
        select from pg_index x
        join pg_attribute a on a.attrelid = x.indrelid and a.attname = ?
        where x.indrelid = to_regclass('public."Inventory"') and x.indpred is null
          and case when a.atttypid = 'uuid'::regtype then x.indkey[0] = a.attnum
              else pg_get_indexdef(x.indexrelid) like '%as_uuid(%' || a.attname || '%' end) as there
      """;

  private final Session session;
  private final List<String> added = new ArrayList<>();

  private Completion(Session session) {
    this.session = session;
  }

  /** What was added, in words: "column size_v2_id". */
  static List<String> of(Session session) {
    Completion completion = new Completion(session);
    completion.columns();
    List<FoundColumn> found = FoundColumn.all(session);
    found.forEach(completion::reference);
    found.forEach(completion::index);
    return completion.added;
  }

  private void columns() {
    Set<InventoryColumn> there =
        FoundColumn.all(session).stream().map(FoundColumn::column).collect(Collectors.toSet());
    for (InventoryColumn column : InventoryColumn.values()) {
      if (!there.contains(column)) {
        column
            .declared()
            .ifPresent(type -> add("column %s", column.title(), "add column %s %s", type));
      }
    }
  }

  /**
   * Values that were there before are not checked, let alone changed. A table that lies on other
   * nodes cannot be referred to.
   */
  private void reference(FoundColumn found) {
    String table = REFERENCES.get(found.column());
    if (table != null
        && found.type().equals("uuid")
        && !has(HAS_REFERENCE, found)
        && !session.get(IS_SPREAD, row -> row.bool("spread"), table)) {
      add(
          "reference of %s",
          found.name(),
          "add foreign key (%s) references %s (id) on delete set null not valid",
          table);
    }
  }

  private void add(String words, String column, String clause, String what) {
    session.update("alter table public.\"Inventory\" " + clause.formatted(column, what));
    added.add(words.formatted(column));
  }

  private void index(FoundColumn found) {
    if (INDEXED.contains(found.column()) && !has(HAS_INDEX, found)) {
      session.update(
          "create index on public.\"Inventory\" (%s)"
              .formatted(Cells.shown(ColumnKind.UUID, found.type(), found.name())));
      added.add("index on " + found.name());
    }
  }

  private boolean has(String question, FoundColumn found) {
    return session.get(question, row -> row.bool("there"), found.name());
  }
}
