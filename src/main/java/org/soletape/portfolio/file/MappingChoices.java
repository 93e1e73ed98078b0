package org.soletape.portfolio.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;

/**
 * What somebody says of a file's columns; the rest is guessed.
 *
 * @param byTitle what columns mean that have these titles
 * @param byPlace what columns mean at these places, from 0
 * @param dates the order of day and month
 * @param decimals the sign before decimals
 * @param leavesOutUnknown whether columns that mean nothing to us are left out
 */
public record MappingChoices(
    Map<String, Meaning> byTitle,
    Map<Integer, Meaning> byPlace,
    Optional<DateText> dates,
    Optional<DecimalSign> decimals,
    boolean leavesOutUnknown) {
  public static final MappingChoices NONE =
      new MappingChoices(Map.of(), Map.of(), Optional.empty(), Optional.empty(), false);

  public MappingChoices {
    byTitle = Map.copyOf(byTitle);
    byPlace = Map.copyOf(byPlace);
  }

  /**
   * The same, and what is said elsewhere of that of which nothing is said here; what is only kept
   * there is left out when what means nothing to us is.
   */
  MappingChoices or(MappingChoices other) {
    Map<Integer, Meaning> places = new HashMap<>(other.byPlace);
    if (leavesOutUnknown) {
      places.replaceAll(
          (place, meaning) -> meaning.equals(Meaning.KEPT) ? Meaning.LEFT_OUT : meaning);
    }
    places.putAll(byPlace);
    return new MappingChoices(
        byTitle,
        byTitle.isEmpty() ? places : byPlace,
        dates.or(other::dates),
        decimals.or(other::decimals),
        leavesOutUnknown);
  }

  /** What is said of a column, if anything is. */
  Optional<Meaning> of(int place, String title) {
    return Optional.ofNullable(byPlace.get(place))
        .or(
            () ->
                byTitle.entrySet().stream()
                    .filter(said -> said.getKey().strip().equalsIgnoreCase(title.strip()))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }
}
