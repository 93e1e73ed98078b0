package org.soletape.web.market;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.history.DayLine;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryReads.SizeDay;
import org.soletape.market.LatestQuote;
import org.soletape.market.Quote;
import org.soletape.market.SizeQuotes;
import org.soletape.web.chart.ChartLine;
import org.soletape.web.chart.DayRows;
import org.soletape.web.chart.Moment;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Entry;

/**
 * One size at every venue day by day: the closes of history, and of a day that is not history yet
 * the newest quote.
 */
final class DaysDrawing implements SizeChart {
  private final SizeQuotes size;
  private final ProductDays days;
  private final CurrencyChoice currency;
  private final List<Told> lines = new ArrayList<>();

  /** A line, and what it says of today. */
  private record Told(PriceLine line, DayLine days) {}

  DaysDrawing(Side side, SizeQuotes size, ProductDays days, CurrencyChoice currency) {
    this.size = size;
    this.days = days;
    this.currency = currency;
    for (Provider venue : Provider.values()) {
      currency(venue).ifPresent(shown -> addLines(side, venue, shown));
    }
  }

  /** That of the venue's newest prices decides. */
  private Optional<LineCurrency> currency(Provider venue) {
    return size.at(venue)
        .map(quote -> LineCurrency.of(currency, quote.currency(), day(quote)))
        .or(
            () ->
                history(venue)
                    .reduce((earlier, later) -> later)
                    .map(last -> LineCurrency.of(currency, last.currency(), last.day())));
  }

  private void addLines(Side side, Provider venue, LineCurrency shown) {
    if (side != Side.BIDS) {
      add(Side.ASKS, venue, shown, prices(venue, DayQuote::lowestAsk, Quote::lowestAsk));
    }
    if (side != Side.ASKS) {
      add(Side.BIDS, venue, shown, prices(venue, DayQuote::highestBid, Quote::highestBid));
    }
  }

  private void add(
      Side side, Provider venue, LineCurrency shown, Map<LocalDate, LineCurrency.Told> told) {
    Map<LocalDate, OptionalInt> prices = new HashMap<>();
    told.forEach((day, price) -> prices.put(day, shown.amount(price)));
    DayLine line = DayLine.of(days.first(), days.today(), prices);
    List<Integer> marks =
        Stream.of(line.low(), line.high())
            .flatMap(Optional::stream)
            .map(point -> step(point.day()))
            .distinct()
            .toList();
    lines.add(
        new Told(
            new PriceLine(
                venue,
                side,
                shown.shown(),
                line.prices(),
                line.prices(),
                marks,
                step ->
                    Optional.ofNullable(told.get(days.first().plusDays(step)))
                        .flatMap(shown::before)),
            line));
  }

  private int step(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - days.first().toEpochDay());
  }

  private Map<LocalDate, LineCurrency.Told> prices(
      Provider venue, Function<DayQuote, OptionalInt> closed, Function<Quote, OptionalInt> quoted) {
    Map<LocalDate, LineCurrency.Told> prices = new HashMap<>();
    history(venue)
        .forEach(
            at ->
                prices.put(
                    at.day(),
                    new LineCurrency.Told(closed.apply(at.quote()), at.currency(), at.day())));
    size.at(venue)
        .ifPresent(
            latest -> {
              LocalDate day = day(latest);
              if (days.isOpen(day)) {
                prices.put(
                    day,
                    new LineCurrency.Told(quoted.apply(latest.quote()), latest.currency(), day));
              }
            });
    return prices;
  }

  private static LocalDate day(LatestQuote quote) {
    return LocalDate.ofInstant(quote.observedAt(), UTC);
  }

  private Stream<SizeDay> history(Provider venue) {
    return days.history().stream()
        .filter(day -> day.provider() == venue && day.ordinal() == size.size().ordinal());
  }

  @Override
  public boolean isEmpty() {
    return lines.stream().allMatch(told -> told.line().isEmpty());
  }

  @Override
  public List<MarketView.Line> lines() {
    return lines.stream()
        .map(
            told ->
                new MarketView.Line(
                    told.line().label(),
                    told.line().style(),
                    told.line().valueAt(told.days().prices().size() - 1),
                    Optional.of(standing(told))))
        .toList();
  }

  /** Low, high, and where today's price stands among the days known. */
  private String standing(Told told) {
    PriceLine line = told.line();
    return Stream.of(
            point("lowest", told, told.days().low()),
            point("highest", told, told.days().high()),
            Optional.of(compared(line.word(), told.days())))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", ", "", "."));
  }

  private static String compared(String word, DayLine days) {
    int known = days.daysKnown();
    OptionalInt percent = days.percentBelowToday();
    if (percent.isPresent()) {
      return "today’s %s is higher than on %d %% of the %d days known before"
          .formatted(word, percent.getAsInt(), known);
    }
    String missing = days.today().isPresent() ? "" : "no " + word + " today, ";
    return missing + known + (known == 1 ? " day" : " days") + " before today known";
  }

  private Optional<String> point(String what, Told told, Optional<DayLine.Point> found) {
    return found.map(
        point ->
            what + " " + told.line().textAt(step(point.day())) + " on " + Moment.day(point.day()));
  }

  @Override
  public boolean isConverted() {
    return currency.display().into().isPresent()
        && lines.stream().map(Told::line).anyMatch(PriceLine::isConverted);
  }

  @Override
  public String step() {
    return rows().step();
  }

  @Override
  public List<Entry> table() {
    return rows().shown().stream().map(this::entry).toList();
  }

  private DayRows rows() {
    int last = Math.toIntExact(days.today().toEpochDay() - days.first().toEpochDay());
    return new DayRows(
        IntStream.rangeClosed(0, last)
            .map(back -> last - back)
            .filter(i -> lines.stream().anyMatch(told -> told.line().isKnownAt(i)))
            .boxed()
            .toList());
  }

  private Entry entry(int index) {
    LocalDate day = days.first().plusDays(index);
    return new Entry(
        Moment.day(day) + (days.isOpen(day) ? ", so far" : ""),
        lines.stream().map(told -> told.line().valueAt(index)).toList());
  }

  @Override
  public String json() {
    return ChartLine.json(
        days.first().atStartOfDay(UTC).toInstant(),
        Duration.ofDays(1),
        lines.stream().map(told -> told.line().chartLine()).toList());
  }
}
