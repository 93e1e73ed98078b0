package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.soletape.portfolio.ProductClaim.Strength;

/**
 * Which products are polled and which pause. What people hold comes before what nobody does, and
 * anybody's first codes before anybody's later ones. A place is taken by a stronger claim alone,
 * and what nobody holds comes back on a later day at the earliest: pairs that are sold and bought
 * again would switch it off and on.
 */
final class RoomPlan {
  private final ProductLimits limits;
  private final int places;
  private final TreeSet<ProductClaim> polled = new TreeSet<>(ProductClaim.STRONGEST_FIRST);
  private final TreeSet<ProductClaim> paused = new TreeSet<>(ProductClaim.STRONGEST_FIRST);

  RoomPlan(ProductLimits limits, int places, Collection<ProductClaim> products) {
    this.limits = limits;
    this.places = Math.min(places, limits.inAll());
    products.forEach(product -> (product.isPaused() ? paused : polled).add(product));
  }

  /**
   * Settles who is polled.
   *
   * @param waiting codes that may become products at any time and need no other's place then
   */
  void settle(int waiting, Instant now) {
    while (polled.size() > limits.inAll() || unheld() > limits.unheld()) {
      pauseWeakest();
    }
    for (ProductClaim held : paused.stream().filter(ProductClaim::isHeld).toList()) {
      if (admit(held.strength())) {
        resume(held);
      }
    }
    for (ProductClaim unheld : paused.stream().filter(claim -> mayComeBack(claim, now)).toList()) {
      if (polled.size() + waiting < places && unheld() < limits.unheld()) {
        resume(unheld);
      }
    }
  }

  /** Whether there is a place for a claim; makes one where a weaker product has it. */
  boolean admit(Strength strength) {
    if (polled.size() < places) {
      return true;
    }
    boolean weaker = weakest().filter(last -> last.strength().compareTo(strength) < 0).isPresent();
    if (weaker) {
      pauseWeakest();
    }
    return weaker;
  }

  /** The weakest held claim that gets a place; empty when none does. */
  Optional<Strength> admits() {
    if (polled.size() < places) {
      return Optional.of(Strength.HELD);
    }
    return weakest()
        .flatMap(
            last ->
                Arrays.stream(Strength.values())
                    .filter(strength -> strength.compareTo(last.strength()) > 0)
                    .findFirst());
  }

  /** What was polled and pauses. */
  List<ProductClaim> pausing() {
    return paused.stream().filter(claim -> !claim.isPaused()).toList();
  }

  /** What was paused and is polled again. */
  List<ProductClaim> resuming() {
    return polled.stream().filter(ProductClaim::isPaused).toList();
  }

  private Optional<ProductClaim> weakest() {
    return polled.isEmpty() ? Optional.empty() : Optional.of(polled.last());
  }

  private void pauseWeakest() {
    paused.add(polled.pollLast());
  }

  private void resume(ProductClaim claim) {
    paused.remove(claim);
    polled.add(claim);
  }

  private long unheld() {
    return polled.stream().filter(claim -> !claim.isHeld()).count();
  }

  private static boolean mayComeBack(ProductClaim claim, Instant now) {
    return !claim.isHeld()
        && claim.pausedAt().filter(since -> day(since).isBefore(day(now))).isPresent();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
