package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.history.DaysWanted;
import org.soletape.history.HistoryReads.Months;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.history.MonthCloses;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Side;
import org.soletape.market.Tier;
import org.soletape.money.Money;

/**
 * The closing prices of a portfolio's pairs day by day, laid out by size, venue and day. A close
 * stands on later days as long as the pair's tier allows: on no other day for a pair that is polled
 * in every slot, on the day after for one polled once a day. A price in a currency without a rate
 * on its day is none.
 */
public final class DayTape implements PriceGrid {
  /** How many days before the first a close may be from and still stand on it. */
  static final int RUN_UP = StandingDays.MOST;

  private final LocalDate firstRead;
  private final List<LocalDate> days;
  private final List<DayPair> all;
  private final List<DayPair> owned;
  private final Conversion conversion;
  private final Map<UUID, Map<Provider, VenueDays>> sizes = new HashMap<>();

  private final OwnedSteps ownedSteps;

  /** By pair, the same as in {@code sizes}; nothing of a pair that has no prices. */
  private final List<Map<Provider, VenueDays>> venues = new ArrayList<>();

  /** The {@link StandingDays} by tier and day. */
  private final Map<Tier, int[]> standing = new EnumMap<>(Tier.class);

  /**
   * A tape with today's prices, into which history is to be {@linkplain #place placed}.
   *
   * @param calendar tells how long a price stands
   * @param pairs all of a person; only those owned in these days need prices
   * @param conversion into the currency of the portfolio
   */
  public DayTape(
      LocalDate first,
      LocalDate today,
      PollingCalendar calendar,
      List<DayPair> pairs,
      Conversion conversion) {
    this.firstRead = StandingDays.firstRead(first);
    this.days = first.datesUntil(today.plusDays(1)).toList();
    this.all = List.copyOf(pairs);
    this.owned =
        all.stream()
            .filter(pair -> pair.owned().filter(it -> it.isWithin(first, today)).isPresent())
            .toList();
    this.conversion = conversion;
    for (Tier tier : Tier.values()) {
      standing.put(
          tier, days.stream().mapToInt(day -> StandingDays.of(tier, calendar, day)).toArray());
    }
    owned.forEach(pair -> venues.add(pair.size().map(this::venues).orElse(Map.of())));
    this.ownedSteps = new OwnedSteps(owned, days);
    for (int pair = 0; pair < owned.size(); pair++) {
      placeToday(pair);
    }
  }

  private Map<Provider, VenueDays> venues(DayPair.TrackedSize size) {
    return sizes.computeIfAbsent(size.id(), added -> new EnumMap<>(Provider.class));
  }

  private void placeToday(int pair) {
    if (owned.get(pair).size().isPresent()) {
      owned.get(pair).today().forEach(quote -> placeToday(venues.get(pair), quote));
    }
  }

  private void placeToday(Map<Provider, VenueDays> ofSize, DayPair.TodaysQuote quote) {
    Currency currency =
        quote.ask().or(quote::bid).map(Money::currency).orElse(conversion.counted());
    put(
        at(ofSize, quote.venue()),
        RUN_UP + days.size() - 1,
        currency,
        minor(quote.ask()),
        minor(quote.bid()));
  }

  /** Of what a venue said in several currencies on one day, that in the portfolio's counts. */
  private void put(VenueDays at, int day, Currency currency, OptionalInt ask, OptionalInt bid) {
    boolean isOwn = currency.equals(conversion.counted());
    if (!isOwn && !conversion.covers(currency, firstRead.plusDays(day))) {
      at.putWithoutRate(day);
    } else if (isOwn || !at.isQuoted(day)) {
      at.put(day, currency, ask, bid);
    }
  }

  private static OptionalInt minor(Optional<Money> price) {
    return price.stream().mapToInt(money -> Math.toIntExact(money.minor())).findFirst();
  }

  private VenueDays at(Map<Provider, VenueDays> ofSize, Provider venue) {
    return ofSize.computeIfAbsent(venue, added -> new VenueDays(RUN_UP + days.size()));
  }

  /** Places a month of history; what is not of these pairs and days is ignored. */
  public void place(SizeMonth month) {
    Map<Provider, VenueDays> ofSize = sizes.get(month.sizeId());
    if (ofSize == null) {
      return;
    }
    VenueDays at = at(ofSize, month.provider());
    int before = Math.toIntExact(month.month().atDay(1).toEpochDay() - firstRead.toEpochDay()) - 1;
    int last = Math.min(month.month().lengthOfMonth(), RUN_UP + days.size() - 1 - before);
    MonthCloses closes = month.closes();
    for (int day = Math.max(1, -before); day <= last; day++) {
      if (closes.isSent(day)) {
        OptionalInt ask = closes.at(Side.ASK, day);
        put(at, before + day, month.currency(), ask, closes.at(Side.BID, day));
      }
    }
  }

