package org.soletape.portfolio.file;

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
 */
public record MappingChoices(
    Map<String, Meaning> byTitle,
    Map<Integer, Meaning> byPlace,
    Optional<DateText> dates,
    Optional<DecimalSign> decimals) {
  public static final MappingChoices NONE =
      new MappingChoices(Map.of(), Map.of(), Optional.empty(), Optional.empty());

  public MappingChoices {
    byTitle = Map.copyOf(byTitle);
    byPlace = Map.copyOf(byPlace);
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
