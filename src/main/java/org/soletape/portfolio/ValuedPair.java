package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.soletape.fees.FeeHistory;

/**
 * A pair with what it is worth.
 *
 * @param trackingNote why its style code has no prices; empty when there is nothing to say
 */
public record ValuedPair(Valuation valuation, Optional<String> trackingNote) {
  /** Values a pair with the fees of a day. */
  public static ValuedPair of(HeldPair pair, FeeHistory fees, LocalDate today) {
    return new ValuedPair(
        Valuation.of(pair.item(), pair.market(), fees, today), pair.trackingNote());
  }

  public String id() {
    return valuation.item().id();
  }

  /** Of the row, as {@link Item#version}. */
  public String version() {
    return valuation.item().version();
  }
}
