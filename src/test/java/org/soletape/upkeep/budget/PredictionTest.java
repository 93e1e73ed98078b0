package org.soletape.upkeep.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.TapePartitions;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.Slot;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.Tape;
import org.soletape.testing.TestDatabase;

/** Predictions against databases that hold what was predicted. */
class PredictionTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Percentage CLOSE = Percentage.withPercentage(15);

  /** The day's last slot, so that the window begins with a day. */
  private static final Slot LAST = new Slot(Instant.parse("2026-11-22T18:00:00Z"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Database database;

  @ParameterizedTest
  @CsvSource({"60, 18, 400", "20, 30, 100"})
  void bytes_are_predicted_within_fifteen_percent(int skus, int sizes, int pairs) {
    database = test.database();
    addMarket(skus, sizes);
    addPairs(pairs);
    recordWeek(sizes, products());
    assertPredicted(skus, sizes, pairs);
  }

  /** One product is polled, and all others are written as it was. */
  @Test
  void as_many_products_as_people_may_bring_in_are_predicted_too() {
    database = test.database();
    addMarket(600, 20);
    addPairs(6_000);
    recordWeek(20, products().subList(0, 1));
    copyWeek(products().getFirst());
    assertPredicted(600, 20, 6_000);
  }

  private void assertPredicted(int skus, int sizes, int pairs) {
    addCountsAndRuns();
    SampleRuns.of(database, Tape.UNPACED).cleanup(SettableClock.at("2026-11-22T18:30:00Z")).run();

    TapeSize measured = TapeSize.measure(database);
    Prediction prediction = new Prediction(skus, sizes, 0, 0);

    assertThat(prediction.tapeBytes(Slot.KEPT, partitions()))
        .isCloseTo(measured.tapeBytes(), CLOSE);
    assertThat(prediction.ownBytes(Slot.KEPT, partitions(), 1, pairs))
        .as(this::sizes)
        .isCloseTo(measured.ownBytes(), CLOSE);
  }

  @Test
  void the_usual_configuration_stays_inside_every_limit() {
    Prediction usual = Prediction.USUAL;

    assertThat(usual.ownBytes()).isLessThan(21_500_000);
    assertThat(usual.callsADay(Provider.STOCKX)).isEqualTo(600);
    assertThat(usual.callsADay(Provider.ALIAS)).isEqualTo(840);
    assertThat(usual.syncDuration()).isEqualTo(Duration.ofMillis(220_500));
    assertThat(usual.requestsWithoutCache()).isEqualTo(180_000);
    assertThat(usual.requestsWithCache()).isLessThanOrEqualTo(60_000);
  }

  @Test
  void a_cache_never_asks_more_than_there_are_views() {
    assertThat(new Prediction(10_000, 20, 1, 3).requestsWithCache()).isEqualTo(90);
  }

  private void addMarket(int skus, int sizes) {
    database.update(
        """
        insert into public.products_v2 (sku, brand, model, colorway, gender, popularity_score,
          stockx_product_id, alias_catalog_id, retail_price, release_date)
        select 'AB' || (1000 + n) || '-100', 'Nike', 'Air Jordan ' || n || ' Retro High OG',
          'White/Black/University Blue', 'men', 90, gen_random_uuid()::text,
          'air-jordan-' || n || '-retro-high-og', 180, '2026-01-01'
        from generate_series(1, ?) n
        """,
        skus);
    database.update(
        """
        insert into public.product_sizes_v2
          (product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
        select p.id, n, trim_scale(3.0 + n * 0.5)::text, 3.0 + n * 0.5, gen_random_uuid()::text,
          3.0 + n * 0.5
        from public.products_v2 p cross join generate_series(1, ?) n
        """,
        sizes);
    database.update(
        """
        insert into soletape.listings
          (product_id, provider, state, style_code, title, checked_at, mapped_at)
        select p.id, v, 'mapped', p.sku, p.model || ' ' || p.colorway, now(), now()
        from public.products_v2 p cross join unnest(array['stockx', 'alias']) v
        """);
    database.update(
        """
        insert into soletape.catalog_entries (product_id, score, added_at)
        select id, 90, now() from public.products_v2
        """);
    new TapePartitions(database).ensure(LAST.oldestKept(), 8);
  }

  private void addPairs(int pairs) {
    database.update(
        """
        insert into public."Inventory" (user_id, sku, size, purchase_price, purchase_currency,
          purchase_date, condition, product_v2_id, size_v2_id)
        select gen_random_uuid(), p.sku, s.size_key, 180, 'USD', '2026-01-01', 'new', p.id, s.id
        from public.products_v2 p join public.product_sizes_v2 s on s.product_id = p.id
        order by s.id limit ?
        """,
        pairs);
  }

  private void addCountsAndRuns() {
    database.update(
        """
        insert into soletape.sales_counts (product_id, size_id, provider, counted_at)
        select product_id, id, 'alias', '2026-11-22 00:00Z' from public.product_sizes_v2 limit ?
        """,
        Prediction.SALES_CALLS * Slot.KEPT);
    database.update(
        """
        insert into soletape.runs (trigger, slot, started_at, heartbeat_at, ended_at, outcome)
        select 'scheduler', s, s, s, s, 'complete'
        from generate_series(timestamptz '2026-10-24', '2026-11-22', '6 hours') s
        """);
  }

  private List<UUID> products() {
    return database.list("select id from public.products_v2 order by sku", row -> row.uuid("id"));
  }

  private void copyWeek(UUID polled) {
    for (String copy :
        List.of(
            """
            insert into soletape.market_books
            select p.id, b.provider, b.slot, b.observed_at, b.currency, b.sent, b.lowest_ask,
              b.highest_bid, b.last_sale, b.sales_7d
            from soletape.market_books b join public.products_v2 p on p.id <> b.product_id
            where b.product_id = ? order by b.slot, p.sku
            """,
            """
            insert into public.market_latest_v2
            select s.product_id, s.id, l.provider, l.lowest_ask, l.highest_bid, l.last_sale,
              l.sales_7d, l.currency, l.snapshot_at
            from public.market_latest_v2 l join public.product_sizes_v2 o on o.id = l.size_id
            join public.product_sizes_v2 s
              on s.ordinal = o.ordinal and s.product_id <> l.product_id
            where l.product_id = ?
            """,
            """
            insert into soletape.venue_summaries
            select p.id, v.provider, v.observed_at, v.currency, v.ask, v.ask_size, v.bid, v.bid_size
            from soletape.venue_summaries v join public.products_v2 p on p.id <> v.product_id
            where v.product_id = ?
            """,
            """
            insert into soletape.product_summaries
            select p.id, v.line_slot, v.line_currency, v.line, v.change_bp
            from soletape.product_summaries v join public.products_v2 p on p.id <> v.product_id
            where v.product_id = ?
            """)) {
      database.update(copy, polled);
    }
  }

  private void recordWeek(int sizes, List<UUID> products) {
    MarketStore market = new MarketStore(database);
    for (int i = 1 - Slot.KEPT; i <= 0; i++) {
      Instant at = LAST.plus(i).start().plusSeconds(90);
      for (UUID product : products) {
        for (Provider venue : Provider.values()) {
          market.record(new Book(product, venue, at, USD, quotes(venue, sizes, i)), Set.of());
        }
      }
      // What autovacuum does in the hours between two slots.
      database.update("vacuum public.market_latest_v2");
      database.update("vacuum public.products_v2");
      database.update("vacuum soletape.product_summaries");
      database.update("vacuum soletape.venue_summaries");
    }
  }

  private static List<Quote> quotes(Provider venue, int sizes, int slot) {
    List<Quote> quotes = new ArrayList<>();
    for (int ordinal = 1; ordinal <= sizes; ordinal++) {
      OptionalInt ask = OptionalInt.of(20_000 + 100 * ordinal + 10 * slot);
      OptionalInt bid = ordinal % 8 == 0 ? OptionalInt.empty() : OptionalInt.of(15_000 + slot);
      OptionalInt sale = venue == Provider.ALIAS ? ask : OptionalInt.empty();
      quotes.add(new Quote(ordinal, ask, bid, sale, OptionalInt.empty()));
    }
    return quotes;
  }

  private int partitions() {
    return database.get(
        """
        select count(*)::int as n from pg_inherits
        where inhparent = 'soletape.market_books'::regclass
        """,
        row -> row.integer("n"));
  }

  private String sizes() {
    return String.join(
        "\n",
        database.list(
            """
            select n.nspname || '.' || c.relname || ' ' || pg_total_relation_size(c.oid) as line
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('public', 'soletape')
            order by pg_total_relation_size(c.oid) desc
            """,
            row -> row.text("line")));
  }
}
