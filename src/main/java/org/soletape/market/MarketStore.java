package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.money.Money;

/** Reads and writes the tape and the latest quotes. */
public final class MarketStore {
  /**
   * Book, latest, summary and product in one statement, so in one transaction and one round trip.
   * When the key already has a book, nothing at all changes. Latest takes a size only when the
   * quote is newer and the size is not held back.
   */
  private static final String RECORD =
      """
      with book as (
        insert into soletape.market_books
          (product_id, provider, slot, observed_at, currency, sent, lowest_ask, highest_bid, last_sale,
           sales_7d)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (product_id, provider, slot) do nothing
        returning *
      ), latest as (
        insert into public.market_latest_v2 as l
          (product_id, size_id, provider, lowest_ask, highest_bid, last_sale, sales_7d, currency,
           snapshot_at)
        select b.product_id, s.id, b.provider,
          soletape.major(b.lowest_ask[s.ordinal], b.currency),
          soletape.major(b.highest_bid[s.ordinal], b.currency),
          soletape.major(b.last_sale[s.ordinal], b.currency),
          b.sales_7d[s.ordinal], b.currency, b.observed_at
        from book b join public.product_sizes_v2 s on s.product_id = b.product_id
        where s.ordinal = any (?::int[])
        on conflict (product_id, size_id, provider) do update set
          lowest_ask = excluded.lowest_ask, highest_bid = excluded.highest_bid,
          last_sale = excluded.last_sale,
          sales_7d = coalesce(excluded.sales_7d, l.sales_7d),
          currency = excluded.currency, snapshot_at = excluded.snapshot_at
        where l.snapshot_at <= excluded.snapshot_at
      )
      update public.products_v2 p set last_synced_at =
        soletape.summarise(b.product_id, b.provider, b.slot, b.observed_at, b.currency,
          b.lowest_ask, b.highest_bid, ?::int[])
      from book b where p.id = b.product_id
      """;

  private static final String LATEST =
      """
      select s.ordinal, l.provider, l.lowest_ask, l.highest_bid, l.last_sale, l.sales_7d, l.currency,
        l.snapshot_at
      from public.market_latest_v2 l join public.product_sizes_v2 s on s.id = l.size_id
      where l.product_id = ?
      order by s.ordinal, l.provider
      """;

  private static final String BOOKS =
      """
      select provider, observed_at, currency, sent, lowest_ask, highest_bid, last_sale, sales_7d
      from soletape.market_books
      where product_id = ? and slot >= ? and slot <= ?
      order by slot, provider
      """;

  private final Database database;

  public MarketStore(Database database) {
    this.database = database;
  }

  /**
   * Keeps a book and brings latest up to it, in one transaction.
   *
   * @param held ordinals whose quotes stay out of latest for now
   * @return false when the key already had a book, in which case nothing changed
   */
  public boolean record(Book book, Set<Integer> held) {
    PackedBook packed = PackedBook.of(book.quotes());
    Integer[] shown =
        book.quotes().stream()
            .map(Quote::ordinal)
            .filter(ordinal -> !held.contains(ordinal))
            .toArray(Integer[]::new);
    return database.update(
            RECORD,
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
            shown,
            shown)
        > 0;
  }

  /** The newest known quotes of a product, in order of size ordinal and venue. */
  public List<LatestQuote> latest(UUID productId) {
    return database.list(LATEST, MarketStore::latestQuote, productId);
  }

  /** The books of a product in these slots, both included, oldest first. */
  public List<Book> books(UUID productId, Slot from, Slot to) {
    return database.list(BOOKS, row -> book(productId, row), productId, from.start(), to.start());
  }

  /** Makes the partitions of this many days from the slot's day on; returns how many were new. */
  public int ensurePartitions(Slot slot, int days) {
    return database.get(
        "select soletape.ensure_book_partitions(?, ?) as made",
        row -> row.integer("made"),
        day(slot.start()),
        days);
  }

  /**
   * Drops everything older than the oldest slot kept: whole days as partitions, and the few slots
   * of the day the window begins in as rows.
   *
   * @return how many partitions were dropped
   */
  public int dropBefore(Slot oldestKept) {
    int dropped =
        database.get(
            "select soletape.drop_book_partitions(?) as dropped",
            row -> row.integer("dropped"),
            day(oldestKept.start()));
    database.update(
        "delete from soletape.market_books where slot < ? and slot >= ?",
        oldestKept.start(),
        day(oldestKept.start()).atStartOfDay(ZoneOffset.UTC).toInstant());
    return dropped;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private static LatestQuote latestQuote(Row row) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    Quote quote =
        new Quote(
            row.integer("ordinal"),
            minor(row, "lowest_ask", currency),
            minor(row, "highest_bid", currency),
            minor(row, "last_sale", currency),
            row.optionalInteger("sales_7d"));
    return new LatestQuote(
        Provider.of(row.text("provider")), currency, row.instant("snapshot_at"), quote);
  }

  private static OptionalInt minor(Row row, String column, Currency currency) throws SQLException {
    Optional<Integer> minor =
        row.optionalDecimal(column)
            .map(major -> Math.toIntExact(Money.ofMajor(major, currency).minor()));
    return minor.isPresent() ? OptionalInt.of(minor.get()) : OptionalInt.empty();
  }

  private static Book book(UUID productId, Row row) throws SQLException {
    List<Number> asks = row.numbers("lowest_ask");
    List<Number> bids = row.numbers("highest_bid");
    List<Number> lasts = row.numbers("last_sale");
    List<Number> sales = row.numbers("sales_7d");
    List<Quote> quotes =
        BitSet.valueOf(row.bytes("sent")).stream()
            .mapToObj(
                bit ->
                    new Quote(
                        bit + 1, at(asks, bit), at(bids, bit), at(lasts, bit), at(sales, bit)))
            .toList();
    return new Book(
        productId,
        Provider.of(row.text("provider")),
        row.instant("observed_at"),
        Currency.getInstance(row.text("currency")),
        quotes);
  }

  private static OptionalInt at(List<Number> packed, int index) {
    return index < packed.size() && packed.get(index) != null
        ? OptionalInt.of(packed.get(index).intValue())
        : OptionalInt.empty();
  }
}
