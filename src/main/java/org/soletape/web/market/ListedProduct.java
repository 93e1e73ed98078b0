package org.soletape.web.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.market.PriceState;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * One product of the list as stored.
 *
 * @param bests one per venue that has answered, StockX first
 * @param allowedAge how old its prices may get
 * @param lineEnd the slot of the line's last value; empty when nothing was ever observed
 * @param line the best ask per slot, oldest first
 * @param changeBp the week's change in hundredths of a percent
 */
record ListedProduct(
    String sku,
    Optional<String> brand,
    Optional<String> model,
    Optional<String> colorway,
    Optional<String> imageUrl,
    Tier tier,
    Duration allowedAge,
    List<VenueBest> bests,
    Optional<Slot> lineEnd,
    List<OptionalInt> line,
    OptionalInt changeBp) {

  /** When the newest of the venues answered. */
  Optional<Instant> observedAt() {
    return bests.stream().map(VenueBest::observedAt).max(Comparator.naturalOrder());
  }

  boolean isStale(VenueBest best, Instant now) {
    return PriceState.isStale(best.observedAt(), allowedAge, now);
  }

  /** Fresh venues, or when there is none, the stale ones. */
  List<VenueBest> counted(Instant now) {
    List<VenueBest> fresh = bests.stream().filter(best -> !isStale(best, now)).toList();
    return fresh.isEmpty() ? bests : fresh;
  }
}
