package org.soletape.alert;

import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/**
 * What a rule's figure is, as far as it is known: minor units of the rule's currency, or hundredths
 * of a percent. Where one venue told its price and another did not, the figure is known in one
 * direction: a lowest ask is at most what the one asks.
 *
 * @param least the figure is not below this; empty: nobody knows
 * @param most the figure is not above this; empty: nobody knows
 * @param scale what 2 % are of, zero or more, in the figure's unit
 * @param at the venue that told it, where one did
 * @param gap why it is not known, or not in full, as a sentence without its full stop
 */
public record Reading(
    OptionalLong least,
    OptionalLong most,
    long scale,
    Optional<Provider> at,
    Optional<String> gap) {
  /** Known in full. */
  public static Reading exact(long figure, long scale) {
    return new Reading(
        OptionalLong.of(figure),
        OptionalLong.of(figure),
        scale,
        Optional.empty(),
        Optional.empty());
  }

  /** Not known at all. */
  public static Reading unknown(String gap) {
    return new Reading(
        OptionalLong.empty(), OptionalLong.empty(), 0, Optional.empty(), Optional.of(gap));
  }

  /** The same, told by a venue. */
  Reading told(Provider venue) {
    return new Reading(least, most, scale, Optional.of(venue), gap);
  }

  /** The same figure, while something else that could only make it higher is not known. */
  Reading orMore(String missing) {
    return new Reading(least, OptionalLong.empty(), scale, at, Optional.of(missing));
  }

  /** The same figure, while something else that could only make it lower is not known. */
  Reading orLess(String missing) {
    return new Reading(OptionalLong.empty(), most, scale, at, Optional.of(missing));
  }

  /** What is known of the figure; empty when nothing is. */
  public OptionalLong figure() {
    return least.isPresent() ? least : most;
  }
}
