package org.soletape.portfolio.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.db.Ahead;
import org.soletape.fees.FeeHistory;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.portfolio.report.ReportReads.Stock;

/** What reports are made of, for the pages and the JSON. */
public record Books(
    ReportReads reads, ValuedInventory inventory, HistoryReads history, FiscalYears years) {
  /**
   * A person's books at an instant.
   *
   * @param years when theirs begin
   */
  public record Open(
      UUID userId, Instant now, FeeHistory fees, Conversion conversion, FiscalYear years) {
    public LocalDate today() {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public Currency currency() {
      return conversion.counted();
    }

    /** The last days of a period's months. */
    public List<LocalDate> ends(Period period) {
      return years.months(period).stream().map(Period::last).toList();
    }
  }

  /**
   * What of the books is about a period.
   *
   * @param pairs at least those in any part of it, and those sold on a day nobody stated
   */
  public record Book(Open open, Period period, List<ReportedPair> pairs) {}

  /** Opens a person's books, of whose pairs nothing is read yet. */
  public Open open(UUID userId, Instant now) {
    FeeHistory fees = inventory.settings().of(userId);
    return new Open(
        userId,
        now,
        fees,
        new Conversion(fees.currency(), inventory.rates().get()),
        years.of(userId));
  }

  /** Reads what is about a period: whatever the number of pairs, in one statement. */
  public Book book(Open open, Period period) {
    ReportedPair.Terms terms = new ReportedPair.Terms(open.fees(), open.conversion(), open.today());
    return new Book(open, period, reads.pairs(open.userId(), period, terms));
  }

  /**
   * A period in figures.
   *
   * @param worth of the stock when days of it were over
   * @param known the years in which something is known to be bought or sold, and this one, newest
   *     first
   */
  public record Told(Report report, SortedMap<LocalDate, StockWorth> worth, List<Integer> known) {}

  /**
   * Adds a period up, and finds out what the stock was worth when each of these days was over,
   * today as the inventory has it now: in four statements at most, side by side as far as they can
   * be. What was owned when decides what is read longest, so it is asked first.
   *
   * @param days of the period
   */
  public Told tell(Open open, Period period, Collection<LocalDate> days) {
    List<LocalDate> past = days.stream().filter(day -> day.isBefore(open.today())).toList();
    Ahead<Stock> stock = Ahead.of(() -> reads.stock(open.userId(), past, open.today()));
    Ahead<List<SizeMonth>> closes =
        Ahead.of(() -> StockWorth.closes(past, stock.get().sizes(), history));
    Ahead<SortedMap<LocalDate, StockWorth>> now = Ahead.of(() -> now(open, days));
    Book book = book(open, period);
    Ahead<SortedMap<LocalDate, StockWorth>> over = Ahead.of(() -> over(book, past, closes.get()));
    Report report = Report.of(book.pairs(), period, open.years());
    SortedMap<LocalDate, StockWorth> worth = new TreeMap<>(over.get());
    worth.putAll(now.get());
    return new Told(report, worth, known(open, stock.get()));
  }

  private static List<Integer> known(Open open, Stock stock) {
    FiscalYear years = open.years();
    int current = years.yearOf(open.today());
    int first = stock.first().map(years::yearOf).orElse(current);
    return IntStream.rangeClosed(first, current).boxed().sorted(Comparator.reverseOrder()).toList();
  }

  private SortedMap<LocalDate, StockWorth> now(Open open, Collection<LocalDate> days) {
    SortedMap<LocalDate, StockWorth> worth = new TreeMap<>();
    if (days.contains(open.today())) {
      worth.put(
          open.today(),
          StockWorth.of(
              inventory.cashToday(
                  open.userId(), open.fees(), open.conversion().anew(), open.now())));
    }
    return worth;
  }

  private SortedMap<LocalDate, StockWorth> over(
      Book book, List<LocalDate> past, List<SizeMonth> closes) {
    if (past.isEmpty()) {
      return new TreeMap<>();
    }
    Open open = book.open();
    Conversion conversion = open.conversion().anew();
    return StockWorth.on(
        past,
        book.pairs(),
        inventory.reads().calendar(),
        conversion.settings(open.fees(), open.today()),
        conversion,
        closes);
  }
}
