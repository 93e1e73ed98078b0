package org.soletape.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.spread.SpreadTables.Home;
import org.soletape.testing.TestDatabase;

/** What the schema keeps to, so that {@code deploy/citus.sql} can spread it over nodes. */
class CitusTest {
  /** Tables with the name the script gives them. */
  private static final String NAMED =
      """
      with named as (
        select c.oid, format('%I.%I', n.nspname, c.relname) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname in ('public', 'soletape'))
      """;

  private static final String KEYS =
      NAMED
          + """
          select t.name || ' ' || pg_get_indexdef(x.indexrelid) as text
          from named t join pg_index x on x.indrelid = t.oid
          join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
          where x.indisunique and t.name = any (?) and a.attname <> 'product_id'
          """;

  private static final String REFERENCES =
      NAMED
          + """
          select f.name || ' ' || t.name as text
          from pg_constraint k join named f on f.oid = k.conrelid join named t on t.oid = k.confrelid
          where k.contype = 'f' and f.name = any (?) and not t.name = any (?)
          """;

  private static final String TRIGGERS =
      NAMED
          + """
          select t.name || ' ' || g.tgname as text
          from named t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
          where t.name = any (?)
          """;

  /**
   * The server puts the body of such a function in the place of its call, past a cluster's planner.
   */
  private static final String BODIES =
      """
      select p.proname || ' ' || pg_get_functiondef(p.oid) as text
      from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = 'soletape'::regnamespace and l.lanname = 'sql'
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final Map<String, Home> homes = SpreadTables.homes();

  @Test
  void the_script_says_of_every_table_where_it_lives() {
    assertThat(homes.keySet())
        .containsExactlyInAnyOrderElementsOf(texts(NAMED + "select name as text from named"));
  }

  @Test
  void every_key_of_a_distributed_table_begins_with_the_product() {
    assertThat(texts(KEYS, (Object) of(Home.DISTRIBUTED))).isEmpty();
  }

  @Test
  void what_is_not_local_refers_to_what_every_node_holds() {
    String[] everywhere = of(Home.REFERENCE);
    assertThat(texts(REFERENCES, of(Home.DISTRIBUTED), everywhere)).isEmpty();
    assertThat(texts(REFERENCES, everywhere, everywhere)).isEmpty();
  }

  @Test
  void what_is_not_local_has_no_trigger() {
    assertThat(texts(TRIGGERS, (Object) of(Home.DISTRIBUTED))).isEmpty();
    assertThat(texts(TRIGGERS, (Object) of(Home.REFERENCE))).isEmpty();
  }

  @Test
  void no_function_that_is_put_in_the_place_of_its_call_reads_what_is_not_local() {
    String[] local = of(Home.LOCAL);
    assertThat(texts(BODIES))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            body -> assertThat(homes.keySet().stream().filter(body::contains)).isSubsetOf(local));
  }

  @Test
  void every_function_the_script_sends_to_the_nodes_is_there() {
    assertThat(
            texts(
                "select p.proname::text as text from pg_proc p where p.pronamespace = 'soletape'::regnamespace"))
        .containsAll(SpreadTables.helpers());
  }

  private String[] of(Home home) {
    return homes.entrySet().stream()
        .filter(table -> table.getValue() == home)
        .map(Map.Entry::getKey)
        .toArray(String[]::new);
  }

  private List<String> texts(String sql, Object... parameters) {
    return test.database().list(sql, row -> row.text("text"), parameters);
  }
}
