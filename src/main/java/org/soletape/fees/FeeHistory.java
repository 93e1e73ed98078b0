package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/**
 * All that a person has stated about fees, each from a day on. A sale is reckoned with what applied
 * on its day, so that a change leaves the sales before it alone.
 *
 * @param usual the currency counted in before any is stated
 * @param changes by their first days, one a day
 */
public record FeeHistory(Currency usual, List<FeeChange> changes) {
  public FeeHistory {
    changes = List.copyOf(changes);
  }

  /** Put together from what was stated piece by piece, in any order. */
  static FeeHistory of(Currency usual, List<FeeChange> pieces) {
    SortedMap<LocalDate, List<FeeChange>> byDay =
        pieces.stream()
            .collect(
                Collectors.groupingBy(
                    piece -> piece.since().orElse(LocalDate.MIN),
                    TreeMap::new,
                    Collectors.toList()));
    return new FeeHistory(usual, byDay.values().stream().map(FeeHistory::together).toList());
  }

  private static FeeChange together(List<FeeChange> ofOneDay) {
    return new FeeChange(
        ofOneDay.getFirst().since(),
        ofOneDay.stream().flatMap(piece -> piece.currency().stream()).findFirst(),
        ofOneDay.stream().flatMap(piece -> piece.region().stream()).findFirst(),
        ofOneDay.stream().flatMap(piece -> piece.stated().stream()).toList());
  }

  /** The currency the portfolio is counted in now. */
  public Currency currency() {
    return changes.reversed().stream()
        .flatMap(change -> change.currency().stream())
        .findFirst()
        .orElse(usual);
  }

  /** The region stated for now; empty: the currency's own counts. */
  public Optional<Region> region() {
    return changes.reversed().stream().flatMap(change -> change.region().stream()).findFirst();
  }

  /** Whether nothing is stated that goes on until it is stated otherwise. */
  public boolean isNew() {
    return changes.stream().allMatch(FeeChange::ends);
  }

  /** As it is once a change is stated too. */
  public FeeHistory with(FeeChange change) {
    return of(usual, Stream.concat(changes.stream(), Stream.of(change)).toList());
  }

  /** The settings of a day. An amount in another currency than the day's is not among them. */
  public FeeSettings on(LocalDate day) {
    List<FeeChange> inForce = changes.stream().filter(change -> change.isInForce(day)).toList();
    FeeHistory untilThen = new FeeHistory(usual, inForce);
    Currency counted = untilThen.currency();
    Map<Provider, Map<String, OptionalLong>> stated = new EnumMap<>(Provider.class);
    inForce.stream()
        .flatMap(change -> change.stated().stream())
        .filter(each -> each.isInForce(day))
        .filter(each -> each.currency().isEmpty() || each.currency().get().equals(counted))
        .forEach(
            each ->
                stated
                    .computeIfAbsent(each.venue(), venue -> new HashMap<>())
                    .put(each.setting().name(), each.value()));
    return new FeeSettings(counted, untilThen.region().or(() -> Region.of(counted)), stated);
  }
}
