package org.soletape.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A six-hour UTC window, named by its start: 00:00Z, 06:00Z, 12:00Z or 18:00Z. Everything polled
 * belongs to exactly one.
 *
 * @param start the first instant of the window
 */
public record Slot(Instant start) implements Comparable<Slot> {
  /** How long a slot lasts. */
  public static final Duration LENGTH = Duration.ofHours(6);

  /** How many slots the tape keeps: seven days. */
  public static final int KEPT = 28;

  private static final long SECONDS = LENGTH.toSeconds();

  public Slot {
    if (start.getNano() != 0 || Math.floorMod(start.getEpochSecond(), SECONDS) != 0) {
      throw new IllegalArgumentException("not the start of a slot: " + start);
    }
  }

  /** The slot this instant lies in. */
  public static Slot of(Instant instant) {
    long seconds = instant.getEpochSecond();
    return new Slot(Instant.ofEpochSecond(seconds - Math.floorMod(seconds, SECONDS)));
  }

  /** The UTC day it lies in. */
  public LocalDate day() {
    return LocalDate.ofInstant(start, ZoneOffset.UTC);
  }

  /** The first instant after the slot. */
  public Instant end() {
    return start.plus(LENGTH);
  }

  /** The slot so many windows later, or earlier when negative. */
  public Slot plus(int slots) {
    return new Slot(start.plusSeconds(slots * SECONDS));
  }

  /** The oldest slot still kept when this one is the current. */
  public Slot oldestKept() {
    return plus(1 - KEPT);
  }

  @Override
  public int compareTo(Slot other) {
    return start.compareTo(other.start);
  }

  @Override
  public String toString() {
    return start.toString();
  }
}
