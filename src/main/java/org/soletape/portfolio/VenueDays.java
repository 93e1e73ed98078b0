package org.soletape.portfolio;

import java.util.BitSet;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.soletape.money.Money;

/** What one venue said of one size on each of some days, in minor units of the day's currency. */
final class VenueDays {
  private final BitSet quoted = new BitSet();
  private final Map<MarketSide, BitSet> known = new EnumMap<>(MarketSide.class);
  private final Map<MarketSide, int[]> amounts = new EnumMap<>(MarketSide.class);
  private final BitSet withoutRate = new BitSet();
  private final Currency[] currencies;

  VenueDays(int days) {
    currencies = new Currency[days];
    for (MarketSide side : MarketSide.values()) {
      known.put(side, new BitSet());
      amounts.put(side, new int[days]);
    }
  }

  void put(int day, Currency currency, OptionalInt ask, OptionalInt bid) {
    quoted.set(day);
    withoutRate.clear(day);
    currencies[day] = currency;
    put(day, MarketSide.ASK, ask);
    put(day, MarketSide.BID, bid);
  }

  private void put(int day, MarketSide side, OptionalInt amount) {
    known.get(side).set(day, amount.isPresent());
    amount.ifPresent(minor -> amounts.get(side)[day] = minor);
  }

  /** The venue spoke, in a currency without a rate on that day. */
  void putWithoutRate(int day) {
    withoutRate.set(day, !quoted.get(day));
  }

  /** The days on which it spoke, but in a currency without a rate. */
  BitSet withoutRate() {
    return withoutRate;
  }

  boolean isQuoted(int day) {
    return quoted.get(day);
  }

  /** The first day, from this one on, on which it spoke, in whatever currency. */
  OptionalInt nextSpoken(int day) {
    return IntStream.of(quoted.nextSetBit(day), withoutRate.nextSetBit(day))
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
  Optional<Money> standing(int day, int stands, MarketSide side) {
    int last = quoted.previousSetBit(day);
    return isHeard(day, stands) && known.get(side).get(last)
        ? Optional.of(new Money(amounts.get(side)[last], currencies[last]))
        : Optional.empty();
  }
}
