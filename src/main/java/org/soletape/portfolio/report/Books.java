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
import org.soletape.fees.FeeHistory;
import org.soletape.history.HistoryReads;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.OwnedDays;
import org.soletape.portfolio.ValuedInventory;

/** What reports are made of, for the pages and the JSON. */
public record Books(
    ReportReads reads, ValuedInventory inventory, HistoryReads history, FiscalYears years) {
  /** Nobody can state an earlier purchase; one that is read from elsewhere opens no page. */
  private static final int EARLIEST = 1970;

  /**
   * A person's books at an instant.
   *
   * @param years when theirs begin
   * @param pairs all of them
   */
  public record Open(
      UUID userId,
      Instant now,
      FeeHistory fees,
      Conversion conversion,
      FiscalYear years,
      List<ReportedPair> pairs) {
    public LocalDate today() {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public Currency currency() {
      return conversion.counted();
    }

    /** The report of a period. */
    public Report report(Period period) {
      return Report.of(pairs, period, years);
    }

    /** The years in which something is known to be bought or sold, and this one, newest first. */
    public List<Integer> known() {
      int current = years.yearOf(today());
      int first =
          pairs.stream()
              .flatMap(pair -> pair.owned().stream())
              .map(OwnedDays::since)
              .filter(day -> day.getYear() >= EARLIEST && !day.isAfter(today()))
              .map(years::yearOf)
              .min(Comparator.naturalOrder())
              .orElse(current);
      return IntStream.rangeClosed(first, current)
          .boxed()
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Reads a person's pairs, whatever their number in one statement. */
  public Open open(UUID userId, Instant now) {
    FeeHistory fees = inventory.settings().of(userId);
    Conversion conversion = new Conversion(fees.currency(), inventory.rates().get());
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new Open(
        userId,
        now,
        fees,
        conversion,
        years.of(userId),
        reads.pairs(userId, fees, conversion, today));
  }

  /**
   * What the stock was worth when each of these days was over; today as the inventory has it now.
   * Two statements at most.
   */
  public SortedMap<LocalDate, StockWorth> worth(Open open, Collection<LocalDate> days) {
    LocalDate today = open.today();
    List<LocalDate> over = days.stream().filter(day -> day.isBefore(today)).toList();
    SortedMap<LocalDate, StockWorth> worth = new TreeMap<>();
    if (!over.isEmpty()) {
      worth.putAll(
          StockWorth.on(
              over,
              open.pairs(),
              inventory.reads().calendar(),
              open.conversion().settings(open.fees(), today),
              open.conversion(),
              history));
    }
    if (over.size() < days.size()) {
      worth.put(
          today,
          StockWorth.of(
              inventory.cashToday(open.userId(), open.fees(), open.conversion(), open.now())));
    }
    return worth;
  }
}
