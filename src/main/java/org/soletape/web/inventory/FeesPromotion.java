package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.VenueFees;
import org.soletape.web.Form;

/**
 * A promotion as a form sends it: what a venue takes off its fees from a day to a day.
 *
 * @param problems one sentence for each field that cannot be used
 */
record FeesPromotion(Map<String, String> typed, Map<String, String> problems) {
  /** Before anything is typed. */
  static final Form UNASKED = new Form(Map.of(), Map.of());

  private static final List<String> FIELDS =
      List.of("promotion_venue", "points_off", "amount_off", "from", "until");

  /**
   * What came of reading a form.
   *
   * @param change empty when anything is wrong
   */
  record Read(Optional<FeeChange> change, Form form) {}

  static Read read(
      Function<String, String> parameters,
      Function<LocalDate, FeeSettings> settings,
      LocalDate today) {
    Map<String, String> typed = new TreeMap<>();
    FIELDS.forEach(
        field -> typed.put(field, Optional.ofNullable(parameters.apply(field)).orElse("").strip()));
    FeesPromotion promotion = new FeesPromotion(typed, new HashMap<>());
    Optional<FeeChange> change = promotion.change(settings, today);
    return new Read(
        change.filter(unused -> promotion.problems.isEmpty()), new Form(typed, promotion.problems));
  }

  private Optional<FeeChange> change(Function<LocalDate, FeeSettings> settings, LocalDate today) {
    Optional<LocalDate> from = day("from", today);
    Optional<LocalDate> until =
        typed.get("until").isEmpty() ? Optional.empty() : day("until", today);
    if (from.isPresent() && until.filter(last -> last.isBefore(from.get())).isPresent()) {
      problems.put("until", "Not before its first day.");
    }
    FeeSettings present = settings.apply(from.orElse(today));
    List<FeeChange.Stated> stated = new ArrayList<>();
    for (FeeSetting setting : settings()) {
      String entry = typed.get(setting.name());
      if (!entry.isEmpty()) {
        FeeEntry.read(setting, entry, present.currency())
            .ifPresentOrElse(
                value ->
                    stated.add(
                        FeeChange.Stated.of(venue(), setting, value, present.currency())
                            .until(until)),
                () -> problems.put(setting.name(), FeeEntry.problem(setting, present.currency())));
      }
    }
    if (stated.isEmpty() && problems.isEmpty()) {
      problems.put("points_off", "What is taken off: points, an amount, or both.");
    }
    return from.map(first -> new FeeChange(Optional.of(first), Optional.empty(), stated));
  }

  private List<FeeSetting> settings() {
    return VenueFees.of(venue()).settings().stream()
        .filter(setting -> setting.use() == FeeSetting.Use.PROMOTION)
        .toList();
  }

  private Provider venue() {
    return TypedVenue.read(typed.get("promotion_venue"));
  }

  private Optional<LocalDate> day(String field, LocalDate today) {
    Optional<LocalDate> day = FeeDays.readToCome(typed.get(field), today);
    if (day.isEmpty()) {
      problems.put(field, FeeDays.problemToCome(today));
    }
    return day;
  }
}
