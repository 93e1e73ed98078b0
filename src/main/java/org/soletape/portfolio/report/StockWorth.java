package org.soletape.portfolio.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.fees.FeeSettings;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.Wanted;
import org.soletape.market.PollingCalendar;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.DayPair;
import org.soletape.portfolio.DayTape;
import org.soletape.portfolio.PortfolioDays;
import org.soletape.portfolio.PortfolioLine;

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
   * What the stock of each of these days would have brought on it.
   *
   * @param settings of now, for all days, each with the schedule of its day
   */
  static SortedMap<LocalDate, StockWorth> on(
      Collection<LocalDate> days,
      List<ReportedPair> pairs,
      PollingCalendar calendar,
      FeeSettings settings,
      Conversion conversion,
      HistoryReads history) {
    SortedMap<LocalDate, DayTape> tapes = new TreeMap<>();
    for (LocalDate day : days) {
      tapes.put(day, new DayTape(day, day, calendar, stock(pairs, day), conversion));
    }
    read(history, tapes);
    SortedMap<LocalDate, StockWorth> worth = new TreeMap<>();
    tapes.forEach((day, tape) -> worth.put(day, of(PortfolioDays.cashToday(tape, settings))));
    return worth;
  }

  private static StockWorth of(PortfolioLine line) {
    return new StockWorth(line.values().getFirst(), line.covered(), line.owned());
  }

  private static List<DayPair> stock(List<ReportedPair> pairs, LocalDate day) {
    Period only = new Period(day, day);
    return pairs.stream()
        .filter(pair -> Part.CLOSING.holds(pair, only))
        .map(ReportedPair::ofDays)
        .toList();
  }

  private static void read(HistoryReads history, SortedMap<LocalDate, DayTape> tapes) {
    Set<UUID> products = new HashSet<>();
    SortedMap<YearMonth, Wanted> wanted = new TreeMap<>();
    Map<YearMonth, List<DayTape>> ofMonth = new HashMap<>();
    for (DayTape tape : tapes.values()) {
      products.addAll(tape.products());
      HistoryReads.wanted(tape.sizes(), tape.firstRead(), tape.days().getLast())
          .forEach(
              (month, asked) -> {
                wanted.merge(month, asked, Wanted::and);
                ofMonth.computeIfAbsent(month, added -> new ArrayList<>()).add(tape);
              });
    }
    history.each(
        products, wanted, month -> ofMonth.get(month.month()).forEach(tape -> tape.place(month)));
  }
}
