package org.soletape.portfolio.adopt;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;

/**
 * A column of the inventory table as it was found.
 *
 * @param type without its length: {@code character varying}
 * @param declaration with its length: {@code character varying(20)}
 * @param isText whether PostgreSQL counts the type among texts
 * @param isRequired whether it must be filled
 * @param isFixed whether nobody may write it: generated, or an identity that always is
 * @param isCounted whether it is an identity
 * @param fallback its default, as SQL
 */
record FoundColumn(
    InventoryColumn column,
    String type,
    String declaration,
    boolean isText,
    boolean isRequired,
    boolean isFixed,
    boolean isCounted,
    Optional<String> fallback) {
  private static final String FOUND =
      """
      select a.attname as name, format_type(a.atttypid, null) as type,
        format_type(a.atttypid, a.atttypmod) as declaration, t.typcategory = 'S' as is_text,
        a.attnotnull as is_required, a.attgenerated <> '' or a.attidentity = 'a' as is_fixed,
        a.attidentity <> '' as is_counted,
        case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as fallback
      from pg_attribute a
      join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = to_regclass('public."Inventory"') and a.attname = any (?)
      order by a.attnum
      """;

  /** Those of ours that the table has, in its own order. */
  static List<FoundColumn> all(Session session) {
    return session.list(FOUND, FoundColumn::found, (Object) InventoryColumn.titles());
  }

  private static FoundColumn found(Row row) throws SQLException {
    return new FoundColumn(
        InventoryColumn.titled(row.text("name")),
        row.text("type"),
        row.text("declaration"),
        row.bool("is_text"),
        row.bool("is_required"),
        row.bool("is_fixed"),
        row.bool("is_counted"),
        row.optionalText("fallback"));
  }

  String name() {
    return column.title();
  }

  /** Whether it is of the type our own table has, so that it takes every value of the view. */
  boolean isAsOurs() {
    return declaration.equals(column.declared().orElse("uuid"));
  }

  /** Whether the view can write it. */
  boolean isWritten() {
    return column != InventoryColumn.ID
        && !isFixed
        && (column.kind() != ColumnKind.MOMENT || type.startsWith("timestamp"));
  }

  /** Whether the table makes a row's id by itself. */
  boolean isMadeByTheTable() {
    return fallback.isPresent() || isCounted;
  }
}
