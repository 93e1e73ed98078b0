package org.soletape.market;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;
import org.soletape.db.Session;

/** Writes the tape and the latest quotes, and reads the latter to compare with. */
public record MarketStore(Database database) {
  /** Book, latest and summary in one statement, so in one transaction and one round trip. */
  private static final String RECORD =
      """
      select soletape.record_book(?, ?, ?, ?, ?, ?, ?::int[], ?::int[], ?::int[], ?::smallint[],
        ?::int[]) as recorded
      """;

  private static final String SETTLE =
      "delete from soletape.held_quotes where product_id = ? and provider = ?";

  private static final String HOLD =
      """
      insert into soletape.held_quotes
        (product_id, size_id, provider, slot, lowest_ask, highest_bid, last_sale, currency,
         observed_at)
      select b.product_id, s.id, b.provider, b.slot,
        soletape.major(b.lowest_ask[s.ordinal], b.currency),
        soletape.major(b.highest_bid[s.ordinal], b.currency),
        soletape.major(b.last_sale[s.ordinal], b.currency),
        b.currency, b.observed_at
      from soletape.market_books b
      join public.product_sizes_v2 s on s.product_id = b.product_id
      where b.product_id = ? and b.provider = ? and b.slot = ? and s.ordinal = any (?::int[])
      """;

  private static final String HELD =
      """
      select s.ordinal, h.provider, h.lowest_ask, h.highest_bid, h.last_sale,
        null::int as sales_7d, h.currency, h.observed_at as snapshot_at
      from soletape.held_quotes h join public.product_sizes_v2 s on s.id = h.size_id
      where h.product_id = ?
      order by s.ordinal, h.provider
      """;

  /** An array cannot be assigned past its end without moving its bounds, so it is built anew. */
  private static final String RECORD_SALES =
      """
      with book as (
        update soletape.market_books b set sales_7d = (
          select array_agg(case when i = ? then ?::smallint else b.sales_7d[i] end order by i)
          from generate_series(1, greatest(coalesce(array_length(b.sales_7d, 1), 0), ?)) i)
        where b.product_id = ? and b.provider = ? and b.slot = ?
        returning product_id
      ), latest as (
        update public.market_latest_v2 set sales_7d = ?
        where product_id = ? and size_id = ? and provider = ?
          and exists (select from book)
      )
      insert into soletape.sales_counts (product_id, size_id, provider, counted_at)
      select ?, ?, ?, ? from book
      on conflict (product_id, size_id, provider) do update set counted_at = excluded.counted_at
      """;

  private static final String LATEST =
      """
      select s.ordinal, l.provider, l.lowest_ask, l.highest_bid, l.last_sale, l.sales_7d, l.currency,
        l.snapshot_at
      from public.market_latest_v2 l join public.product_sizes_v2 s on s.id = l.size_id
      where l.product_id = ?
      order by s.ordinal, l.provider
      """;

  /**
   * Keeps a book and brings latest up to it, in one transaction.
   *
   * @param held ordinals whose quotes are held, so they stay out of latest
   * @return false when the key already had a book, in which case nothing changed
   */
  public boolean record(Book book, Set<Integer> held) {
    return database.get(RECORD, row -> row.bool("recorded"), values(book, held));
  }

  /** The same in somebody's transaction, with all of it shown. */
  public static boolean record(Session session, Book book) {
    return session.get(RECORD, row -> row.bool("recorded"), values(book, Set.of()));
  }

  /**
   * Keeps the book of a new mapping: the held quotes wait beside latest, and what waited before is
   * settled, all in one transaction.
   *
   * @return false when the key already had a book, in which case nothing changed
   */
  public boolean recordOnProbation(Book book, Set<Integer> held) {
    return database.transaction(
        session -> {
          if (!session.get(RECORD, row -> row.bool("recorded"), values(book, held))) {
            return false;
          }
          session.update(SETTLE, book.productId(), book.provider().id());
          Integer[] waiting = held.toArray(Integer[]::new);
          session.update(
              HOLD, book.productId(), book.provider().id(), book.slot().start(), waiting);
          return true;
        });
  }

  /** The quotes of a product that wait to be confirmed. */
  public List<LatestQuote> held(UUID productId) {
    return database.list(HELD, LatestQuote::read, productId);
  }

  /**
   * Puts a count of recent sales into the venue's book of the slot and into latest, in one
   * transaction.
   *
   * @return false when the slot has no book to put it into
   */
  public boolean recordSales(
      Provider venue, UUID productId, Size size, Slot slot, int sales, Instant at) {
    require(venue.publishesSales(), venue, "sales count");
    int ordinal = size.ordinal();
    int count = Math.min(sales, Short.MAX_VALUE);
    return database.update(
            RECORD_SALES,
            ordinal,
            count,
            ordinal,
            productId,
            venue.id(),
            slot.start(),
            count,
            productId,
            size.id(),
            venue.id(),
            productId,
            size.id(),
            venue.id(),
            at)
        > 0;
  }

  /** What a venue does not publish was read from a field that means something else. */
  private static void requirePublished(Book book) {
    Provider venue = book.provider();
    for (Quote quote : book.quotes()) {
      require(venue.publishesLastSale() || quote.lastSale().isEmpty(), venue, "last sale");
      require(venue.publishesSales() || quote.sales7d().isEmpty(), venue, "sales count");
    }
  }

  private static void require(boolean published, Provider venue, String field) {
    if (!published) {
      throw new IllegalArgumentException(venue.label() + " publishes no " + field);
    }
  }

  private static Object[] values(Book book, Set<Integer> held) {
    requirePublished(book);
    PackedBook packed = PackedBook.of(book.quotes());
    Integer[] shown =
        book.quotes().stream()
            .map(Quote::ordinal)
            .filter(ordinal -> !held.contains(ordinal))
            .toArray(Integer[]::new);
    return new Object[] {
      book.productId(),
      book.provider().id(),
      book.slot().start(),
      book.observedAt(),
      book.currency(),
      packed.sent(),
      packed.lowestAsk(),
      packed.highestBid(),
      packed.lastSale(),
      packed.sales7d(),
      shown
    };
  }

  /** The newest known quotes of a product, in order of size ordinal and venue. */
  public List<LatestQuote> latest(UUID productId) {
    return database.list(LATEST, LatestQuote::read, productId);
  }
}
