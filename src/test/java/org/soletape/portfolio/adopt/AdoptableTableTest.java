package org.soletape.portfolio.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryNotAdopted;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.testing.OddTable;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Which tables can become an inventory, and how one in use follows the program. */
class AdoptableTableTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final PortfolioRules RULES = SampleRuns.PORTFOLIO;

  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private Inventory inventory;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), RULES, SettableClock.at("2026-03-02T06:10:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(id bigint primary key, sku text)",
        "(id bigint, user_id uuid)",
        "(id bigint primary key, user_id bigint)",
        "(user_id uuid)",
      })
  void a_table_that_cannot_serve_says_what_it_needs(String columns) {
    sql("create table public.\"Inventory\" " + columns);
    test.migrate();

    assertThatThrownBy(() -> new Adoption(test.database()).run())
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining("it needs a column");
    assertThat(new Adoption(test.database()).isDone()).isFalse();
  }

  @Test
  void a_table_with_columns_nobody_could_fill_is_refused_with_their_names() {
    sql(
        "create domain shelf_name as text not null; create table public.\"Inventory\" (id bigint"
            + " generated always as identity primary key, user_id uuid not null, sku text not null,"
            + " store text not null, shelf shelf_name, bin int not null default 1)");
    test.migrate();

    assertThatThrownBy(() -> new Adoption(test.database()).run())
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining(
            "column \"store\", column \"shelf\" must be filled and have no default")
        .hasMessageContaining("alter column NAME set default VALUE")
        .hasMessageNotContaining("bin");
    assertThat(new Adoption(test.database()).isDone()).isFalse();
    assertThat(columns()).containsExactly("id", "user_id", "sku", "store", "shelf", "bin");

    sql(
        "alter table public.\"Inventory\" alter store set default 'garage',"
            + " alter shelf set default 'a'");
    assertThat(new Adoption(test.database()).run().warnings())
        .anyMatch(warning -> warning.contains("column \"sku\" must be filled: a pair"));
    assertThat(inventory.add(ANNA, SamplePair.of("DD1391-100", "9"))).isNotNull();
  }

  @Test
  void a_trigger_of_theirs_may_fill_what_has_no_default() {
    sql(
        "create table public.\"Inventory\" (id bigint generated always as identity primary key,"
            + " user_id uuid not null, store text not null);"
            + " create function stored() returns trigger language plpgsql as"
            + " 'begin new.store := ''garage''; return new; end';"
            + " create trigger stored before insert on public.\"Inventory\""
            + " for each row execute function stored()");
    test.migrate();

    assertThat(new Adoption(test.database()).run().warnings())
        .anyMatch(
            warning -> warning.contains("column \"store\" must be filled and has no default"));
    assertThat(inventory.add(ANNA, SamplePair.of("DD1391-100", "9"))).isNotNull();
  }

  @Test
  void a_table_of_theirs_that_has_our_link_columns_waits_to_be_adopted() {
    sql(
        "create table public.\"Inventory\" (id uuid primary key default gen_random_uuid(),"
            + " user_id uuid, sku text, product_v2_id uuid, size_v2_id uuid);"
            + " create view public.shelf as select * from public.\"Inventory\"");
    sql("insert into public.\"Inventory\" (user_id, sku) values ('" + ANNA + "', 'DD1391-100')");
    test.migrate();

    assertThat(columns()).containsExactly("id", "user_id", "sku", "product_v2_id", "size_v2_id");
    assertThat(indexes()).isEqualTo(1);
    assertThat(new Adoption(test.database()).isDone()).isFalse();
    assertThatThrownBy(() -> inventory.items(ANNA)).isInstanceOf(InventoryNotAdopted.class);

    assertThat(new Adoption(test.database()).run().added()).contains("column size");
    assertThat(inventory.items(ANNA)).hasSize(1);
    assertThat(test.database().list("select sku from public.shelf", row -> row.text("sku")))
        .containsExactly("DD1391-100");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT_SIZES", "SMALL_LETTERS"})
  void a_table_in_use_follows_the_program(OddTable table) {
    table.make(test.database());
    test.migrate();
    new Adoption(test.database()).run();
    sql("alter table public.\"Inventory\" drop column link_mark cascade");
    assertThatThrownBy(() -> inventory.items(ANNA)).isInstanceOf(InventoryNotAdopted.class);
    sql("create view soletape.inventory as select 1 as of_an_earlier_program");
    test.asAnEarlierProgramLeftIt();

    assertThat(test.migrate()).isEqualTo(1);

    assertThat(columns()).contains("link_mark");
    Item added = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    assertThat(inventory.items(ANNA)).containsExactly(added);
  }

  @Test
  void a_table_of_our_own_follows_the_program_too() {
    test.migrate();
    sql("alter table public.\"Inventory\" drop column sold_venue cascade");
    test.asAnEarlierProgramLeftIt();

    test.migrate();

    assertThat(columns()).contains("sold_venue");
    Item sold = inventory.add(ANNA, SamplePair.complete("DD1391-100", "10.5"));
    assertThat(inventory.items(ANNA)).containsExactly(sold);
  }

  @Test
  void a_view_that_is_right_already_keeps_nobody_waiting() {
    OddTable.TEXT_SIZES.make(test.database());
    test.migrate();
    new Adoption(test.database()).run();
    test.asAnEarlierProgramLeftIt();

    int applied =
        test.database()
            .transaction(
                reading -> {
                  reading.list("select id from soletape.inventory", row -> row.text("id"));
                  return test.migrate();
                });

    assertThat(applied).isEqualTo(1);
  }

  @Test
  void a_table_of_our_own_needs_nothing() {
    test.migrate();

    assertThat(new Adoption(test.database()).isDone()).isTrue();
    assertThat(new Adoption(test.database()).run().added()).isEmpty();
  }

  private void sql(String statements) {
    test.database().update(statements);
  }

  private List<String> columns() {
    return test.database()
        .list(
            "select column_name::text as name from information_schema.columns"
                + " where table_schema = 'public' and table_name = 'Inventory'"
                + " order by ordinal_position",
            row -> row.text("name"));
  }

  private int indexes() {
    return test.database()
        .get(
            "select count(*)::int as n from pg_indexes where tablename = 'Inventory'",
            row -> row.integer("n"));
  }
}
