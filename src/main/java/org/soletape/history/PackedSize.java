package org.soletape.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.soletape.market.Side;

/**
 * The month of one size in bytes: which of its fields have any value (a bit each, in the order
 * below; 128: not on all days of its product, which then follow as four bytes), and a {@link
 * Series} over its days for each of those. The low is kept as its distance from the day's ask, the
 * high from the bid, for they are seldom far. {@code soletape.unpacked_days} reads the same.
 */
final class PackedSize {
  private static final int OWN_DAYS = 128;

  /** Prices first, so that a low finds its ask and a high its bid. */
  private static final List<Function<DayQuote, OptionalInt>> FIELDS =
      List.of(
          DayQuote::lowestAsk,
          DayQuote::highestBid,
          DayQuote::lastSale,
          DayQuote::askLow,
          DayQuote::bidHigh,
          DayQuote::sales7d);

  /** In the order of their fields. */
  private static final Side[] SIDES = {Side.ASK, Side.BID};

  private static final int LOW = 3;
  private static final int HIGH = 4;
  private static final int SALES = 5;

  /** By their number, the days of a month from its first on. */
  private static final int[][] WHOLE =
      IntStream.rangeClosed(0, MonthCloses.MOST_DAYS)
          .mapToObj(count -> IntStream.rangeClosed(1, count).toArray())
          .toArray(int[][]::new);

  private PackedSize() {}

  /**
   * Packs the days of a size, of which there is at least one.
   *
   * @param productDays the days of all sizes: bit {@code day - 1}
   * @param unit what every amount is a multiple of
   */
  static byte[] pack(NavigableMap<Integer, DayQuote> days, int productDays, int unit) {
    OptionalLong[][] rows = new OptionalLong[FIELDS.size()][];
    int present = 0;
    for (int field = 0; field < rows.length; field++) {
      rows[field] = row(days.values(), FIELDS.get(field), field == SALES ? 1 : unit);
      present |= Series.least(rows[field]).isPresent() ? 1 << field : 0;
    }
    rows[LOW] = moved(rows[LOW], rows[0], -1);
    rows[HIGH] = moved(rows[HIGH], rows[1], -1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int mask = HistoryMonth.mask(days);
    out.write(present | (mask == productDays ? 0 : OWN_DAYS));
    if (mask != productDays) {
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(mask).array());
    }
    for (int field = 0; field < rows.length; field++) {
      if ((present >> field & 1) == 1) {
        Series.write(out, rows[field]);
      }
    }
    return out.toByteArray();
  }

  /** The days of a size by day of the month; the other arguments as when they were packed. */
  static NavigableMap<Integer, DayQuote> unpack(ByteBuffer in, int productDays, int unit) {
    int present = in.get() & 0xff;
    int mask = mask(in, present, productDays);
    OptionalLong[][] rows = rows(in, present, mask);
    rows[LOW] = moved(rows[LOW], rows[0], 1);
    rows[HIGH] = moved(rows[HIGH], rows[1], 1);
    return byDay(mask, at -> quote(rows, at, unit));
  }

  /** The days on which the size that comes next was sent, bit {@code day - 1}. */
  static int sent(ByteBuffer in, int productDays) {
    int begin = in.position();
    int sent = mask(in, in.get() & 0xff, productDays);
    in.position(begin);
    return sent;
  }

  /**
   * Hands over what a size closed at on these sides, day by day.
   *
   * @param wanted the days that are handed over, bit {@code day - 1}
   */
  static void closes(
      ByteBuffer in, int productDays, int unit, Set<Side> sides, int wanted, Closes taker) {
    int present = in.get() & 0xff;
    int mask = mask(in, present, productDays);
    Closing closing = new Closing(days(mask), unit, taker);
    int places = isWhole(mask) ? wanted & mask : Integer.compress(wanted, mask);
    for (int field = 0; field < SIDES.length; field++) {
      boolean isKnown = (present >> field & 1) == 1;
      if (isKnown && sides.contains(SIDES[field])) {
        closing.side = SIDES[field];
        Series.each(in, closing.days.length, places, closing);
      } else if (isKnown) {
        Series.skip(in, closing.days.length);
      }
    }
  }

