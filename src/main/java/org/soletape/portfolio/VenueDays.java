package org.soletape.portfolio;

import java.util.BitSet;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.soletape.market.Side;
import org.soletape.money.Money;

/** What one venue said of one size on each of some days, in minor units of the day's currency. */
final class VenueDays {
  private static final int SIDES = Side.values().length;

  private final BitSet quoted;
  private Optional<BitSet> withoutRate = Optional.empty();
  private final Currency[] currencies;

  /** By day and side. */
  private final BitSet known;

  private final int[] prices;

  VenueDays(int days) {
    quoted = new BitSet(days);
    currencies = new Currency[days];
    known = new BitSet(SIDES * days);
    prices = new int[SIDES * days];
  }

  void put(int day, Currency currency, OptionalInt ask, OptionalInt bid) {
    quoted.set(day);
    if (withoutRate.isPresent()) {
      withoutRate.get().clear(day);
    }
    currencies[day] = currency;
    put(place(day, Side.ASK), ask);
    put(place(day, Side.BID), bid);
  }

  private void put(int place, OptionalInt price) {
    known.set(place, price.isPresent());
    prices[place] = price.orElse(prices[place]);
  }

  private static int place(int day, Side side) {
    return SIDES * day + (side == Side.ASK ? 0 : 1);
  }

  /** The venue spoke, in a currency without a rate on that day. */
  void putWithoutRate(int day) {
    if (!quoted.get(day)) {
      withoutRate = Optional.of(withoutRate());
      withoutRate.get().set(day);
    }
  }

  /** The days on which it spoke, but in a currency without a rate; seldom any. */
  BitSet withoutRate() {
    return withoutRate.orElseGet(BitSet::new);
  }

  boolean isQuoted(int day) {
    return quoted.get(day);
  }

  /** The first day, from this one on, on which it spoke, in whatever currency. */
  OptionalInt nextSpoken(int day) {
    return IntStream.of(quoted.nextSetBit(day), withoutRate().nextSetBit(day))
        .filter(next -> next >= 0)
        .min();
  }

  /** Whether it has spoken by a day. */
  boolean isKnown(int day) {
    return quoted.previousSetBit(day) >= 0;
  }

  /** Whether what it last said by a day is not more than so many days old by then. */
  boolean isHeard(int day, int stands) {
    return quoted.previousSetBit(day) >= Math.max(0, day - stands);
  }

  /** What it last said by a day is in this currency; there has to be such a day. */
  Currency currency(int day) {
    return currencies[quoted.previousSetBit(day)];
  }

  /** What it last said by a day, unless that is more than so many days old by then. */
  Optional<Money> standing(int day, int stands, Side side) {
    if (!isHeard(day, stands)) {
      return Optional.empty();
    }
    int last = quoted.previousSetBit(day);
    int place = place(last, side);
    return known.get(place)
        ? Optional.of(new Money(prices[place], currencies[last]))
        : Optional.empty();
  }
}
