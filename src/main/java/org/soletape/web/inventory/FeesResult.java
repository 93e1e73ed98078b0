package org.soletape.web.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.soletape.fees.Calibration;
import org.soletape.fees.Candidate;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.RealPayout;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.Totals;
import org.soletape.web.Form;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;

/**
 * What came of comparing payouts, in words.
 *
 * @param totals the sums over the whole inventory as each of some fees would have them
 */
record FeesResult(
    FeesCheck check,
    Calibration found,
    StatedFees fees,
    Function<List<FeeHistory>, List<Totals>> totals) {
  FeesView.Result drawn() {
    Candidate present = found.candidates().getFirst();
    List<Calibration.Explanation> others =
        found.explanations().stream().filter(each -> !each.candidate().words().isEmpty()).toList();
    return new FeesView.Result(
        found.sentence(),
        present.payouts().size() == 1
            ? OfferDrawing.lines(present.payouts().getFirst())
            : List.of(),
        found.hints(),
        IntStream.range(0, others.size())
            .mapToObj(i -> explanation(others.get(i), present, i + 1))
            .toList(),
        new FeesView.Comparison(
            check.real().stream().map(FeesResult::sale).toList(),
            found.candidates().stream().map(FeesResult::row).toList()));
  }

  private LocalDate first() {
    return check.real().stream().map(RealPayout::day).min(LocalDate::compareTo).orElseThrow();
  }

  private static String sale(RealPayout real) {
    return MoneyText.of(real.price()) + ", " + Moment.day(real.day());
  }

  private static FeesView.Row row(Candidate candidate) {
    String words =
        candidate.words().isEmpty() ? "present settings" : String.join(", ", candidate.words());
    return new FeesView.Row(words, candidate.off().stream().map(FeesResult::off).toList());
  }

  private static String off(Money difference) {
    String sign = difference.minor() > 0 ? "+" : "";
    return difference.minor() == 0 ? "exact" : sign + MoneyText.of(difference);
  }

  private FeesView.Explanation explanation(
      Calibration.Explanation proposed, Candidate present, int number) {
    Map<String, String> fields = fields(proposed);
    List<String> changes =
        IntStream.range(0, check.real().size())
            .mapToObj(i -> change(check.real().get(i), present, proposed.candidate(), i))
            .toList();
    boolean isWeighed = check.typed().get(FeesCheck.WEIGHED).equals(String.valueOf(number));
    return new FeesView.Explanation(
        proposed.sentence(),
        new Form(fields, Map.of()),
        changes,
        isWeighed ? weighed(fields) : List.of(),
        address(number));
  }

  /** The fields alone that differ, since only of them the payouts tell anything. */
  private Map<String, String> fields(Calibration.Explanation proposed) {
    Map<String, String> fields =
        new LinkedHashMap<>(FeesForm.of(proposed.settings(), first()).values());
    fields.entrySet().removeAll(FeesForm.of(fees.on(first()), first()).values().entrySet());
    fields.put("as_of", first().toString());
    if (!fees.history().isNew()) {
      fields.put("starts_on", first().toString());
    }
    return fields;
  }

  /** What the whole inventory comes to now, and once the fields are saved, if they can be. */
  private List<String> weighed(Map<String, String> fields) {
    return FeesForm.read(fields::get, fees)
        .change()
        .map(change -> weighed(fees.history().with(change)))
        .orElse(List.of());
  }

  private List<String> weighed(FeeHistory then) {
    List<Totals> sums = totals.apply(List.of(fees.history(), then));
    return List.of(
        sum("Cash today", sums, Totals.Sums::cashToday),
        sum("If listed", sums, Totals.Sums::ifListed),
        sum("Realised", sums, each -> each.realised().sum()));
  }

  private static String sum(
      String name, List<Totals> sums, Function<Totals.Sums, CountedSum> which) {
    List<String> amounts =
        sums.stream()
            .map(each -> which.apply(each.sums()).amount())
            .map(amount -> amount.map(MoneyText::of).orElse("unknown"))
            .toList();
    return "%s: %s now, %s then".formatted(name, amounts.getFirst(), amounts.getLast());
  }

  /** Where the effect on the whole inventory is shown. */
  private String address(int number) {
    Map<String, String> asked = new TreeMap<>(check.typed());
    asked.put(FeesCheck.WEIGHED, String.valueOf(number));
    asked.values().removeIf(String::isEmpty);
    return asked.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&", "/inventory/fees?", "#outcome"));
  }

  private static String change(RealPayout real, Candidate present, Candidate other, int index) {
    return "%s: %s now, %s then; %s came"
        .formatted(
            sale(real),
            MoneyText.of(present.payouts().get(index).payout()),
            MoneyText.of(other.payouts().get(index).payout()),
            MoneyText.of(real.paid()));
  }
}
