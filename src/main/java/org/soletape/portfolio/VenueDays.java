package org.soletape.portfolio;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** What one venue said of one size on each of some days, in minor units of one currency. */
final class VenueDays {
  private final BitSet quoted = new BitSet();
  private final Map<MarketSide, BitSet> known = new EnumMap<>(MarketSide.class);
  private final Map<MarketSide, int[]> amounts = new EnumMap<>(MarketSide.class);
  private final BitSet otherCurrency = new BitSet();

  VenueDays(int days) {
    for (MarketSide side : MarketSide.values()) {
      known.put(side, new BitSet());
      amounts.put(side, new int[days]);
    }
  }

  void put(int day, OptionalInt ask, OptionalInt bid) {
    quoted.set(day);
    otherCurrency.clear(day);
    put(day, MarketSide.ASK, ask);
    put(day, MarketSide.BID, bid);
  }

  private void put(int day, MarketSide side, OptionalInt amount) {
    known.get(side).set(day, amount.isPresent());
    amount.ifPresent(minor -> amounts.get(side)[day] = minor);
  }

  /** The venue spoke, in a currency that is not counted in. */
  void putOtherCurrency(int day) {
    if (!quoted.get(day)) {
      quoted.set(day);
      otherCurrency.set(day);
    }
  }

  boolean hasOtherCurrency() {
    return !otherCurrency.isEmpty();
  }

  boolean isQuoted(int day) {
    return quoted.get(day);
  }

  /** The first day, from this one on, on which it spoke. */
  OptionalInt nextQuoted(int day) {
    int next = quoted.nextSetBit(day);
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** Whether it has spoken by a day. */
  boolean isKnown(int day) {
    return quoted.previousSetBit(day) >= 0;
  }

  /** Whether what it last said by a day is not more than so many days old by then. */
  boolean isHeard(int day, int stands) {
    return quoted.previousSetBit(day) >= Math.max(0, day - stands);
  }

  /** The same, and in the currency that is counted in. */
  boolean isCounted(int day, int stands) {
    return isHeard(day, stands) && !otherCurrency.get(quoted.previousSetBit(day));
  }

  /** What it last said by a day, unless that is more than so many days old by then. */
  OptionalInt standing(int day, int stands, MarketSide side) {
    int last = quoted.previousSetBit(day);
    return isHeard(day, stands) && known.get(side).get(last)
        ? OptionalInt.of(amounts.get(side)[last])
        : OptionalInt.empty();
  }
}
