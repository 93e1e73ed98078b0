package org.soletape.fees;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
  /** Asked for by every answer about pairs, so found once. */
  private static final Set<LocalDate> OF_VENUES =
      Arrays.stream(Provider.values())
          .flatMap(venue -> VenueFees.of(venue).turns())
          .collect(Collectors.toUnmodifiableSet());

  public FeeHistory {
    changes = List.copyOf(changes);
  }

  /**
   * Put together from what was stated piece by piece; of the same thing and day the last counts.
   */
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
    Map<List<Object>, FeeChange.Stated> stated = new LinkedHashMap<>();
    ofOneDay.stream()
        .flatMap(piece -> piece.stated().stream())
        .forEach(each -> stated.put(List.of(each.venue(), each.setting().name()), each));
    return new FeeChange(
        ofOneDay.getFirst().since(),
        last(ofOneDay, FeeChange::currency),
        last(ofOneDay, FeeChange::region),
        List.copyOf(stated.values()));
  }

  private static <T> Optional<T> last(
      List<FeeChange> pieces, Function<FeeChange, Optional<T>> what) {
    return pieces.reversed().stream().flatMap(piece -> what.apply(piece).stream()).findFirst();
  }

  /** The currency the portfolio is counted in now. */
  public Currency currency() {
    return last(changes, FeeChange::currency).orElse(usual);
  }

  /** The region stated now; empty: the currency's own counts. */
  public Optional<Region> region() {
    return last(changes, FeeChange::region);
  }

  /** Whether anything is stated, so that prices net of fees may be others than everybody's. */
  public boolean isStated() {
    return !changes.isEmpty();
  }

  /** Whether nothing is stated but promotions. */
  public boolean isNew() {
    return changes.stream().allMatch(FeeChange::isPromotion);
  }

  /** As it is once a change is stated too. */
  public FeeHistory with(FeeChange change) {
    return of(usual, Stream.concat(changes.stream(), Stream.of(change)).toList());
  }

  /**
   * The days from which anything that is stated, or that a venue takes, may be another than the day
   * before: on all days from one of these up to the next the fees are the same, but for rates.
   */
  public NavigableSet<LocalDate> turns() {
    NavigableSet<LocalDate> turns = new TreeSet<>(OF_VENUES);
    for (FeeChange change : changes) {
      change.since().ifPresent(turns::add);
      for (FeeChange.Stated each : change.stated()) {
        each.until().ifPresent(last -> turns.add(last.plusDays(1)));
      }
    }
    return turns;
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
