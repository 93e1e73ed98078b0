package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.testing.SupabaseProject;
import org.soletape.testing.SupabaseProject.Defaults;

/**
 * Every relation and function there is, and what the roles of Supabase's REST API may do with it. A
 * new one that is not private fails here until it is written down.
 */
class AccessTest {
  /** The public schema, whole. Rows of Inventory are limited further: {@link RowSecurityTest}. */
  private static final List<String> PUBLIC =
      List.of(
          "\"Inventory\": authenticated select insert update delete",
          "market_data_v2: anon select, authenticated select, service_role select",
          "market_history_v2: anon select, authenticated select, service_role select",
          "market_latest_v2: anon select, authenticated select, service_role select",
          "product_sizes_v2: anon select, authenticated select, service_role select",
          "products_v2: anon select, authenticated select, service_role select");

  /** What the views need as their reader; without the schema none of it can be named. */
  private static final List<String> PRIVATE =
      List.of(
          "market_books: anon select, authenticated select, service_role select",
          "market_months: anon select, authenticated select, service_role select");

  private static final List<String> CALLED_BY_THE_VIEWS =
      List.of(
          "soletape.major(integer,text)",
          "soletape.packed_size(bytea,integer)",
          "soletape.unpacked_days(bytea,integer,integer)");

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Map<Defaults, SupabaseProject> PROJECTS = new EnumMap<>(Defaults.class);

  @BeforeAll
  static void migrate() {
    for (Defaults defaults : Defaults.values()) {
      SupabaseProject project = SupabaseProject.migrated(defaults);
      project
          .database()
          .list("select soletape.ensure_book_partitions('2026-03-02', 2)", row -> "made");
      PROJECTS.put(defaults, project);
    }
  }

  @AfterAll
  static void close() {
    PROJECTS.values().forEach(SupabaseProject::close);
  }

  @ParameterizedTest
  @EnumSource
  void the_public_schema_is_exactly_this(Defaults defaults) {
    assertThat(granted(defaults, "public")).containsExactlyElementsOf(PUBLIC);
  }

  @ParameterizedTest
  @EnumSource
  void of_the_private_schema_only_tape_and_history_are_granted(Defaults defaults) {
    assertThat(granted(defaults, "soletape"))
        .filteredOn(line -> !line.endsWith(": nobody"))
        .containsExactlyElementsOf(PRIVATE);
    assertThat(granted(defaults, "soletape"))
        .contains("market_books_20260302: nobody", "market_books_20260303: nobody");
  }

  @ParameterizedTest
  @EnumSource
  void no_function_can_be_called_but_those_in_the_views(Defaults defaults) {
    assertThat(
            texts(
                defaults,
                """
                select distinct p.oid::regprocedure::text as text
                from pg_proc p, unnest(array['anon', 'authenticated', 'service_role']) role
                where p.pronamespace in ('public'::regnamespace, 'soletape'::regnamespace)
                  and has_function_privilege(role, p.oid, 'execute')
                """))
        .containsExactlyElementsOf(CALLED_BY_THE_VIEWS);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_private_can_be_read_written_or_called(Defaults defaults) {
    List<String> attempts = new ArrayList<>();
    for (String relation : texts(defaults, RELATIONS.formatted("'r', 'p', 'v', 'm', 'f'"))) {
      attempts.add("select count(*) from " + relation);
      attempts.add("insert into " + relation + " default values returning 1");
      attempts.add("delete from " + relation + " returning 1");
    }
    texts(defaults, RELATIONS.formatted("'S'"))
        .forEach(sequence -> attempts.add("select nextval('" + sequence + "')"));
    attempts.addAll(texts(defaults, CALLS));

    assertThat(attempts).hasSizeGreaterThan(50);
    for (String role : SupabaseProject.ROLES) {
      assertThat(attempts).allSatisfy(sql -> assertDenied(defaults, role, sql));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobody_writes_the_market(Defaults defaults) {
    for (String role : SupabaseProject.ROLES) {
      for (String table : List.of("products_v2", "product_sizes_v2", "market_latest_v2")) {
        assertDenied(defaults, role, "insert into " + table + " default values returning 1");
        assertDenied(defaults, role, "delete from " + table + " returning 1");
        assertDenied(defaults, role, "select from " + table + " for update");
      }
    }
  }

  private static final String RELATIONS =
      """
      select format('soletape.%%I', c.relname) as text from pg_class c
      where c.relnamespace = 'soletape'::regnamespace and c.relkind in (%s)
      """;

  private static final String CALLS =
      """
      select format('select soletape.%I(%s)', p.proname,
          (select string_agg('null::' || format_type(a.type, null), ', ' order by a.place)
           from unnest(p.proargtypes) with ordinality a (type, place))) as text
      from pg_proc p where p.pronamespace = 'soletape'::regnamespace and p.prokind = 'f'
      """;

  /** One line per relation: what each role holds on it, or on any column of it. */
  private static List<String> granted(Defaults defaults, String schema) {
    return texts(
        defaults,
        """
        select quote_ident(c.relname) || ': ' || coalesce((
            select string_agg(held.role || ' ' || held.privileges, ', ' order by held.role)
            from (
              select role, string_agg(privilege, ' ' order by place) as privileges
              from unnest(array['anon', 'authenticated', 'service_role']) role,
                unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references',
                  'trigger', 'usage']) with ordinality p (privilege, place)
              where case
                when c.relkind = 'S' then privilege in ('select', 'update', 'usage')
                  and has_sequence_privilege(role, c.oid, privilege)
                when privilege in ('select', 'insert', 'update', 'references')
                  then has_any_column_privilege(role, c.oid, privilege)
                when privilege = 'usage' then false
                else has_table_privilege(role, c.oid, privilege) end
              group by role) held), 'nobody') as text
        from pg_class c
        where c.relnamespace = cast(? as regnamespace)
          and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        order by c.relname
        """,
        schema);
  }

  private static List<String> texts(Defaults defaults, String sql, Object... parameters) {
    return PROJECTS.get(defaults).database().list(sql, row -> row.text("text"), parameters);
  }

  private static void assertDenied(Defaults defaults, String role, String sql) {
    DatabaseException denied =
        catchThrowableOfType(
            DatabaseException.class,
            () ->
                PROJECTS
                    .get(defaults)
                    .as(role, "{}", session -> session.list(sql, row -> "answered")));
    assertThat(denied).as(role + ": " + sql).isNotNull();
    assertThat(denied.sqlState()).as(role + ": " + sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
  }
}
