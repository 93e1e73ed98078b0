package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.history.RollUp;
import org.soletape.testing.SupabaseProject;
import org.soletape.testing.SupabaseProject.Defaults;

/**
 * Which rows the roles of Supabase's REST API see and change, by the claims of a request. Which
 * tables they reach at all is in {@link AccessTest}.
 */
class RowSecurityTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final String PAIRS = "select notes as text from public.\"Inventory\"";

  private static SupabaseProject project;

  @BeforeAll
  static void fill() {
    project = SupabaseProject.migrated(Defaults.OPEN);
    Database database = project.database();
    database.list("select soletape.ensure_book_partitions('2026-03-02', 1)", row -> "made");
    database.update("insert into public.products_v2 (sku) values ('AA1234-100')");
    database.update(
        """
        insert into public.product_sizes_v2 (product_id, ordinal, size_key, size_numeric)
        select id, 1, '9', 9 from public.products_v2
        """);
    database.update(
        """
        insert into public.market_latest_v2
          (product_id, size_id, provider, lowest_ask, currency, snapshot_at)
        select product_id, id, 'alias', 100, 'USD', now() from public.product_sizes_v2
        """);
    database.update(
        """
        insert into soletape.market_books
          (product_id, provider, slot, observed_at, currency, sent, lowest_ask)
        select id, 'alias', '2026-03-02 06:00Z', '2026-03-02 06:01Z', 'USD', '\\x01', '{10000}'
        from public.products_v2
        """);
    new RollUp(database).run(Instant.parse("2026-03-03T00:00:00Z"));
    for (Object[] pair : new Object[][] {{ANNA, "anna's"}, {BEN, "ben's"}}) {
      database.update("insert into public.\"Inventory\" (user_id, notes) values (?, ?)", pair);
    }
  }

  @AfterAll
  static void close() {
    project.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anon", "authenticated", "service_role"})
  void every_role_reads_the_whole_market(String role) {
    for (String relation :
        List.of(
            "products_v2",
            "product_sizes_v2",
            "market_latest_v2",
            "market_data_v2",
            "market_history_v2")) {
      assertThat(texts(role, "{}", "select count(*)::text as text from public." + relation))
          .as(relation)
          .containsExactly("1");
    }
    for (String view : List.of("market_data_v2", "market_history_v2")) {
      assertThat(texts(role, "{}", "select lowest_ask::text as text from public." + view))
          .containsExactly("100.00");
    }
  }

  @Test
  void a_person_sees_only_pairs_of_their_own() {
    assertThat(asPerson(ANNA, PAIRS)).containsExactly("anna's");
    assertThat(asPerson(BEN, PAIRS)).containsExactly("ben's");
  }

  @Test
  void a_person_changes_only_pairs_of_their_own() {
    assertThat(
            asPerson(
                ANNA, "update public.\"Inventory\" set notes = 'mine' returning user_id as text"))
        .containsExactly(ANNA.toString());
    assertThat(asPerson(ANNA, "delete from public.\"Inventory\" returning notes as text"))
        .containsExactly("anna's");
    assertThat(asPerson(ANNA, insertFor(ANNA))).containsExactly(ANNA.toString());
  }

  @Test
  void a_pair_is_neither_made_for_nor_moved_to_somebody_else() {
    assertThatThrownBy(() -> asPerson(ANNA, insertFor(BEN)))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(
            () ->
                asPerson(
                    ANNA,
                    "update public.\"Inventory\" set user_id = '"
                        + BEN
                        + "' returning 'x' as text"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void another_persons_pair_cannot_be_named_by_its_id() {
    UUID bens =
        project
            .database()
            .get(
                "select id from public.\"Inventory\" where user_id = ?",
                row -> row.uuid("id"),
                BEN);

    assertThat(asPerson(ANNA, PAIRS + " where id = '" + bens + "'")).isEmpty();
    assertThat(
            asPerson(
                ANNA,
                "delete from public.\"Inventory\" where id = '" + bens + "' returning id as text"))
        .isEmpty();
  }

  @Test
  void truncating_which_row_security_does_not_bind_is_refused() {
    assertThatThrownBy(
            () ->
                project.as(
                    "authenticated",
                    claims(ANNA),
                    session -> session.update("truncate public.\"Inventory\"")))
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{}", "null", "[]", "{\"sub\": null}", "{\"role\": \"service_role\"}"})
  void claims_that_name_nobody_show_no_pair(String claims) {
    assertThat(texts("authenticated", claims, PAIRS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "{\"sub\": ", "{\"sub\": \"anna\"}", "{\"sub\": \"\"}"})
  void malformed_claims_are_an_error_and_show_no_pair(String claims) {
    assertThatThrownBy(() -> texts("authenticated", claims, PAIRS))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("invalid input syntax");
  }

  @Test
  void claims_do_not_open_the_inventory_to_the_other_roles() {
    for (String role : List.of("anon", "service_role")) {
      assertThatThrownBy(() -> texts(role, claims(ANNA), PAIRS))
          .hasMessageContaining("permission denied");
    }
  }

  private static String insertFor(UUID user) {
    return "insert into public.\"Inventory\" (user_id) values ('%s') returning user_id as text"
        .formatted(user);
  }

  private static List<String> asPerson(UUID user, String sql) {
    return texts("authenticated", claims(user), sql);
  }

  private static String claims(UUID user) {
    return "{\"sub\": \"" + user + "\", \"role\": \"authenticated\"}";
  }

  private static List<String> texts(String role, String claims, String sql) {
    return project.as(role, claims, session -> session.list(sql, row -> row.text("text")));
  }
}
