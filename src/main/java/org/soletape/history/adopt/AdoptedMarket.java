package org.soletape.history.adopt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.catalog.ManyProducts;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.db.Session;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;
import org.soletape.history.adopt.ProductBooks.Newest;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.Slot;

/** Our tables, filled from what was read of the original's. */
record AdoptedMarket(Session session, Instant now) {
  private static final int DAYS_OF_TAPE = 8;

  private static final String PRODUCTS =
      """
      insert into public.products_v2 (id, sku, brand, model, colorway, image_url, popularity_score,
        alias_catalog_id, last_synced_at, last_viewed_at, created_at, updated_at)
      select p.id, p.sku, p.brand, p.model, p.colorway, p.image_url,
        greatest(0, least(100, coalesce(p.popularity_score, 0))), k.alias_id, p.last_synced_at,
        p.last_viewed_at, coalesce(p.created_at, ?), coalesce(p.updated_at, ?)
      from products_v2 p join unnest(?::uuid[], ?::text[]) k (id, alias_id) on k.id = p.id
      """;

  /** So that scoring anew comes back to what the original said. */
  private static final String SCORES =
      """
      insert into soletape.catalog_entries (product_id, score, added_at)
      select id, popularity_score, created_at from public.products_v2
      """;

  /** Taken on trust: the next poll asks Alias for the sizes first. */
  private static final String LISTINGS =
      """
      insert into soletape.listings
        (product_id, provider, state, style_code, title, checked_at, mapped_at, sizes_stale)
      select id, ?, 'mapped', sku, model, ?, ?, true from public.products_v2
      where alias_catalog_id is not null
      """;

  private static final String SIZES =
      """
      insert into public.product_sizes_v2
        (id, product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
      select s.id, s.product, s.ordinal, s.key, s.number::numeric, s.variant,
        s.alias_size::numeric
      from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
        s (id, product, ordinal, key, number, variant, alias_size)
      """;

  private static final String LATEST =
      """
      insert into public.market_latest_v2 (product_id, size_id, provider, lowest_ask, highest_bid,
        last_sale, sales_7d, currency, snapshot_at)
      select ?, s.id, q.provider, soletape.major(q.ask, ?), soletape.major(q.bid, ?),
        soletape.major(q.last_sale, ?), q.sales, ?, q.at::timestamptz
      from unnest(?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[], ?::text[])
        q (ordinal, provider, ask, bid, last_sale, sales, at)
      join public.product_sizes_v2 s on s.product_id = ? and s.ordinal = q.ordinal
      """;

  /** The days of the tape's window get their partitions. */
  void keep(OriginalCatalogue catalogue) {
    ManyProducts.hold(session);
    keepProducts(catalogue.kept());
    keepSizes(catalogue.keptSizes());
    session.update("analyze public.products_v2, public.product_sizes_v2");
    session.get(
        "select soletape.ensure_book_partitions(?, ?) as made",
        row -> row.integer("made"),
        LocalDate.ofInstant(Slot.of(now).oldestKept().start(), ZoneOffset.UTC),
        DAYS_OF_TAPE);
  }

  private void keepProducts(List<AdoptedProduct> products) {
    session.update(
        PRODUCTS,
        now,
        now,
        products.stream().map(AdoptedProduct::id).toArray(UUID[]::new),
        products.stream().map(product -> product.aliasId().orElse(null)).toArray(String[]::new));
    session.update(SCORES);
    session.update(LISTINGS, Provider.ALIAS.id(), now, now);
    ProductTexts.keepAll(session);
  }

  private void keepSizes(List<AdoptedSize> sizes) {
    session.update(
        SIZES,
        sizes.stream().map(AdoptedSize::id).toArray(UUID[]::new),
        sizes.stream().map(AdoptedSize::product).toArray(UUID[]::new),
        sizes.stream().map(AdoptedSize::ordinal).toArray(Integer[]::new),
        texts(sizes, size -> size.key().text()),
        texts(sizes, AdoptedMarket::number),
        texts(sizes, size -> size.variant().orElse(null)),
        texts(sizes, size -> size.isAtAlias() ? number(size) : null));
  }

  private static String number(AdoptedSize size) {
    return size.key().number().toPlainString();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  /** Books of one product at one venue, the oldest first, and the months its older ones make. */
  void keep(List<Book> books, List<HistoryMonth> months) {
    books.forEach(book -> MarketStore.record(session, book));
    HistoryStore.write(session, months);
  }

  void keepLatest(ProductBooks product) {
    List<Newest> newest = product.newest();
    String currency = ProductBooks.CURRENCY.getCurrencyCode();
    session.update(
        LATEST,
        product.product(),
        currency,
        currency,
        currency,
        currency,
        newest.stream().map(each -> each.quote().ordinal()).toArray(Integer[]::new),
        texts(newest, each -> each.venue().id()),
        numbers(newest, Quote::lowestAsk),
        numbers(newest, Quote::highestBid),
        numbers(newest, Quote::lastSale),
        numbers(newest, Quote::sales7d),
        texts(newest, each -> each.at().toString()),
        product.product());
  }

  private static Integer[] numbers(List<Newest> newest, Function<Quote, OptionalInt> field) {
    return newest.stream()
        .map(each -> field.apply(each.quote()))
        .map(value -> value.isPresent() ? value.getAsInt() : null)
        .toArray(Integer[]::new);
  }

  /** Days that need no roll-up any more, since all their books are history. */
  void mark(Collection<LocalDate> days) {
    HistoryStore.mark(session, days, now);
  }
}
