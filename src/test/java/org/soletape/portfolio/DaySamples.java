package org.soletape.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.soletape.portfolio.ValuationSamples.USD;
import static org.soletape.portfolio.ValuationSamples.unrated;
import static org.soletape.portfolio.ValuationSamples.usd;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.history.MonthCloses;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Side;
import org.soletape.market.Tier;

/** Pairs and closing prices of thirty days that end today. */
final class DaySamples {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final LocalDate FIRST = TODAY.minusDays(29);
  static final FeeSettings SETTINGS = new FeeSettings(USD, Map.of());
  static final Optional<LocalDate> STILL_OWNED = Optional.empty();

  private DaySamples() {}

  /** One of the thirty, counted from the first, which is 0. */
  static LocalDate day(int index) {
    return FIRST.plusDays(index);
  }

  /** A pair that cost $100, of a size with this name. */
  static DayPair pair(String name, Tier tier, LocalDate since, Optional<LocalDate> sold) {
    return new DayPair(
        name,
        Optional.of(new DayPair.TrackedSize(id("shoe"), id(name), tier)),
        Optional.of(new OwnedDays(since, sold)),
        Figure.of(usd("100")),
        sold.map(day -> Figure.of(usd("50"))),
        Set.of(),
        Set.of(),
        List.of());
  }

  /** A pair that was always owned, and is. */
  static DayPair held(String name) {
    return pair(name, Tier.HOT, LocalDate.MIN, STILL_OWNED);
  }

  /** The same pair whose cost and sale were told in other currencies. */
  static DayPair converted(DayPair pair, Set<Currency> costFrom, Set<Currency> realisedFrom) {
    return new DayPair(
        pair.name(),
        pair.size(),
        pair.owned(),
        pair.cost(),
        pair.realised(),
        costFrom,
        realisedFrom,
        pair.today());
  }

  /** A day of a size at StockX, in dollars; 0 stands for none. */
  static SizeMonth close(String name, LocalDate day, int ask, int bid) {
    return close(name, Provider.STOCKX, day, USD, ask, bid);
  }

  static SizeMonth close(
      String name, Provider venue, LocalDate day, Currency currency, int ask, int bid) {
    MonthCloses closes = new MonthCloses(1 << (day.getDayOfMonth() - 1));
    put(closes, Side.ASK, day, ask);
    put(closes, Side.BID, day, bid);
    return new SizeMonth(id(name), venue, YearMonth.from(day), currency, closes);
  }

  private static void put(MonthCloses closes, Side side, LocalDate day, int major) {
    if (major > 0) {
      closes.take(side, day.getDayOfMonth(), 100 * major);
    }
  }

  static PortfolioDays days(List<DayPair> pairs, List<SizeMonth> closes) {
    return days(pairs, closes, unrated(USD));
  }

  static PortfolioDays days(List<DayPair> pairs, List<SizeMonth> closes, Conversion conversion) {
    DayTape tape = new DayTape(FIRST, TODAY, PollingCalendar.NORMAL, pairs, conversion);
    closes.forEach(tape::place);
    return PortfolioDays.of(tape, SETTINGS);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