  /** What is done with what a day closed at. */
  interface Closes {
    void take(Side side, int day, int price);
  }

  /** Tells the prices of one side after the other: one object for all of a month. */
  private static final class Closing implements Series.Taker {
    private final int[] days;
    private final int unit;
    private final Closes taker;
    private Side side = Side.ASK;

    Closing(int[] days, int unit, Closes taker) {
      this.days = days;
      this.unit = unit;
      this.taker = taker;
    }

    @Override
    public void take(int place, long number) {
      taker.take(side, days[place], Math.toIntExact(number * unit));
    }
  }

  /** Whether a mask has all days of a month up to one of them, as nearly all have. */
  private static boolean isWhole(int mask) {
    return (mask & (mask + 1)) == 0;
  }

  /** The days of a month that a mask has, ascending; for reading only. */
  private static int[] days(int mask) {
    return isWhole(mask) ? WHOLE[Integer.bitCount(mask)] : some(mask);
  }

  private static int[] some(int mask) {
    int[] days = new int[Integer.bitCount(mask)];
    int place = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      days[place++] = Integer.numberOfTrailingZeros(rest) + 1;
    }
    return days;
  }

  private static int mask(ByteBuffer in, int present, int productDays) {
    return present >= OWN_DAYS ? in.getInt() : productDays;
  }

  private static OptionalLong[][] rows(ByteBuffer in, int present, int mask) {
    OptionalLong[][] rows = new OptionalLong[FIELDS.size()][];
    for (int field = 0; field < rows.length; field++) {
      rows[field] =
          (present >> field & 1) == 1
              ? Series.read(in, Integer.bitCount(mask))
              : missing(Integer.bitCount(mask));
    }
    return rows;
  }

  private static <T> NavigableMap<Integer, T> byDay(int mask, IntFunction<T> value) {
    NavigableMap<Integer, T> byDay = new TreeMap<>();
    for (int day : days(mask)) {
      byDay.put(day, value.apply(byDay.size()));
    }
    return byDay;
  }

  private static DayQuote quote(OptionalLong[][] rows, int at, int unit) {
    return new DayQuote(
        amount(rows[0][at], unit),
        amount(rows[1][at], unit),
        amount(rows[2][at], unit),
        amount(rows[LOW][at], unit),
        amount(rows[HIGH][at], unit),
        amount(rows[SALES][at], 1));
  }

  private static OptionalInt amount(OptionalLong value, int unit) {
    return value.isPresent()
        ? OptionalInt.of(Math.toIntExact(value.getAsLong() * unit))
        : OptionalInt.empty();
  }

  private static OptionalLong[] row(
      Collection<DayQuote> days, Function<DayQuote, OptionalInt> field, int unit) {
    return days.stream()
        .map(field)
        .map(v -> v.isPresent() ? OptionalLong.of(v.getAsInt() / unit) : OptionalLong.empty())
        .toArray(OptionalLong[]::new);
  }

  private static OptionalLong[] missing(int count) {
    OptionalLong[] row = new OptionalLong[count];
    Arrays.fill(row, OptionalLong.empty());
    return row;
  }

  /** Moves numbers by those beside them; by the least of those where there is none beside. */
  private static OptionalLong[] moved(OptionalLong[] row, OptionalLong[] beside, int sign) {
    long least = Series.least(beside).orElse(0);
    OptionalLong[] moved = new OptionalLong[row.length];
    for (int i = 0; i < row.length; i++) {
      moved[i] =
          row[i].isPresent()
              ? OptionalLong.of(row[i].getAsLong() + sign * beside[i].orElse(least))
              : row[i];
    }
    return moved;
  }
}
