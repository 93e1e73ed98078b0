package org.soletape.web.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting.Use;
import org.soletape.fees.VenueFees;
import org.soletape.portfolio.Totals;
import org.soletape.web.Form;
import org.soletape.web.Visitor;

/** The page about a person's fees: what is there anyway, and what was typed or done instead. */
final class ShownFees {
  private final Visitor visitor;
  private final StatedFees fees;
  private Optional<String> notice = Optional.empty();
  private Form form;
  private Form promotion = FeesPromotion.UNASKED;
  private Optional<String> refused = Optional.empty();
  private FeesCheck check = FeesCheck.UNASKED;
  private Function<List<FeeHistory>, List<Totals>> totals = any -> List.of();
  private FeesBuying buying = FeesBuying.UNASKED;

  ShownFees(Visitor visitor, StatedFees fees) {
    this.visitor = visitor;
    this.fees = fees;
    this.form = FeesForm.of(fees, fees.today());
  }

  ShownFees notice(Optional<String> done) {
    this.notice = done;
    return this;
  }

  ShownFees form(Form typed) {
    this.form = typed;
    return this;
  }

  ShownFees promotion(Form typed) {
    this.promotion = typed;
    return this;
  }

  ShownFees refused(Optional<String> problem) {
    this.refused = problem;
    return this;
  }

  ShownFees check(FeesCheck asked, Function<List<FeeHistory>, List<Totals>> weighing) {
    this.check = asked;
    this.totals = weighing;
    return this;
  }

  ShownFees buying(FeesBuying asked) {
    this.buying = asked;
    return this;
  }

  FeesView view() {
    FeesDrawing drawing = new FeesDrawing(fees.history(), fees.today());
    return new FeesView(
        visitor,
        notice,
        new FeesView.Settings(
            form,
            drawing.regions(),
            drawing.sections(Use.SELLING),
            drawing.sections(Use.BUYING),
            drawing.startHint()),
        promotion,
        new FeesView.Past(drawing.past(), refused),
        check.drawn(found -> new FeesResult(check, found, fees, totals).drawn(), fees),
        buying.drawn(fees.present(), fees.today()),
        figures());
  }

  private List<FeesView.Figures> figures() {
    return Arrays.stream(Provider.values())
        .map(
            venue -> new FeesView.Figures(venue.label(), VenueFees.of(venue).figures(fees.today())))
        .toList();
  }
}
