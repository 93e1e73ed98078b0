package org.soletape.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soletape.db.Database;

/** What a database of ours consists of, in words that can be compared. */
public final class SchemaContents {
  private static final String CATALOGUE =
      """
      with ours as (
        select c.oid, c.relname, c.relkind, c.relrowsecurity, c.reloptions
        from pg_class c where c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
          and c.relname <> 'schema_history' and not c.relispartition)
      select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, reloptions) as text
      from ours where relkind in ('r', 'p', 'v', 'S')
      union all
      select concat_ws(' ', 'column', o.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity)
      from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where o.relkind in ('r', 'p', 'v')
      union all
      select concat_ws(' ', 'constraint', o.relname, k.conname, pg_get_constraintdef(k.oid))
      from ours o join pg_constraint k on k.conrelid = o.oid
      union all
      select concat_ws(' ', 'index', pg_get_indexdef(x.indexrelid))
      from ours o join pg_index x on x.indrelid = o.oid
      union all
      select concat_ws(' ', 'policy', tablename, policyname, cmd, roles, qual, with_check)
      from pg_policies
      union all
      select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid))
      from ours o join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal
      union all
      select concat_ws(' ', 'view', relname, pg_get_viewdef(oid)) from ours where relkind = 'v'
      union all
      select concat_ws(' ', 'function', pg_get_functiondef(p.oid),
        array(select unnest(coalesce(p.proacl, acldefault('f', p.proowner)))::text order by 1))
      from pg_proc p where p.pronamespace = 'soletape'::regnamespace
      order by 1
      """;

  private static final String RIGHTS =
      """
      select concat_ws(' ', c.oid::regclass, array(
        select unnest(coalesce(c.relacl,
          acldefault((case c.relkind when 'S' then 's' else 'r' end)::"char", c.relowner)))::text
        order by 1)) as text
      from pg_class c
      where c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
        and c.relkind in ('r', 'p', 'v', 'S')
      order by 1
      """;

  private static final String TABLES =
      """
      select c.oid::regclass::text as name from pg_class c
      where c.relnamespace in ('public'::regnamespace, 'soletape'::regnamespace)
        and c.relkind in ('r', 'p')
      order by 1
      """;

  private static final String SEQUENCES =
      """
      select format('%s %s', s.seqrelid::regclass, pg_sequence_last_value(s.seqrelid)) as text
      from pg_sequence s order by 1
      """;

  private SchemaContents() {}

  /**
   * Tables, columns, constraints, indexes, policies, triggers, views, functions and their rights.
   */
  public static List<String> catalogue(Database database) {
    return database.list(CATALOGUE, row -> row.text("text"));
  }

  /** Who may do what with each table, view and sequence. */
  public static List<String> rights(Database database) {
    return database.list(RIGHTS, row -> row.text("text"));
  }

  /** How many rows each table has, with a digest of all of them; partitions are tables too. */
  public static Map<String, String> rows(Database database) {
    Map<String, String> rows = new TreeMap<>();
    for (String table : database.list(TABLES, row -> row.text("name"))) {
      String digest =
          "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '')"
              + " as text from %s t";
      rows.put(table, database.get(digest.formatted(table), row -> row.text("text")));
    }
    return rows;
  }

  /** Where each sequence stands. */
  public static List<String> sequences(Database database) {
    return database.list(SEQUENCES, row -> row.text("text"));
  }
}
