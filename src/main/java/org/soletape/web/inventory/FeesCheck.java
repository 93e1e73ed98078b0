package org.soletape.web.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soletape.catalog.Provider;
import org.soletape.fees.Calibration;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.RealPayout;
import org.soletape.money.Money;
import org.soletape.web.Form;

/**
 * Real payouts as a form sends them, held against the settings of their days.
 *
 * @param lines how many payouts the form has room for
 * @param problems one sentence for each field that cannot be used
 */
record FeesCheck(
    Map<String, String> typed, int lines, Map<String, String> problems, List<RealPayout> real) {
  /** Before anything is typed. */
  static final FeesCheck UNASKED = new FeesCheck(Map.of(), 3, Map.of(), List.of());

  /** The field that tells which proposal's effect on the whole inventory is shown, from 1. */
  static final String WEIGHED = "weighed";

  private static final List<String> FIELDS = List.of("price", "paid", "on");
  private static final int FEWEST = 3;
  private static final int MOST = 12;

  static FeesCheck read(Function<String, String> parameters, StatedFees fees) {
    Map<String, String> typed = new TreeMap<>();
    typed.put("venue", stripped(parameters, "venue"));
    typed.put(WEIGHED, stripped(parameters, WEIGHED));
    int last = 0;
    for (int line = 1; line <= MOST; line++) {
      for (String field : FIELDS) {
        String value = stripped(parameters, field(field, line));
        typed.put(field(field, line), value);
        last = value.isEmpty() ? last : line;
      }
    }
    String wanted = stripped(parameters, "lines");
    int lines = wanted.matches("[0-9]{1,2}") ? Integer.parseInt(wanted) : FEWEST;
    int room = Math.clamp(Math.max(lines, last), FEWEST, MOST);
    FeesCheck unread = new FeesCheck(typed, room, new HashMap<>(), new ArrayList<>());
    IntStream.rangeClosed(1, MOST).forEach(line -> unread.read(line, fees));
    return unread;
  }

  private static String stripped(Function<String, String> parameters, String field) {
    return Optional.ofNullable(parameters.apply(field)).orElse("").strip();
  }

  /** The name of a field in a line: {@code price}, {@code price2}. */
  static String field(String name, int line) {
    return line == 1 ? name : name + line;
  }

  private void read(int line, StatedFees fees) {
    if (text("price", line).isEmpty() && text("paid", line).isEmpty()) {
      return;
    }
    Optional<LocalDate> day = day(line, fees.today());
    FeeSettings settings = fees.on(day.orElse(fees.today()));
    Optional<Money> price = amount("price", line, settings);
    Optional<Money> paid = amount("paid", line, settings);
    if (day.isPresent() && price.isPresent() && paid.isPresent()) {
      real.add(new RealPayout(price.get(), paid.get(), day.get()));
    }
  }

  private String text(String field, int line) {
    return typed.get(field(field, line));
  }

  private Optional<Money> amount(String field, int line, FeeSettings settings) {
    Optional<Money> amount = TypedAmount.read(text(field, line), settings.currency());
    if (amount.isEmpty()) {
      problems.put(
          field(field, line),
          "An amount in " + settings.currency().getCurrencyCode() + ", such as 180.");
    }
    return amount;
  }

  private Optional<LocalDate> day(int line, LocalDate today) {
    if (text("on", line).isEmpty()) {
      return Optional.of(today);
    }
    Optional<LocalDate> day = FeeDays.read(text("on", line), today);
    if (day.isEmpty()) {
      problems.put(field("on", line), FeeDays.problem(today));
    }
    return day;
  }

  /** Whether there is anything to compare. */
  boolean isAsked() {
    return !real.isEmpty() || !problems.isEmpty();
  }

  Provider venue() {
    return TypedVenue.read(typed.get("venue"));
  }

  /** What the payouts speak for; empty when none was given, or not all can be read. */
  Optional<Calibration> compared(StatedFees fees) {
    return real.isEmpty() || !problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Calibration.explain(venue(), real, fees::on));
  }

  FeesView.Check drawn(Function<Calibration, FeesView.Result> result, StatedFees fees) {
    List<FeesView.Line> drawn =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                line ->
                    new FeesView.Line(
                        line, field("price", line), field("paid", line), field("on", line)))
            .toList();
    return new FeesView.Check(
        new Form(typed, problems),
        drawn,
        lines < MOST ? Optional.of(Math.min(lines + 3, MOST)) : Optional.empty(),
        compared(fees).map(result));
  }
}
