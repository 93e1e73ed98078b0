package org.soletape.rates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the rates are.
 *
 * @param newest the newest day there are rates of; empty when there were none so far
 * @param answeredAt when the publisher last answered usably
 * @param trouble why the last attempt since then failed; empty when none did
 */
public record RateStatus(
    Optional<Newest> newest, Optional<Instant> answeredAt, Optional<String> trouble) {
  /**
   * The newest rates.
   *
   * @param source who published them, in short
   * @param age days since then
   */
  public record Newest(LocalDate day, String source, int age) {
    /** Nothing is converted by them any more. */
    public boolean isTooOld() {
      return age > ReferenceRates.MOST_DAYS_OLD;
    }
  }
}
