package org.soletape.portfolio;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.market.Slot;
import org.soletape.money.Money;

/** Adds up one side of a week's tape over the pairs that are valued from end to end. */
final class WeekLine {
  private final WeekTape tape;
  private final Function<WeekQuote, Optional<Money>> side;
  private final FeeSettings settings;
  private final List<Integer> slots;
  private final Map<Provider, List<SellerFees>> fees = new EnumMap<>(Provider.class);
  private final long[] sums = new long[Slot.KEPT];
  private final List<Integer> leftOut = new ArrayList<>();

  WeekLine(WeekTape tape, Function<WeekQuote, Optional<Money>> side, FeeSettings settings) {
    this.tape = tape;
    this.side = side;
    this.settings = settings;
    this.slots = observedSlots(tape);
    for (Provider venue : Provider.values()) {
      fees.put(venue, fees(venue));
    }
    for (int pair = 0; pair < tape.pairs().size(); pair++) {
      add(pair);
    }
  }

  private static List<Integer> observedSlots(WeekTape tape) {
    List<Integer> observed = new ArrayList<>();
    for (int slot = tape.beginning(); slot < Slot.KEPT; slot++) {
      if (tape.isObserved(slot)) {
        observed.add(slot);
      }
    }
    return observed;
  }

  /** By the schedule of each kept slot's day, so that with one's settings prices alone move it. */
  private List<SellerFees> fees(Provider venue) {
    return IntStream.range(0, Slot.KEPT)
        .mapToObj(slot -> LocalDate.ofInstant(tape.slot(slot).start(), ZoneOffset.UTC))
        .map(day -> SellerFees.of(venue, settings, day))
        .toList();
  }

  /** Adds the pair to every slot, or to none. */
  private void add(int pair) {
    long[] worth = new long[slots.size()];
    for (int i = 0; i < worth.length; i++) {
      OptionalLong best = best(pair, slots.get(i));
      if (best.isEmpty()) {
        leftOut.add(pair);
        return;
      }
      worth[i] = best.getAsLong();
    }
    for (int i = 0; i < worth.length; i++) {
      sums[slots.get(i)] += worth[i];
    }
    if (slots.isEmpty()) {
      leftOut.add(pair);
    }
  }

  private OptionalLong best(int pair, int slot) {
    OptionalLong best = OptionalLong.empty();
    for (Provider venue : Provider.values()) {
      Optional<Money> price =
          tape.standing(pair, venue, slot).flatMap(side).filter(money -> settings.cover(money));
      if (price.isPresent()) {
        long left = fees.get(venue).get(slot).net(price.get().minor());
        best = OptionalLong.of(best.isPresent() ? Math.max(best.getAsLong(), left) : left);
      }
    }
    return best;
  }

  PortfolioWeek.Line line() {
    int pairs = tape.pairs().size();
    int covered = pairs - leftOut.size();
    List<Optional<Money>> values =
        new ArrayList<>(Collections.nCopies(Slot.KEPT, Optional.<Money>empty()));
    if (covered > 0) {
      slots.forEach(
          slot -> values.set(slot, Optional.of(new Money(sums[slot], settings.currency()))));
    }
    return new PortfolioWeek.Line(tape.current(), values, covered, pairs, leftOut);
  }
}
