package org.soletape.web.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.Calibration;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.web.Form;

/**
 * A real payout held against the settings of its day.
 *
 * @param problems one sentence for each field that cannot be used
 */
record FeesCheck(
    Map<String, String> typed, Map<String, String> problems, Optional<FeesView.Result> result) {
  /** Before anything is typed. */
  static final FeesView.Check UNASKED =
      new FeesView.Check(new Form(Map.of(), Map.of()), Optional.empty());

  private static final List<String> FIELDS = List.of("venue", "price", "paid", "on");

  static FeesCheck read(Function<String, String> parameters, FeeHistory history, LocalDate today) {
    Map<String, String> typed = new TreeMap<>();
    for (String field : FIELDS) {
      typed.put(field, Optional.ofNullable(parameters.apply(field)).orElse("").strip());
    }
    FeesCheck unread = new FeesCheck(typed, new HashMap<>(), Optional.empty());
    return unread.isAsked() ? unread.compared(history, today) : unread;
  }

  /** Whether there is anything to compare. */
  boolean isAsked() {
    return !typed.get("price").isEmpty() || !typed.get("paid").isEmpty();
  }

  FeesView.Check drawn() {
    return new FeesView.Check(new Form(typed, problems), result);
  }

  private FeesCheck compared(FeeHistory history, LocalDate today) {
    Optional<LocalDate> day = day(today);
    FeeSettings settings = history.on(day.orElse(today));
    Optional<Money> price = amount("price", settings);
    Optional<Money> paid = amount("paid", settings);
    if (!problems.isEmpty()) {
      return this;
    }
    List<Provider> venues = List.of(Provider.values());
    Provider venue =
        venues.stream()
            .filter(each -> each.id().equals(typed.get("venue")))
            .findFirst()
            .orElse(venues.getFirst());
    return new FeesCheck(
        typed, problems, Optional.of(result(venue, price.get(), paid.get(), day.get(), settings)));
  }

  private static FeesView.Result result(
      Provider venue, Money price, Money paid, LocalDate day, FeeSettings settings) {
    Calibration calibration = Calibration.explain(venue, price, paid, day, settings);
    return new FeesView.Result(
        calibration.sentence(),
        OfferDrawing.lines(SellerFees.of(venue, settings, day).payout(price)),
        calibration.hints(),
        calibration.explanations().stream()
            .filter(each -> !each.settings().equals(settings))
            .map(each -> explanation(each, settings, day))
            .toList(),
        day.toString());
  }

  /** With the fields alone that differ, since only of them the payout tells anything. */
  private static FeesView.Explanation explanation(
      Calibration.Explanation found, FeeSettings settings, LocalDate day) {
    Map<String, String> values = new LinkedHashMap<>(FeesForm.of(found.settings(), day).values());
    values.entrySet().removeAll(FeesForm.of(settings, day).values().entrySet());
    return new FeesView.Explanation(found.sentence(), new Form(values, Map.of()));
  }

  private Optional<Money> amount(String field, FeeSettings settings) {
    Optional<Money> amount = TypedAmount.read(typed.get(field), settings.currency());
    if (amount.isEmpty()) {
      problems.put(
          field, "An amount in " + settings.currency().getCurrencyCode() + ", such as 180.");
    }
    return amount;
  }

  private Optional<LocalDate> day(LocalDate today) {
    if (typed.get("on").isEmpty()) {
      return Optional.of(today);
    }
    try {
      return Optional.of(LocalDate.parse(typed.get("on")));
    } catch (DateTimeException e) {
      problems.put("on", "A day as 2026-03-31.");
      return Optional.empty();
    }
  }
}
