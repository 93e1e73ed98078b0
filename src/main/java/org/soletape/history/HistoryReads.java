package org.soletape.history;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.history.SizeBlocks.Asked;
import org.soletape.market.Side;

/** The days that are history: one statement, whatever the number of sizes. */
public final class HistoryReads {
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
   * @param closes of the days and sides that were asked for
   */
  public record SizeMonth(
      UUID sizeId, Provider provider, YearMonth month, Currency currency, MonthCloses closes) {}

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

  /** Calendar months in a row. */
  public record Months(YearMonth first, YearMonth last) {
    /** Those that some days are in. */
    public static Months of(LocalDate from, LocalDate to) {
      return new Months(YearMonth.from(from), YearMonth.from(to));
    }

    /** Hands over each. */
    public void each(Consumer<YearMonth> taker) {
      Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
          .forEach(taker);
    }

    /** Both, and what lies between. */
    public Months and(Months other) {
      return new Months(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /**
   * Hands over months of sizes, in no order, and keeps none of them. No other bytes than theirs
   * leave the database. A connection is held until the last.
   *
   * @param products those the sizes are of
   * @param wanted the months of each size
   * @param days those that are read; a month without any is not handed over
   * @param sides those of the market that are read
   */
  public void each(
      Collection<UUID> products,
      Map<UUID, Months> wanted,
      DaysWanted days,
      Set<Side> sides,
      Consumer<SizeMonth> taker) {
    if (wanted.isEmpty()) {
      return;
    }
    List<Asked> asked = new ArrayList<>();
    wanted.forEach(
        (size, months) -> {
          for (Provider venue : Provider.values()) {
            asked.add(new Asked(size, venue, months));
          }
        });
    database.each(
        SizeBlocks.READ,
        row -> sizeMonths(asked.get(SizeBlocks.place(row)), row, days, sides),
        ofSize -> ofSize.forEach(taker),
        SizeBlocks.parameters(asked, products));
  }

  private static List<SizeMonth> sizeMonths(Asked asked, Row row, DaysWanted days, Set<Side> sides)
      throws SQLException {
    Currency currency = SizeBlocks.currency(row);
    List<SizeMonth> months = new ArrayList<>();
    SizeBlocks.each(
        row,
        block -> {
          Optional<DaysWanted.OfMonth> wanted = days.of(block.first());
          if (wanted.isPresent()) {
            MonthCloses closes = block.closes(sides, wanted.get().days());
            months.add(
                new SizeMonth(asked.size(), asked.venue(), wanted.get().month(), currency, closes));
          }
        });
    return months;
  }

  private List<HistoryMonth> months(UUID product, LocalDate from, LocalDate to) {
    return database.transaction(session -> HistoryStore.read(session, List.of(product), from, to));
  }
}
