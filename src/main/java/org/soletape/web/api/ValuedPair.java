package org.soletape.web.api;

import java.time.LocalDate;
import java.util.Optional;
import org.soletape.portfolio.FeeSettings;
import org.soletape.portfolio.HeldPair;
import org.soletape.portfolio.Valuation;

/**
 * A pair with what it is worth.
 *
 * @param trackingNote why its style code has no prices
 */
record ValuedPair(Valuation valuation, Optional<String> trackingNote) {

  static ValuedPair of(HeldPair pair, FeeSettings settings, LocalDate today) {
    return new ValuedPair(
        Valuation.of(pair.item(), pair.market(), settings, today), pair.trackingNote());
  }

  String id() {
    return valuation.item().id();
  }

  String version() {
    return valuation.item().version();
  }
}
