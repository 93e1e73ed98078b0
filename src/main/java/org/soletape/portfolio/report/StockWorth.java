package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.soletape.fees.FeeSettings;
import org.soletape.history.DaysWanted;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.Months;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.DayTape;
import org.soletape.portfolio.PortfolioDays;
import org.soletape.portfolio.PortfolioLine;
import org.soletape.portfolio.StandingDays;
import org.soletape.portfolio.report.ReportReads.OwnedSize;

/**
 * What a stock would have brought when a day was over, by the rules of a portfolio's days.
 *
 * @param amount empty when nothing of it is known, or nothing was observed on that day
 * @param counted how many pairs it holds
 * @param of how many pairs the stock has
 */
public record StockWorth(Optional<Money> amount, int counted, int of) {
  /** What all pairs owned now would bring. */
  static StockWorth of(CountedSum today) {
    return new StockWorth(today.amount(), today.counted(), today.of());
  }

  /**
   * What the stock of each of these days would have brought on it: each day by itself, beside the
   * others where a core is free.
   *
   * @param settings of now, for all days, each with the schedule of its day
   */
  static SortedMap<LocalDate, StockWorth> on(
      Collection<LocalDate> days,
      List<ReportedPair> pairs,
      PollingCalendar calendar,
      FeeSettings settings,
      Conversion conversion,
      List<SizeMonth> closes) {
    List<DayPair> all = pairs.stream().map(ReportedPair::ofDays).toList();
    Map<YearMonth, List<SizeMonth>> ofMonth =
        closes.stream().collect(Collectors.groupingBy(SizeMonth::month));
    SortedMap<LocalDate, StockWorth> worth = new ConcurrentSkipListMap<>();
    days.parallelStream()
        .forEach(
            day -> {
              DayTape tape = new DayTape(day, day, calendar, stock(all, day), conversion.anew());
              tape.months()
                  .each(month -> ofMonth.getOrDefault(month, List.of()).forEach(tape::place));
              worth.put(day, of(PortfolioDays.cashToday(tape, settings)));
            });
    return worth;
  }

  private static StockWorth of(PortfolioLine line) {
    return new StockWorth(line.values().getFirst(), line.covered(), line.owned());
  }

  private static List<DayPair> stock(List<DayPair> pairs, LocalDate day) {
    List<DayPair> stock = new ArrayList<>();
    for (DayPair pair : pairs) {
      if (pair.owned().isPresent() && pair.owned().get().contains(day)) {
        stock.add(pair);
      }
    }
    return stock;
  }

  /** The closes that may price a stock on these days. */
  static List<SizeMonth> closes(
      Collection<LocalDate> days, List<OwnedSize> stock, HistoryReads history) {
    DaysWanted wanted = new DaysWanted();
    days.forEach(day -> wanted.add(StandingDays.firstRead(day), day));
    Set<UUID> products = new HashSet<>();
    Map<UUID, Months> months = new HashMap<>();
    for (OwnedSize size : stock) {
      products.add(size.productId());
      // The months between, of a size that was not owned for a while, are read for nobody.
      months.merge(
          size.sizeId(), Months.of(StandingDays.firstRead(size.first()), size.last()), Months::and);
    }
    List<SizeMonth> closes = new ArrayList<>();
    history.each(products, months, wanted, EnumSet.of(Side.BID), closes::add);
    return closes;
  }
}
