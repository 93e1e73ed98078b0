package org.soletape.history;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** The days that are history: one statement, whatever the number of sizes. */
public final class HistoryReads {
  private static final String SIZES =
      """
      with w as materialized (
        select z.product_id, z.ordinal, z.id, w.month
        from unnest(?::uuid[], ?::text[]::date[]) w (size_id, month)
        join public.product_sizes_v2 z on z.id = w.size_id)
      select w.id, m.provider, m.currency, %s as blocks
      from w
      join soletape.market_months m on m.product_id = w.product_id and m.month = w.month
      %s
      where m.product_id = any (?) and m.month between ? and ? and b.block is not null
      group by m.product_id, w.id, m.provider, m.currency
      """
          .formatted(SizeBlocks.BLOCKS, SizeBlocks.BLOCK);

  private final Database database;

  public HistoryReads(Database database) {
    this.database = database;
  }

  /**
   * A day of a size at a venue.
   *
   * @param ordinal the size's place in the product
   */
  public record SizeDay(
      int ordinal, Provider provider, LocalDate day, Currency currency, DayQuote quote) {
    private static final Comparator<SizeDay> ORDER =
        Comparator.comparing(SizeDay::ordinal)
            .thenComparing(SizeDay::provider)
            .thenComparing(SizeDay::day);

    /** The same in another currency. */
    public SizeDay in(Currency other, UnaryOperator<OptionalInt> amounts) {
      return new SizeDay(ordinal, provider, day, other, quote.with(amounts));
    }
  }

  /**
   * The days of a size at a venue in a calendar month, as far as they were in this currency.
   *
   * @param days what each closed at, by day of the month; a day on which no book sent the size is
   *     absent
   */
  public record SizeMonth(
      UUID sizeId,
      Provider provider,
      YearMonth month,
      Currency currency,
      NavigableMap<Integer, Close> days) {}

  /** The last prices of a day, in minor units; empty for none. */
  public record Close(OptionalInt lowestAsk, OptionalInt highestBid) {}

  /** The newest day that is history; empty while none is. */
  public Optional<LocalDate> newest() {
    return database.find(HistoryStore.NEWEST, row -> row.optionalDate("day").orElseThrow());
  }

  /** What venues said of a product's sizes from one day to another, by size, venue and day. */
  public List<SizeDay> days(UUID product, LocalDate from, LocalDate to) {
    List<SizeDay> days = new ArrayList<>();
    for (HistoryMonth month : months(product, from, to)) {
      month
          .sizes()
          .forEach(
              (ordinal, quotes) ->
                  quotes.forEach(
                      (day, quote) ->
                          days.add(
                              new SizeDay(
                                  ordinal,
                                  month.provider(),
                                  month.month().atDay(day),
                                  month.currency(),
                                  quote))));
    }
    days.removeIf(at -> at.day().isBefore(from) || at.day().isAfter(to));
    days.sort(SizeDay.ORDER);
    return days;
  }

  /**
   * What is asked of a month.
   *
   * @param from the first of the days; what the month has before it is left out
   * @param to the last one, likewise
   */
  public record Wanted(Set<UUID> sizes, LocalDate from, LocalDate to) {
    /** Both. */
    public Wanted and(Wanted more) {
      Set<UUID> all = new HashSet<>(sizes);
      all.addAll(more.sizes);
      return new Wanted(
          all, from.isBefore(more.from) ? from : more.from, to.isAfter(more.to) ? to : more.to);
    }

    private NavigableMap<Integer, Close> closes(SizeBlocks.Block block, YearMonth month) {
      int first = from.isBefore(month.atDay(1)) ? 1 : from.getDayOfMonth();
      int last = to.isAfter(month.atEndOfMonth()) ? month.lengthOfMonth() : to.getDayOfMonth();
      return PackedSize.closes(
          block.packed(), block.days(), block.unit(), day -> first <= day && day <= last);
    }
  }

  /**
   * Hands over months of sizes, in no order, and keeps none of them. No other bytes than theirs
   * leave the database. A connection is held until the last.
   *
   * @param products those the sizes are of
   */
  public void each(
      Collection<UUID> products, SortedMap<YearMonth, Wanted> wanted, Consumer<SizeMonth> taker) {
    List<UUID> sizes = new ArrayList<>();
    List<String> months = new ArrayList<>();
    wanted.forEach(
        (month, asked) -> {
          sizes.addAll(asked.sizes());
          months.addAll(Collections.nCopies(asked.sizes().size(), month.atDay(1).toString()));
        });
    if (!sizes.isEmpty()) {
      database.each(
          SIZES,
          row -> sizeMonths(row, wanted),
          ofSize -> ofSize.forEach(taker),
          sizes.toArray(UUID[]::new),
          months.toArray(String[]::new),
          products.toArray(UUID[]::new),
          wanted.firstKey().atDay(1),
          wanted.lastKey().atDay(1));
    }
  }

  /** The same days of the same sizes, from month to month. */
  public static SortedMap<YearMonth, Wanted> wanted(Set<UUID> sizes, LocalDate from, LocalDate to) {
    SortedMap<YearMonth, Wanted> wanted = new TreeMap<>();
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      wanted.put(month, new Wanted(sizes, from, to));
    }
    return wanted;
  }

  private static List<SizeMonth> sizeMonths(Row row, SortedMap<YearMonth, Wanted> wanted)
      throws SQLException {
    UUID size = row.uuid("id");
    Provider venue = Provider.of(row.text("provider"));
    Currency currency = Currency.getInstance(row.text("currency"));
    List<SizeMonth> months = new ArrayList<>();
    SizeBlocks.each(
        row,
        "blocks",
        block -> {
          YearMonth month = YearMonth.from(block.month());
          months.add(
              new SizeMonth(size, venue, month, currency, wanted.get(month).closes(block, month)));
        });
    return months;
  }

  private List<HistoryMonth> months(UUID product, LocalDate from, LocalDate to) {
    return database.transaction(session -> HistoryStore.read(session, List.of(product), from, to));
  }
}