  /** The days that may price them: those of the tape, and those whose close may still stand. */
  public DaysWanted daysWanted() {
    return DaysWanted.between(firstRead, days.getLast());
  }

  /** The months of the days, and of the oldest whose close may still stand. */
  public Months months() {
    return Months.of(firstRead, days.getLast());
  }

  /** The products of the pairs owned on any of the days. */
  public Set<UUID> products() {
    return owned.stream()
        .flatMap(pair -> pair.size().stream())
        .map(DayPair.TrackedSize::productId)
        .collect(Collectors.toSet());
  }

  /** The sizes of the same, with the months that may price them. */
  public Map<UUID, Months> wanted() {
    Months months = months();
    return sizes.keySet().stream().collect(Collectors.toMap(size -> size, size -> months));
  }

  /** All pairs, the sold ones included. */
  List<DayPair> all() {
    return all;
  }

  /** The pairs owned on any of the days: those this is about, by their places. */
  List<DayPair> owned() {
    return owned;
  }

  /** What counts prices in other currencies. */
  Conversion conversion() {
    return conversion;
  }

  /** The first of the days on which a venue spoke of any of the pairs; empty when none did. */
  Optional<LocalDate> begins() {
    OptionalInt first =
        sizes.values().stream()
            .flatMap(ofSize -> ofSize.values().stream())
            .flatMapToInt(at -> at.nextSpoken(RUN_UP).stream())
            .min();
    return first.stream().mapToObj(firstRead::plusDays).findFirst();
  }

  /** Whether a venue spoke of the pair in a currency without a rate. */
  boolean isWithoutRate(int pair) {
    return venues.get(pair).values().stream().anyMatch(at -> !at.withoutRate().isEmpty());
  }

  /** On how many of the days a venue spoke of any of the pairs in a currency without a rate. */
  int daysWithoutRate() {
    BitSet without = new BitSet();
    venues.forEach(of -> of.values().forEach(at -> without.or(at.withoutRate())));
    return without.get(RUN_UP, RUN_UP + days.size()).cardinality();
  }

  @Override
  public int pairs() {
    return owned.size();
  }

  @Override
  public List<LocalDate> days() {
    return days;
  }

  @Override
  public boolean isOwned(int pair, int step) {
    return ownedSteps.contains(pair, step);
  }

  /** Not those on which a venue was silent for a while: without its prices all would jump. */
  @Override
  public int[] observed() {
    BitSet observed = new BitSet();
    for (int pair = 0; pair < owned.size(); pair++) {
      for (VenueDays at : venues.get(pair).values()) {
        observe(pair, at, observed);
      }
    }
    int[] spoken = observed.stream().toArray();
    for (Provider venue : Provider.values()) {
      observed.andNot(Silence.shortRuns(silences(venue), spoken));
    }
    return observed.stream().toArray();
  }

  /** The days on which a venue spoke of none of the pairs owned that it had spoken of. */
  private BitSet silences(Provider venue) {
    BitSet silent = new BitSet();
    BitSet heard = new BitSet();
    for (int pair = 0; pair < owned.size(); pair++) {
      VenueDays at = venues.get(pair).get(venue);
      for (int day = 0; at != null && day < days.size(); day++) {
        if (at.isKnown(RUN_UP + day) && isOwned(pair, day)) {
          (at.isHeard(RUN_UP + day, stands(pair, day)) ? heard : silent).set(day);
        }
      }
    }
    silent.andNot(heard);
    return silent;
  }

  private void observe(int pair, VenueDays at, BitSet observed) {
    for (int day = 0; day < days.size(); day++) {
      if (at.isQuoted(RUN_UP + day) && isOwned(pair, day)) {
        observed.set(day);
      }
    }
  }

  /** Those that spoke of it on all of these days: no other comes in between or drops out. */
  @Override
  public Set<Provider> venues(int pair, int[] steps) {
    Set<Provider> throughout = EnumSet.noneOf(Provider.class);
    venues
        .get(pair)
        .forEach(
            (venue, at) -> {
              if (isCounted(at, pair, steps)) {
                throughout.add(venue);
              }
            });
    return throughout;
  }

  private boolean isCounted(VenueDays at, int pair, int[] steps) {
    for (int step : steps) {
      if (!isCounted(at, pair, step)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what a venue said stands on a day, and has a rate on it. */
  private boolean isCounted(VenueDays at, int pair, int step) {
    return at.isHeard(RUN_UP + step, stands(pair, step))
        && conversion.covers(at.currency(RUN_UP + step), days.get(step));
  }

  @Override
  public Optional<Money> price(int pair, Provider venue, int step, Side side) {
    VenueDays at = venues.get(pair).get(venue);
    return at == null ? Optional.empty() : at.standing(RUN_UP + step, stands(pair, step), side);
  }

  private int stands(int pair, int step) {
    return standing.get(owned.get(pair).size().orElseThrow().tier())[step];
  }
}
