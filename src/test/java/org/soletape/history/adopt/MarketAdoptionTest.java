package org.soletape.history.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.Schema;
import org.soletape.history.RollUp;
import org.soletape.portfolio.adopt.Adoption;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.testing.OriginalDatabase;
import org.soletape.testing.TestDatabase;

class MarketAdoptionTest {
  /** What an inventory's pairs gain against StockX's ask, as the original's front end says it. */
  private static final String GAINS =
      """
      select i.id || ' ' || p.sku || ' ' || s.size_key || ' '
        || coalesce((l.lowest_ask - i.purchase_price)::text, 'none') as text
      from public."Inventory" i
      join public.products_v2 p on p.id = i.product_v2_id
      join public.product_sizes_v2 s on s.id = i.size_v2_id
      left join public.market_latest_v2 l on l.size_id = s.id and l.provider = 'stockx'
      order by 1
      """;

  /** The original's snapshots since the oldest slot kept, without what StockX does not publish. */
  private static final String TAPE =
      """
      select product_id, size_id, provider, lowest_ask, highest_bid,
        case when provider = 'alias' then last_sale end, case when provider = 'alias' then sales_7d end,
        date_bin('6 hours', snapshot_at, '2000-01-01Z')
      from original_v2.market_data_v2 where snapshot_at >= '2026-02-23 12:00Z'
      """;

  private static final String OUR_TAPE =
      """
      select product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d,
        date_bin('6 hours', snapshot_at, '2000-01-01Z')
      from public.market_data_v2
      """;

  private static final String DAYS =
      """
      select product_id, size_id, provider, (snapshot_at at time zone 'UTC')::date as day,
        (array_agg(lowest_ask order by snapshot_at desc))[1],
        (array_agg(highest_bid order by snapshot_at desc))[1],
        (array_agg(last_sale order by snapshot_at desc))[1], min(lowest_ask), max(highest_bid),
        (array_agg(sales_7d order by snapshot_at desc))[1]
      from original_v2.market_data_v2 where snapshot_at < '2026-03-02Z' group by 1, 2, 3, 4
      """;

  private static final String OUR_DAYS =
      """
      select product_id, size_id, provider, day, lowest_ask, highest_bid, last_sale, ask_low,
        bid_high, sales_7d
      from public.market_history_v2
      """;

  private static final String BEST_ASKS =
      """
      select product_id, day, min(lowest_ask) from public.market_history_v2
      group by 1, 2 having min(lowest_ask) is not null
      """;

