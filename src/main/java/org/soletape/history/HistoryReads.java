package org.soletape.history;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** The days that are history: one statement, whatever the number of sizes. */
public final class HistoryReads {
  private static final String SIZES =
      """
      select m.provider, m.month, m.currency, m.unit, m.days, m.packed, s.ids, s.ordinals
      from soletape.market_months m
      join (select z.product_id, array_agg(z.id order by z.ordinal) as ids,
              array_agg(z.ordinal order by z.ordinal) as ordinals
            from public.product_sizes_v2 z
            where z.product_id = any (?) and z.id = any (?)
            group by z.product_id) s on s.product_id = m.product_id
      where m.product_id = any (?) and m.month between ? and ?
      """;

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
   * Hands over the months of sizes that have a day from one to another, in no order, and keeps none
   * of them. Of a product's row only these sizes are unpacked. A connection is held until the last.
   *
   * @param products those the sizes are of
   */
  public void each(
      Collection<UUID> products,
      Collection<UUID> sizes,
      LocalDate from,
      LocalDate to,
      Consumer<SizeMonth> taker) {
    each(products, sizes, from, to, (size, month) -> true, taker);
  }

  /**
   * The same of the months that are wanted of a size; no others are unpacked.
   *
   * @param wanted whether a month of a size is
   */
  public void each(
      Collection<UUID> products,
      Collection<UUID> sizes,
      LocalDate from,
      LocalDate to,
      BiPredicate<UUID, YearMonth> wanted,
      Consumer<SizeMonth> taker) {
    UUID[] ids = products.toArray(UUID[]::new);
    database.each(
        SIZES,
        row -> sizeMonths(row, wanted),
        months -> months.forEach(taker),
        ids,
        sizes.toArray(UUID[]::new),
        ids,
        from.withDayOfMonth(1),
        to.withDayOfMonth(1));
  }

  private static List<SizeMonth> sizeMonths(Row row, BiPredicate<UUID, YearMonth> wanted)
      throws SQLException {
    Provider provider = Provider.of(row.text("provider"));
    YearMonth month = YearMonth.from(row.optionalDate("month").orElseThrow());
    Currency currency = Currency.getInstance(row.text("currency"));
    byte[] packed = row.bytes("packed");
    int days = row.integer("days");
    int unit = row.integer("unit");
    Object[] ids = row.array("ids");
    List<Integer> ordinals = row.numbers("ordinals");
    return IntStream.range(0, ids.length)
        .filter(i -> wanted.test((UUID) ids[i], month))
        .mapToObj(
            i ->
                new SizeMonth(
                    (UUID) ids[i],
                    provider,
                    month,
                    currency,
                    PackedMonth.closes(packed, ordinals.get(i), days, unit)))
        .toList();
  }

  private List<HistoryMonth> months(UUID product, LocalDate from, LocalDate to) {
    return database.transaction(session -> HistoryStore.read(session, List.of(product), from, to));
  }
}
