package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.fees.TooManyStatements;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Totals;
import org.soletape.portfolio.ValuedInventory;
import org.soletape.web.FormField;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** What decides a person's fees, and which settings real payouts speak for. */
public record FeesPage(
    Visitors visitors,
    FeeSettingsStore settings,
    ValuedInventory pairs,
    InventoryTurns turns,
    Clock clock,
    Templates templates) {
  void show(Context context) {
    Visitor visitor = visitors.require(context);
    StatedFees fees = stated(visitor);
    FeesCheck check = FeesCheck.read(context::queryParam, fees);
    FeesBuying buying = FeesBuying.read(context::queryParam, fees.present());
    boolean isAsked = check.isAsked() || buying.isAsked();
    boolean isReadable = check.problems().isEmpty() && buying.problems().isEmpty();
    draw(
        context,
        isReadable ? 200 : 422,
        new ShownFees(visitor, fees)
            .notice(Notices.of(context::queryParam).filter(done -> !isAsked))
            .check(check, compared -> totals(visitor.userId(), compared))
            .buying(buying));
  }

  private List<Totals> totals(UUID owner, List<FeeHistory> fees) {
    return turns.page(owner, () -> pairs.totals(owner, fees, clock.instant()));
  }

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    StatedFees fees = stated(visitor);
    FeesForm.Read read = FeesForm.read(context::formParam, fees);
    if (read.change().isEmpty()) {
      draw(context, 422, new ShownFees(visitor, fees).form(read.form()));
      return;
    }
    keep(
        context,
        visitor,
        read.change().get(),
        "fees",
        () -> new ShownFees(visitor, fees).form(read.form()));
  }

  /** Keeps what a venue takes off its fees for some days. */
  void promote(Context context) {
    Visitor visitor = visitors.requireForm(context);
    StatedFees fees = stated(visitor);
    FeesPromotion.Read read = FeesPromotion.read(context::formParam, fees::on, today());
    if (read.change().isEmpty()) {
      draw(context, 422, new ShownFees(visitor, fees).promotion(read.form()));
      return;
    }
    keep(
        context,
        visitor,
        read.change().get(),
        "promotion",
        () -> new ShownFees(visitor, fees).promotion(read.form()));
  }

  /**
   * Keeps a change.
   *
   * @param typed the page as it was sent, when there is no room for it
   */
  private void keep(
      Context context, Visitor visitor, FeeChange change, String done, Supplier<ShownFees> typed) {
    try {
      if (!change.isEmpty()) {
        settings.save(visitor.userId(), change);
      }
      context.redirect("/inventory/fees?done=" + done, HttpStatus.SEE_OTHER);
    } catch (TooManyStatements e) {
      draw(context, 422, typed.get().refused(Optional.of(e.getMessage())));
    }
  }

  /** Lets what was stated from one day on hold from another, or removes it. */
  void correct(Context context) {
    Visitor visitor = visitors.requireForm(context);
    StatedFees fees = stated(visitor);
    String stated = FormField.typed(context, "stated").strip();
    String since = FormField.typed(context, "since").strip();
    String removal = FormField.typed(context, "remove");
    Optional<String> problem =
        FeeDays.problem(fees.history(), stated, removal.isEmpty() ? since : stated, today());
    if (problem.isPresent()) {
      draw(context, 422, new ShownFees(visitor, fees).refused(problem));
    } else if (removal.equals("yes")) {
      settings.remove(visitor.userId(), FeeDays.readToCome(stated, today()));
      context.redirect("/inventory/fees?done=fees-removed", HttpStatus.SEE_OTHER);
    } else if (!removal.isEmpty()) {
      askToRemove(context, visitor, stated);
    } else {
      settings.move(
          visitor.userId(),
          FeeDays.readToCome(stated, today()),
          FeeDays.readToCome(since, today()));
      context.redirect("/inventory/fees?done=fees-moved", HttpStatus.SEE_OTHER);
    }
  }

  /** Removing reckons sales anew, so it is asked once more before it is done. */
  private void askToRemove(Context context, Visitor visitor, String stated) {
    FeesView.Removal removal =
        new FeesDrawing(settings.of(visitor.userId()), today())
            .past().stream()
                .filter(change -> change.day().equals(stated))
                .findFirst()
                .map(change -> new FeesView.Removal(visitor, change))
                .orElseThrow(() -> new NotFoundResponse("Nothing is stated from that day on."));
    templates.answerPersonal(context, 200, "inventory/fee-removal.jte", removal);
  }

  private StatedFees stated(Visitor visitor) {
    FeeHistory history = settings.of(visitor.userId());
    Conversion conversion = new Conversion(history.currency(), pairs.rates().get());
    return new StatedFees(history, conversion, today());
  }

  private void draw(Context context, int status, ShownFees shown) {
    templates.answerPersonal(context, status, "inventory/fees.jte", shown.view());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
