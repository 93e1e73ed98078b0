package org.soletape.history;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * A row of numbers, each of which may be missing, in as many bits as their range needs. A head byte
 * (128: some are missing, 64: the least one takes four bytes instead of two, below: bits of each),
 * the least number, then each number's distance from it, most significant bit first. Where some are
 * missing, zero means missing and distances count from one.
 */
final class Series {
  private static final int SOME_MISSING = 128;
  private static final int WIDE_LEAST = 64;

  private Series() {}

  /** Appends a row of which at least one number is present; each within 32 bits. */
  static void write(ByteArrayOutputStream out, OptionalLong[] row) {
    long least = least(row).orElseThrow();
    int offset = Arrays.stream(row).allMatch(OptionalLong::isPresent) ? 0 : 1;
    long most = present(row).max().orElseThrow();
    int width = Long.SIZE - Long.numberOfLeadingZeros(most - least + offset);
    boolean wide = least != (short) least;
    out.write(offset * SOME_MISSING | (wide ? WIDE_LEAST : 0) | width);
    number(out, least, wide ? Integer.BYTES : Short.BYTES);
    byte[] bits = new byte[bytes(row.length, width)];
    for (int i = 0; i < row.length; i++) {
      if (row[i].isPresent()) {
        put(bits, i * width, width, row[i].getAsLong() - least + offset);
      }
    }
    out.writeBytes(bits);
  }

  /** Reads a row of so many numbers. */
  static OptionalLong[] read(ByteBuffer in, int count) {
    int head = in.get() & 0xff;
    int width = head & (WIDE_LEAST - 1);
    long least = (head & WIDE_LEAST) == 0 ? in.getShort() : in.getInt();
    int offset = head >= SOME_MISSING ? 1 : 0;
    byte[] bits = new byte[bytes(count, width)];
    in.get(bits);
    OptionalLong[] row = new OptionalLong[count];
    for (int i = 0; i < count; i++) {
      long distance = number(bits, i * width, width) - offset;
      row[i] = distance < 0 ? OptionalLong.empty() : OptionalLong.of(least + distance);
    }
    return row;
  }

  /** The least number of a row; empty when all are missing. */
  static OptionalLong least(OptionalLong[] row) {
    return present(row).min();
  }

  private static LongStream present(OptionalLong[] row) {
    return Arrays.stream(row).flatMapToLong(OptionalLong::stream);
  }

  private static int bytes(int count, int width) {
    return (count * width + Byte.SIZE - 1) / Byte.SIZE;
  }

  private static void number(ByteArrayOutputStream out, long value, int bytes) {
    for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write((int) (value >> shift));
    }
  }

  private static void put(byte[] bits, int at, int width, long value) {
    for (int i = 0; i < width; i++) {
      if ((value >> (width - 1 - i) & 1) == 1) {
        bits[(at + i) / Byte.SIZE] |= (byte) (128 >> (at + i) % Byte.SIZE);
      }
    }
  }

  private static long number(byte[] bits, int at, int width) {
    long value = 0;
    for (int i = at; i < at + width; i++) {
      value = value << 1 | bits[i / Byte.SIZE] >> (7 - i % Byte.SIZE) & 1;
    }
    return value;
  }
}
