package org.soletape.fees;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure of a venue's schedule as people read it.
 *
 * @param name what it decides: {@code Commission}
 * @param whom it is for: {@code ratings 90 to 100}
 * @param since its first day; empty: as old as anybody knows
 * @param value with its unit: {@code 9.5 %}
 */
public record FeeRow(
    String name, String whom, Optional<LocalDate> since, String value, Source source) {
  /** The same, not taken unless a seller states it, whatever its schedule's first day. */
  FeeRow ifStated(Optional<LocalDate> first) {
    return new FeeRow(name, whom + ", if stated", first, value, source);
  }
}
