package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.BuyerCost;
import org.soletape.fees.FeeSettings;
import org.soletape.money.Money;
import org.soletape.web.Form;
import org.soletape.web.chart.MoneyText;

/**
 * An ask as a form sends it, and what a buyer pays for it with everything.
 *
 * @param ask as it was read; empty: none was typed, or it is no amount
 * @param problems one sentence for each field that cannot be used
 */
record FeesBuying(Map<String, String> typed, Optional<Money> ask, Map<String, String> problems) {
  /** Before anything is typed. */
  static final FeesBuying UNASKED = new FeesBuying(Map.of(), Optional.empty(), Map.of());

  static FeesBuying read(Function<String, String> parameters, FeeSettings settings) {
    Map<String, String> typed = new TreeMap<>();
    for (String field : List.of("buy_venue", "ask")) {
      typed.put(field, Optional.ofNullable(parameters.apply(field)).orElse("").strip());
    }
    if (typed.get("ask").isEmpty()) {
      return new FeesBuying(typed, Optional.empty(), Map.of());
    }
    Optional<Money> ask = TypedAmount.read(typed.get("ask"), settings.currency());
    return ask.isPresent()
        ? new FeesBuying(typed, ask, Map.of())
        : new FeesBuying(
            typed,
            ask,
            Map.of(
                "ask", "An amount in " + settings.currency().getCurrencyCode() + ", such as 180."));
  }

  boolean isAsked() {
    return ask.isPresent() || !problems.isEmpty();
  }

  FeesView.Buying drawn(FeeSettings settings, LocalDate today) {
    Form form = new Form(typed, problems);
    Optional<BuyerCost> cost = ask.flatMap(price -> BuyerCost.of(venue(), settings, today, price));
    String about =
        cost.map(FeesBuying::missing)
            .orElse(
                ask.isPresent()
                    ? "Nothing is stated about buying at %s: fill in what you pay there, above."
                        .formatted(venue().label())
                    : "");
    return new FeesView.Buying(form, cost.map(FeesBuying::drawn), about);
  }

  private Provider venue() {
    return TypedVenue.read(typed.get("buy_venue"));
  }

  private static String missing(BuyerCost cost) {
    return cost.unstated().isEmpty()
        ? ""
        : "Not stated, and so not counted: " + String.join(", ", cost.unstated()) + ".";
  }

  private static FeesView.Cost drawn(BuyerCost cost) {
    List<String> lines = new ArrayList<>();
    lines.add("Ask " + MoneyText.of(cost.ask()));
    cost.lines()
        .forEach(
            line ->
                lines.add(
                    "%s, %s: %s"
                        .formatted(line.name(), line.basis(), MoneyText.of(line.amount()))));
    lines.add("All in " + MoneyText.of(cost.total()));
    return new FeesView.Cost(
        lines,
        "/inventory/add?purchase_price=%s&purchase_currency=%s"
            .formatted(cost.total().major().toPlainString(), cost.total().currency()));
  }
}
