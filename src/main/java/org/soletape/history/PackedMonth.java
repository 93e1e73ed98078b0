package org.soletape.history;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The sizes of a month one after the other, so that one can be cut out: where each begins and,
 * last, where the last one ends, in three bytes each, counted from 0, then their bytes. A size
 * without a day ends where it begins. {@code soletape.packed_size} cuts the same.
 */
final class PackedMonth {
  private static final int PLACE = 3;

  private PackedMonth() {}

  /** What all amounts are multiples of: 100 where prices are whole dollars. */
  static int unit(HistoryMonth month) {
    int common = 0;
    for (NavigableMap<Integer, DayQuote> days : month.sizes().values()) {
      for (DayQuote quote : days.values()) {
        for (OptionalInt amount : amounts(quote)) {
          common = commonDivisor(common, amount.orElse(0));
        }
      }
    }
    return Math.max(common, 1);
  }

  static byte[] pack(HistoryMonth month, int unit) {
    int sizes = month.sizes().isEmpty() ? 0 : month.sizes().lastKey();
    byte[][] blocks = new byte[sizes][];
    int length = PLACE * (sizes + 1);
    for (int i = 0; i < sizes; i++) {
      NavigableMap<Integer, DayQuote> days = month.sizes().get(i + 1);
      blocks[i] = days == null ? new byte[0] : PackedSize.pack(days, month.days(), unit);
      length += blocks[i].length;
    }
    ByteBuffer packed = ByteBuffer.allocate(length);
    int place = PLACE * (sizes + 1);
    for (byte[] block : blocks) {
      putPlace(packed, place);
      place += block.length;
    }
    putPlace(packed, place);
    for (byte[] block : blocks) {
      packed.put(block);
    }
    return packed.array();
  }

  static NavigableMap<Integer, NavigableMap<Integer, DayQuote>> unpack(
      byte[] packed, int days, int unit) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes = new TreeMap<>();
    int count = place(ByteBuffer.wrap(packed), 0) / PLACE - 1;
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      int size = ordinal;
      block(packed, size).ifPresent(block -> sizes.put(size, PackedSize.unpack(block, days, unit)));
    }
    return sizes;
  }

  /** The bytes of a size; empty when it has no day in the month. */
  private static Optional<ByteBuffer> block(byte[] packed, int ordinal) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    if (ordinal >= place(in, 0) / PLACE) {
      return Optional.empty();
    }
    int begin = place(in, ordinal - 1);
    int end = place(in, ordinal);
    return end > begin ? Optional.of(in.slice(begin, end - begin)) : Optional.empty();
  }

  private static void putPlace(ByteBuffer out, int value) {
    out.put((byte) (value >> 16)).putShort((short) value);
  }

  private static int place(ByteBuffer in, int index) {
    return (in.get(index * PLACE) & 0xff) << 16 | (in.getShort(index * PLACE + 1) & 0xffff);
  }

  private static List<OptionalInt> amounts(DayQuote quote) {
    return List.of(
        quote.lowestAsk(), quote.highestBid(), quote.lastSale(), quote.askLow(), quote.bidHigh());
  }

  private static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }
}
