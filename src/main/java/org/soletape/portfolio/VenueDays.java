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
  private boolean hasOtherCurrency;

  VenueDays(int days) {
    for (MarketSide side : MarketSide.values()) {
      known.put(side, new BitSet());
      amounts.put(side, new int[days]);
    }
  }

  void put(int day, OptionalInt ask, OptionalInt bid) {
    quoted.set(day);
    put(day, MarketSide.ASK, ask);
    put(day, MarketSide.BID, bid);
  }

  private void put(int day, MarketSide side, OptionalInt amount) {
    known.get(side).set(day, amount.isPresent());
    amount.ifPresent(minor -> amounts.get(side)[day] = minor);
  }

  /** The venue spoke, in a currency that is not counted in. */
  void putOtherCurrency(int day) {
    quoted.set(day);
    hasOtherCurrency = true;
  }

  boolean hasOtherCurrency() {
    return hasOtherCurrency;
  }

  boolean isQuoted(int day) {
    return quoted.get(day);
  }

  /** The first day, from this one on, on which it spoke. */
  OptionalInt nextQuoted(int day) {
    int next = quoted.nextSetBit(day);
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** What it last said by a day, unless that is more than so many days old by then. */
  OptionalInt standing(int day, int stands, MarketSide side) {
    int last = quoted.previousSetBit(day);
    return last >= Math.max(0, day - stands) && known.get(side).get(last)
        ? OptionalInt.of(amounts.get(side)[last])
        : OptionalInt.empty();
  }
}
