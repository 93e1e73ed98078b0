package org.soletape.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A row of numbers, one for each day of a month at most, each of which may be missing, in as many
 * bits as their range needs, or as that of their steps from one to the next does when that takes
 * fewer. A head byte (128: some are missing, 64: steps, below: bits of each), the least number or
 * step, for steps also the first number, then the distance of each from the least, most significant
 * bit first. Where some are missing, zero means missing and distances count from one. The step of
 * the first number is zero.
 */
final class Series {
  private static final int SOME_MISSING = 128;
  private static final int STEPS = 64;
  private static final int WIDTH = 63;

  /** Of a number's bytes all but the last have this bit; seven bits each, the lowest first. */
  private static final int MORE = 128;

  private static final int ALL = -1;

  private Series() {}

  /** Appends a row of which at least one number is present; each within 33 bits. */
  static void write(ByteArrayOutputStream out, OptionalLong[] row) {
    byte[] plain = packed(row, 0, new byte[0]);
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    number(first, first(row));
    byte[] stepped = packed(steps(row), STEPS, first.toByteArray());
    out.writeBytes(stepped.length < plain.length ? stepped : plain);
  }

  private static byte[] packed(OptionalLong[] row, int kind, byte[] first) {
    long least = least(row).orElseThrow();
    int offset = Arrays.stream(row).allMatch(OptionalLong::isPresent) ? 0 : 1;
    long most = Long.MIN_VALUE;
    for (OptionalLong number : row) {
      most = Math.max(most, number.orElse(most));
    }
    int width = Long.SIZE - Long.numberOfLeadingZeros(most - least + offset);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(offset * SOME_MISSING | kind | width);
    number(out, least);
    out.writeBytes(first);
    byte[] bits = new byte[bytes(row.length, width)];
    for (int i = 0; i < row.length; i++) {
      if (row[i].isPresent()) {
        put(bits, i * width, width, row[i].getAsLong() - least + offset);
      }
    }
    out.writeBytes(bits);
    return out.toByteArray();
  }

  /** What is done with a number of a row, told its place from 0. */
  interface Taker {
    void take(int place, long number);
  }

  /** Reads a row of so many numbers. */
  static OptionalLong[] read(ByteBuffer in, int count) {
    OptionalLong[] row = new OptionalLong[count];
    Arrays.fill(row, OptionalLong.empty());
    each(in, count, ALL, (place, number) -> row[place] = OptionalLong.of(number));
    return row;
  }

  /** Reads past a row of so many numbers. */
  static void skip(ByteBuffer in, int count) {
    int head = in.get() & 0xff;
    number(in);
    if ((head & STEPS) != 0) {
      number(in);
    }
    in.position(in.position() + bytes(count, head & WIDTH));
  }

  /**
   * Hands over those of so many numbers that are wanted and not missing, the first one first.
   *
   * @param wanted their places, bit by bit
   */
  static void each(ByteBuffer in, int count, int wanted, Taker taker) {
    int head = in.get() & 0xff;
    int width = head & WIDTH;
    int offset = head >= SOME_MISSING ? 1 : 0;
    boolean stepped = (head & STEPS) != 0;
    long least = number(in);
    long last = stepped ? number(in) : 0;
    int bits = Byte.SIZE * (in.arrayOffset() + in.position());
    in.position(in.position() + bytes(count, width));
    int places = wanted & (int) ((1L << count) - 1);
    // A step says nothing without those before it.
    for (int rest = stepped ? upToLast(places) : places; rest != 0; rest &= rest - 1) {
      int i = Integer.numberOfTrailingZeros(rest);
      long distance = number(in.array(), bits + i * width, width) - offset;
      if (distance >= 0) {
        long number = last + least + distance;
        last = stepped ? number : 0;
        if ((places >> i & 1) == 1) {
          taker.take(i, number);
        }
      }
    }
  }

  private static int upToLast(int places) {
    return places == 0 ? 0 : ALL >>> Integer.numberOfLeadingZeros(places);
  }

  /** The least number of a row; empty when all are missing. */
  static OptionalLong least(OptionalLong[] row) {
    OptionalLong least = OptionalLong.empty();
    for (OptionalLong number : row) {
      if (number.isPresent() && (least.isEmpty() || number.getAsLong() < least.getAsLong())) {
        least = number;
      }
    }
    return least;
  }

  private static OptionalLong[] steps(OptionalLong[] row) {
    OptionalLong[] steps = new OptionalLong[row.length];
    long last = first(row);
    for (int i = 0; i < row.length; i++) {
      steps[i] = row[i].isPresent() ? OptionalLong.of(row[i].getAsLong() - last) : row[i];
      last = row[i].orElse(last);
    }
    return steps;
  }

  private static long first(OptionalLong[] row) {
    for (OptionalLong number : row) {
      if (number.isPresent()) {
        return number.getAsLong();
      }
    }
    throw new IllegalArgumentException("a row of which no number is present");
  }

  private static int bytes(int count, int width) {
    return (count * width + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Numbers near zero are short, below it as well: the lowest bit is the sign. */
  private static void number(ByteArrayOutputStream out, long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while (rest >= MORE) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    int part = MORE;
    for (int shift = 0; part >= MORE; shift += 7) {
      part = in.get() & 0xff;
      value |= (long) (part & (MORE - 1)) << shift;
    }
    return (value >>> 1) ^ -(value & 1);
  }

  private static void put(byte[] bits, int at, int width, long value) {
    for (int i = 0; i < width; i++) {
      if (((value >> (width - 1 - i)) & 1) == 1) {
        bits[(at + i) / Byte.SIZE] |= (byte) (128 >> (at + i) % Byte.SIZE);
      }
    }
  }

  private static long number(byte[] bits, int at, int width) {
    int end = at + width;
    long whole = 0;
    for (int i = at / Byte.SIZE; Byte.SIZE * i < end; i++) {
      whole = (whole << Byte.SIZE) | (bits[i] & 0xff);
    }
    int after = -end & (Byte.SIZE - 1);
    return whole >> after & ((1L << width) - 1);
  }
}
