package org.soletape.demo.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Hashes that stand in for chance, and a smooth wander through time made of them. */
final class Noise {
  /** What {@link #wander} is counted in: one million is the whole swing. */
  static final long MILLION = 1_000_000;

  private static final long STEPS = 4096;

  private Noise() {}

  /** A well mixed hash of a text, the same in every process. */
  static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** A hash that depends on both values. */
  static long mix(long hash, long salt) {
    return mix(hash + 0x9e3779b97f4a7c15L * (salt + 1));
  }

  /** A number from 0 to {@code bound - 1}. */
  static int pick(long hash, int bound) {
    return (int) Long.remainderUnsigned(hash, bound);
  }

  /**
   * A smooth curve through random points one period apart.
   *
   * @return from -{@link #MILLION} to {@link #MILLION}
   */
  static long wander(long key, Instant at, Duration period) {
    long length = period.toMillis();
    long time = at.toEpochMilli() + Long.remainderUnsigned(key, length);
    long point = Math.floorDiv(time, length);
    long part = Math.floorMod(time, length) * STEPS / length;
    long eased = part * part / STEPS * (3 * STEPS - 2 * part) / STEPS;
    long from = swing(mix(key, point));
    long to = swing(mix(key, point + 1));
    return from + (to - from) * eased / STEPS;
  }

  /** An id of the shape the venue's ids have; version 4 or 7, as both are seen. */
  static UUID uuid(String name) {
    long high = hash(name);
    long low = mix(high, 1);
    long version = pick(low, 4) == 0 ? 0x7000L : 0x4000L;
    return new UUID(
        (high & 0xffffffffffff0fffL) | version, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }

  private static long swing(long hash) {
    return pick(hash, (int) (2 * MILLION + 1)) - MILLION;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
