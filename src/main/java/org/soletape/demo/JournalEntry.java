package org.soletape.demo;

import java.time.Instant;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;

/**
 * A request a simulated venue got.
 *
 * @param number from 1, in order of arrival
 * @param arrivedNanos of {@link System#nanoTime}, for gaps
 * @param target path and query
 * @param status empty while it is being answered
 */
public record JournalEntry(
    long number,
    long arrivedNanos,
    Instant arrivedAt,
    Provider venue,
    String method,
    String target,
    OptionalInt status) {
  JournalEntry answered(int code) {
    return new JournalEntry(
        number, arrivedNanos, arrivedAt, venue, method, target, OptionalInt.of(code));
  }
}
