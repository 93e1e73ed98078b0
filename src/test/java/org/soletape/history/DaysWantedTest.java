package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.soletape.market.Side;

class DaysWantedTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final int UNIT = 100;

  @Test
  void days_are_wanted_by_month() {
    DaysWanted days = DaysWanted.between(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 4, 1));

    assertThat(of(days, 2026, 2)).hasValue(bits(27, 31));
    assertThat(of(days, 2026, 3)).hasValue(bits(1, 31));
    assertThat(of(days, 2026, 4)).hasValue(bits(1, 1));
    assertThat(of(days, 2026, 5)).isEmpty();
    assertThat(of(days, 2025, 3)).isEmpty();
  }

  @Test
  void days_wanted_twice_come_together() {
    DaysWanted days = DaysWanted.between(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
    days.add(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 2));

    assertThat(of(days, 2026, 3)).hasValue(bits(3, 4) | bits(30, 31));
    assertThat(of(days, 2026, 4)).hasValue(bits(1, 2));
  }

  private static Optional<Integer> of(DaysWanted days, int year, int month) {
    return days.of(first(YearMonth.of(year, month))).map(DaysWanted.OfMonth::days);
  }

  private static int first(YearMonth month) {
    return Math.toIntExact(month.atDay(1).toEpochDay());
  }

  private static int bits(int first, int last) {
    int bits = 0;
    for (int day = first; day <= last; day++) {
      bits |= 1 << (day - 1);
    }
    return bits;
  }

  /** Prices that lie close together, that climb, and some that are missing. */
  @Property(tries = 500)
  void of_some_days_the_same_is_unpacked_as_of_all(@ForAll Random random) {
    NavigableMap<Integer, DayQuote> days = days(random);
    int productDays = HistoryMonth.mask(days) | random.nextInt();
    byte[] packed = PackedSize.pack(days, productDays, UNIT);
    Set<Side> sides = random.nextBoolean() ? EnumSet.of(Side.BID) : EnumSet.allOf(Side.class);
    int wanted = random.nextInt() & (random.nextBoolean() ? -1 : random.nextInt());
    MonthCloses closes = block(packed, productDays).closes(sides, wanted);

    for (int day = 1; day <= 31; day++) {
      DayQuote quote = days.get(day);
      boolean isTold = quote != null && (wanted >> (day - 1) & 1) == 1;
      assertThat(closes.isSent(day)).isEqualTo(isTold);
      assertThat(closes.at(Side.BID, day))
          .isEqualTo(isTold ? quote.highestBid() : OptionalInt.empty());
      assertThat(closes.at(Side.ASK, day))
          .isEqualTo(isTold && sides.contains(Side.ASK) ? quote.lowestAsk() : OptionalInt.empty());
    }
  }

  private static SizeBlocks.Block block(byte[] packed, int productDays) {
    return new SizeBlocks.Block(first(MARCH), UNIT, productDays, ByteBuffer.wrap(packed));
  }

  private static NavigableMap<Integer, DayQuote> days(Random random) {
    NavigableMap<Integer, DayQuote> days = new TreeMap<>();
    int step = random.nextInt(3) * 5_000;
    int missing = random.nextInt(4);
    for (int day = 1; day <= 31; day++) {
      if (random.nextInt(5) > 0 || day == 15) {
        days.put(day, quote(random, 200 + day * step, missing));
      }
    }
    return days;
  }

  private static DayQuote quote(Random random, int around, int missing) {
    OptionalInt ask = price(random, around, missing);
    OptionalInt bid = price(random, around, missing);
    return new DayQuote(ask, bid, OptionalInt.empty(), ask, bid, OptionalInt.of(1));
  }

  private static OptionalInt price(Random random, int around, int missing) {
    return random.nextInt(4) < missing
        ? OptionalInt.empty()
        : OptionalInt.of(UNIT * (around + random.nextInt(40)));
  }
}
