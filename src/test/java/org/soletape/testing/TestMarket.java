package org.soletape.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.history.TapePartitions;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.Slot;

/** Puts products, sizes and books into a test's database. */
public final class TestMarket {
  public static final Currency USD = Currency.getInstance("USD");

  private final Database database;
  private final MarketStore store;

  /** Has partitions for the fortnight before this instant and the day after. */
  public TestMarket(Database database, Instant now) {
    this.database = database;
    this.store = new MarketStore(database);
    new TapePartitions(database).ensure(Slot.of(now).plus(-2 * Slot.KEPT), 16);
  }

  /** A product on both venues with these sizes, ordinals from 1. */
  public UUID product(String sku, int score, String... sizes) {
    UUID id =
        database.get(
            """
            insert into public.products_v2
              (sku, popularity_score, stockx_product_id, alias_catalog_id, created_at, updated_at)
            values (?, ?, 'sx-' || ?, 'al-' || ?, '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z')
            returning id
            """,
            row -> row.uuid("id"),
            sku,
            score,
            sku,
            sku);
    for (int i = 0; i < sizes.length; i++) {
      size(id, i + 1, sizes[i]);
    }
    database.transaction(session -> keepText(session, id));
    return id;
  }

  private static UUID keepText(Session session, UUID id) {
    ProductTexts.keep(session, id);
    return id;
  }

  public void size(UUID product, int ordinal, String key) {
    database.update(
        """
        insert into public.product_sizes_v2
          (product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
        values (?, ?, ?, regexp_replace(?, '[WYC]', '')::numeric, 'v' || ?,
          regexp_replace(?, '[WYC]', '')::numeric)
        """,
        product,
        ordinal,
        key,
        key,
        key,
        key);
  }

  public void book(UUID product, Provider provider, Instant observedAt, Quote... quotes) {
    store.record(new Book(product, provider, observedAt, USD, List.of(quotes)), Set.of());
  }

  /** A book that offers one ask for the first size. */
  public void book(UUID product, Provider provider, Instant observedAt) {
    book(product, provider, observedAt, quote(1, 20_000, 0));
  }

  /** Minor units; 0 stands for none. */
  public static Quote quote(int ordinal, int ask, int bid) {
    return new Quote(ordinal, some(ask), some(bid), OptionalInt.empty(), OptionalInt.empty());
  }

  /** An ask that jumped and is held back; the one shown is four hours older. */
  public void held(
      UUID product, Provider provider, Instant at, int ordinal, int shownAsk, int heldAsk) {
    book(product, provider, at.minus(Duration.ofMinutes(245)), quote(ordinal, shownAsk, 0));
    store.recordOnProbation(
        new Book(product, provider, at, USD, List.of(quote(ordinal, heldAsk, 0))), Set.of(ordinal));
  }

  public void failedPoll(UUID product, Provider provider, Instant failedAt, String kind) {
    database.update(
        """
        insert into soletape.failed_polls
          (product_id, provider, slot, run_id, kind, message, failed_at)
        values (?, ?, ?, 1, ?, 'no answer within 30 seconds', ?)
        """,
        product,
        provider.id(),
        Slot.of(failedAt).start(),
        kind,
        failedAt);
  }

  /** Runs statements that have no method here. */
  public void sql(String... statements) {
    Arrays.stream(statements).forEach(database::update);
    database.transaction(ProductTexts::keepAll);
  }

  private static OptionalInt some(int amount) {
    return amount == 0 ? OptionalInt.empty() : OptionalInt.of(amount);
  }
}