  private static final String LISTED_ASKS =
      """
      select n.product_id, n.last_day - 90 + a.place::int, soletape.major(a.ask, n.currency)
      from soletape.ninety_days n cross join unnest(n.asks) with ordinality a (ask, place)
      where a.ask is not null
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private final AdoptedDatabase adopted = new AdoptedDatabase(test);

  @Test
  void three_weeks_of_the_original_become_tape_history_and_latest_with_all_ids() {
    OriginalDatabase.make(test.database(), 12);
    List<String> gains = adopted.texts(GAINS);
    List<String> products =
        adopted.texts("select id || sku || popularity_score as text from products_v2");
    List<String> sizes =
        adopted.texts("select id || size_key || stockx_variant_id as text from product_sizes_v2");

    MarketAdoptionReport report = adopted.run().orElseThrow();

    assertThat(report.leftOut()).isEmpty();
    assertThat(report.count("products taken over with their ids")).isEqualTo(12);
    assertThat(report.count("sizes taken over with their ids")).isEqualTo(240);
    assertThat(report.count("snapshots used"))
        .isEqualTo(report.count("snapshots found"))
        .isEqualTo(adopted.count("original_v2.market_data_v2"))
        .isGreaterThan(35_000);
    assertThat(report.count("books of the last 28 slots"))
        .isEqualTo(adopted.count("soletape.market_books"))
        .isEqualTo(12 * 2 * 28);
    assertThat(report.count("latest quotes"))
        .isEqualTo(adopted.count("public.market_latest_v2"))
        .isEqualTo(12 * 20 * 2);
    assertThat(report.count("days that became history"))
        .isEqualTo(adopted.count("soletape.history_days"))
        .isEqualTo(21);
    assertThat(report.count("days of a size at a venue in it"))
        .isEqualTo(adopted.count("public.market_history_v2"));
    assertThat(report.count("rows linked by Inventory.size_v2_id")).isEqualTo(24);

    assertSame(TAPE, OUR_TAPE);
    assertSame(DAYS, OUR_DAYS);
    assertSame(BEST_ASKS, LISTED_ASKS);
    assertSame(
        "select product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d from"
            + " original_v2.market_latest_v2",
        "select product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d from"
            + " public.market_latest_v2");
    assertThat(
            adopted.texts("select id || sku || popularity_score as text from public.products_v2"))
        .containsExactlyInAnyOrderElementsOf(products);
    assertThat(
            adopted.texts(
                "select id || size_key || stockx_variant_id as text from public.product_sizes_v2"))
        .containsExactlyInAnyOrderElementsOf(sizes);
    assertThat(
            adopted.texts(
                "select sku || alias_catalog_id as text from public.products_v2"
                    + " where alias_catalog_id <> 'alias-' || sku or alias_catalog_id is null"))
        .isEmpty();
    assertThat(adopted.texts(GAINS)).isEqualTo(gains).hasSize(24);
  }

  @Test
  void the_originals_relations_lie_untouched_in_a_schema_of_their_own() {
    OriginalDatabase.make(test.database(), 2);
    String before = adopted.contents("public");

    adopted.run();

    assertThat(adopted.contents("original_v2")).isEqualTo(before);
    assertThat(
            adopted.texts(
                "select relname as text from pg_class where relnamespace = 'original_v2'::regnamespace"
                    + " and relkind in ('r', 'p', 'm') order by 1"))
        .containsExactly(
            "market_data_v2",
            "market_data_v2_else",
            "market_data_v2_week_0",
            "market_data_v2_week_1",
            "market_data_v2_week_2",
            "market_data_v2_week_3",
            "market_latest_v2",
            "product_sizes_v2",
            "products_v2");
    assertThat(
            adopted.texts(
                "select confrelid::regclass::text as text from pg_constraint"
                    + " where conrelid = 'public.\"Inventory\"'::regclass and contype = 'f'"
                    + " order by 1"))
        .containsExactly("product_sizes_v2", "products_v2");
  }

  @Test
  void what_was_made_is_the_schema_any_migration_goes_on_from() {
    OriginalDatabase.make(test.database(), 2);
    adopted.run();

    assertThat(new Schema(test.pool(), InventoryTable::bringUpToDate).isCurrent()).isTrue();
    assertThat(test.migrate()).isZero();
    test.asAnEarlierProgramLeftIt("tape");
    assertThat(test.migrate()).isEqualTo(2);
    assertThat(new RollUp(test.database()).run(AdoptedDatabase.NOW)).isZero();
    assertThat(new Adoption(test.database()).run().linked()).isEqualTo(4);
  }

  @Test
  void a_second_run_finds_nothing_to_do() {
    OriginalDatabase.make(test.database(), 2);
    adopted.run();
    String after = adopted.contents("public");

    assertThat(adopted.run()).isEmpty();
    assertThat(adopted.contents("public")).isEqualTo(after);
  }

  @Test
  void an_empty_database_and_a_table_of_another_design_are_not_the_originals() {
    assertThat(adopted.run()).isEmpty();
    test.database().update("create table public.products_v2 (id uuid primary key, sku text)");

    assertThat(adopted.run()).isEmpty();
    assertThatThrownBy(test::migrate).hasMessageContaining("rename these or move them");
  }

  @Test
  void views_that_read_the_originals_tables_are_named_and_go_on_reading_them() {
    OriginalDatabase.make(test.database(), 2);
    test.database()
        .update(
            "create view asks as select sku, lowest_ask from market_data_v2"
                + " join products_v2 p on p.id = product_id");

    MarketAdoptionReport told = adopted.dryRun();

    assertThat(told.notes())
        .contains(
            "The view public.asks goes on reading the original's tables, where nothing is added.");
    assertThat(adopted.run()).contains(told);
    assertThat(adopted.count("public.asks")).isEqualTo(adopted.count("original_v2.market_data_v2"));
  }

  /** Neither has a row the other lacks. */
  private void assertSame(String theirs, String ours) {
    assertThat(adopted.count("((%s) except all (%s)) missing".formatted(theirs, ours))).isZero();
    assertThat(adopted.count("((%s) except all (%s)) added".formatted(ours, theirs))).isZero();
  }
}
