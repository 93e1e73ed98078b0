package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Rhythm;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;

/** The quotes of a week's pairs, laid out by pair, venue and slot. */
final class WeekTape implements PriceGrid {
  /** How many slots before the week a quote may come from and still stand in it. */
  static final int RUN_UP = slots(Tier.COLD, Rhythm.MINIMAL);

  private final Slot current;
  private final PollingCalendar calendar;
  private final List<WeekPair> pairs;
  private final List<LocalDate> days;
  private final Map<Provider, WeekQuote[][]> quotes = new EnumMap<>(Provider.class);

  /** By tier and kept slot: how many slots earlier a quote may be that stands in it. */
  private final Map<Tier, int[]> standing = new EnumMap<>(Tier.class);

  private final boolean[] observed = new boolean[RUN_UP + Slot.KEPT];
  private boolean hasDailyQuotes;

  WeekTape(Slot current, PollingCalendar calendar, List<WeekPair> pairs, List<WeekQuote> quotes) {
    this.current = current;
    this.calendar = calendar;
    this.pairs = List.copyOf(pairs);
    this.days = IntStream.range(0, Slot.KEPT).mapToObj(index -> slot(index).day()).toList();
    for (Tier tier : Tier.values()) {
      standing.put(tier, standing(tier));
    }
    for (Provider venue : Provider.values()) {
      this.quotes.put(venue, new WeekQuote[pairs.size()][observed.length]);
    }
    Map<UUID, List<Integer>> places = places(pairs);
    for (WeekQuote quote : quotes) {
      places.getOrDefault(quote.sizeId(), List.of()).forEach(pair -> place(pair, quote));
    }
  }

  /** Which pairs are of a size: several may be of the same. */
  private static Map<UUID, List<Integer>> places(List<WeekPair> pairs) {
    Map<UUID, List<Integer>> places = new HashMap<>();
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.get(pair).sizeId().isPresent()) {
        places.computeIfAbsent(pairs.get(pair).sizeId().get(), size -> new ArrayList<>()).add(pair);
      }
    }
    return places;
  }

  private int[] standing(Tier tier) {
    int[] slots = new int[Slot.KEPT];
    for (int index = 0; index < Slot.KEPT; index++) {
      slots[index] = slots(tier, calendar.rhythmIn(slot(index)));
    }
    return slots;
  }

  /** How many slots after its own a quote stands for. */
  private static int slots(Tier tier, Rhythm rhythm) {
    return (int) tier.allowedAge(rhythm).dividedBy(Slot.LENGTH);
  }

  private void place(int pair, WeekQuote quote) {
    int column = column(quote.slot());
    if (column >= 0 && column < observed.length) {
      quotes.get(quote.venue())[pair][column] = quote;
      observed[column] = true;
      hasDailyQuotes |= pairs.get(pair).tier() == Tier.COLD;
    }
  }

  private int column(Slot slot) {
    long seconds = slot.start().getEpochSecond() - current.start().getEpochSecond();
    long windows = seconds / Slot.LENGTH.toSeconds();
    return observed.length - 1 + Math.clamp(windows, -observed.length, 1);
  }

  @Override
  public int pairs() {
    return pairs.size();
  }

  @Override
  public List<LocalDate> days() {
    return days;
  }

  /** Within a week a venue that falls silent gives way to the other. */
  @Override
  public Set<Provider> venues(int pair, int[] steps) {
    return EnumSet.allOf(Provider.class);
  }

  /** The week is that of the pairs owned now. */
  @Override
  public boolean isOwned(int pair, int step) {
    return true;
  }

  /** A kept slot by its place in the week, oldest first. */
  private Slot slot(int index) {
    return current.plus(index + 1 - Slot.KEPT);
  }

  @Override
  public int[] observed() {
    return IntStream.range(beginning(), Slot.KEPT)
        .filter(index -> observed[RUN_UP + index])
        .toArray();
  }

  /**
   * The first slot by which every pair with quotes was due: the tape may begin in the middle of a
   * day, before the first poll of those that are polled once a day.
   */
  private int beginning() {
    int index = 0;
    while (hasDailyQuotes && index < Slot.KEPT && !calendar.isDue(Tier.COLD, slot(index))) {
      index++;
    }
    return index;
  }

  @Override
  public Optional<Money> price(int pair, Provider venue, int step, Side side) {
    Optional<WeekQuote> quote = standing(pair, venue, step);
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    return side == Side.ASK ? quote.get().ask() : quote.get().bid();
  }

  /** The newest quote that still stands in a slot, as old as the pair's tier allows. */
  private Optional<WeekQuote> standing(int pair, Provider venue, int index) {
    WeekQuote[] row = quotes.get(venue)[pair];
    int newest = RUN_UP + index;
    int stands = standing.get(pairs.get(pair).tier())[index];
    for (int column = newest; column >= newest - stands; column--) {
      if (row[column] != null) {
        return Optional.of(row[column]);
      }
    }
    return Optional.empty();
  }
}
