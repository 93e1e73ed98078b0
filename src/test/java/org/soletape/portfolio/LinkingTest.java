package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** Our links, and those that other clients of the database set. */
class LinkingTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
  private Inventory inventory;
  private TestMarket market;
  private UUID dunk;
  private UUID jordan;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    market = new TestMarket(test.database(), NOW);
    dunk = market.product("DD1391-100", 100, "9", "10.5");
    jordan = market.product("DZ5485-612", 100, "9", "10.5");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"DZ5485-612", "DD1391-100", "HQ6316-001", "grandpa's", " "})
  void a_valid_link_of_another_client_stays_whatever_the_pair_says(String sku) {
    for (String size : List.of("9", "44", "")) {
      insert(sku, size, dunk, size(dunk, "10.5"));
    }

    assertThat(link()).isZero();
    assertThat(links()).hasSize(3).containsOnly("DD1391-100 10.5");
  }

  @Test
  void a_link_we_made_and_another_client_changed_is_theirs() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    test.database()
        .update(
            "update public.\"Inventory\" set product_v2_id = ?, size_v2_id = ?",
            jordan,
            size(jordan, "10.5"));

    assertThat(link()).isZero();
    assertThat(links()).containsExactly("DZ5485-612 10.5");
  }

  @Test
  void of_products_that_share_a_code_the_chosen_one_stays() {
    market.product("AA1111-100/BB2222-200", 100, "9");
    UUID second = market.product("AA1111-100/CC3333-300", 100, "9");
    insert("AA1111-100", "9", second, size(second, "9"));
    insert("AA1111-100", "9", null, null);

    assertThat(link()).isZero();
    assertThat(links()).containsExactly("AA1111-100/CC3333-300 9", "- -");
  }

  @Test
  void a_size_of_another_product_is_mended_by_what_the_pair_says() {
    insert("DD1391-100", "9", dunk, size(jordan, "10.5"));
    insert(null, "9", dunk, size(jordan, "10.5"));
    insert("DD1391-100", "10.5", null, size(jordan, "9"));

    assertThat(link()).isEqualTo(3);
    assertThat(links()).containsExactly("DD1391-100 9", "- -", "DD1391-100 10.5");
    assertThat(link()).isZero();
  }

  @Test
  void a_product_chosen_alone_stays_and_gets_the_size_the_pair_states() {
    insert("DD1391-100", "9", dunk, null);
    insert("DD1391-100", "9", jordan, null);

    assertThat(link()).isEqualTo(1);
    assertThat(links()).containsExactly("DD1391-100 9", "DZ5485-612 -");
  }

  @Test
  void an_edit_of_something_else_leaves_the_link_alone_and_one_of_the_code_links_anew() {
    insert("DD1391-100", "9", jordan, size(jordan, "10.5"));
    Item item = inventory.items(ANNA).getFirst();

    inventory.change(
        ANNA, item.id(), item.version(), SamplePair.sold(item.pair(), SamplePair.sale("150")));
    assertThat(link()).isZero();
    assertThat(links()).containsExactly("DZ5485-612 10.5");

    Item sold = inventory.items(ANNA).getFirst();
    inventory.change(ANNA, sold.id(), sold.version(), SamplePair.of("DD1391-100", "10.5"));
    assertThat(links()).containsExactly("DD1391-100 10.5");
    assertThat(link()).isZero();
  }

  @Test
  void our_own_link_follows_what_another_client_makes_the_pair_say() {
    Item item = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    test.database().update("update public.\"Inventory\" set sku = 'dz5485 612'");

    assertThat(link()).isEqualTo(1);
    assertThat(links()).containsExactly("DZ5485-612 9");
    test.database().update("update public.\"Inventory\" set size = '10.5'");
    assertThat(link()).isEqualTo(1);
    assertThat(links()).containsExactly("DZ5485-612 10.5");
    assertThat(inventory.find(ANNA, item.id())).isPresent();
  }

  @Test
  void rows_whose_link_does_not_change_are_not_written() {
    for (int i = 0; i < 5; i++) {
      insert("DD1391-100", "9", null, null);
      insert("HQ6316-001", "9", null, null);
    }
    assertThat(link()).isEqualTo(5);
    List<String> versions = versions();

    assertThat(link()).isZero();
    assertThat(versions()).isEqualTo(versions);
  }

  @Test
  void a_row_the_table_refuses_to_have_changed_keeps_no_other_from_its_link() {
    insert("DD1391-100", "9", null, null);
    insert("DZ5485-612", "9", null, null);
    insert("DD1391-100", "10.5", null, null);
    market.sql(
        "create function public.frozen() returns trigger language plpgsql as $$ begin"
            + " if old.sku = 'DZ5485-612' then raise exception 'frozen'; end if; return new; end $$",
        "create trigger frozen before update on public.\"Inventory\""
            + " for each row execute function public.frozen()");

    assertThat(link()).isEqualTo(2);
    assertThat(links()).containsExactly("DD1391-100 9", "- -", "DD1391-100 10.5");
  }

  private int link() {
    return new Linking(Optional.empty()).run(test.database(), NOW);
  }

  private void insert(String sku, String size, UUID product, UUID sizeId) {
    test.database()
        .update(
            "insert into public.\"Inventory\" (user_id, sku, size, product_v2_id, size_v2_id,"
                + " created_at) values (?, ?, ?, ?, ?, clock_timestamp())",
            ANNA,
            Optional.ofNullable(sku),
            size,
            Optional.ofNullable(product),
            Optional.ofNullable(sizeId));
  }

  private UUID size(UUID product, String key) {
    return test.database()
        .get(
            "select id from public.product_sizes_v2 where product_id = ? and size_key = ?",
            row -> row.uuid("id"),
            product,
            key);
  }

  private List<String> links() {
    return test.database()
        .list(
            "select coalesce(p.sku, '-') || ' ' || coalesce(s.size_key, '-') as text"
                + " from public.\"Inventory\" i left join public.products_v2 p"
                + " on p.id = i.product_v2_id left join public.product_sizes_v2 s"
                + " on s.id = i.size_v2_id order by i.created_at",
            row -> row.text("text"));
  }

  private List<String> versions() {
    return test.database()
        .list(
            "select xmin::text as text from public.\"Inventory\" order by created_at",
            row -> row.text("text"));
  }
}
