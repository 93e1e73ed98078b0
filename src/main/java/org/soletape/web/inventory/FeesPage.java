package org.soletape.web.inventory;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSetting;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** What decides a person's fees, and which settings a real payout speaks for. */
public record FeesPage(
    Visitors visitors, FeeSettingsStore settings, Clock clock, Templates templates) {
  void show(Context context) {
    Visitor visitor = visitors.require(context);
    FeeHistory history = settings.of(visitor.userId());
    FeesCheck check = FeesCheck.read(context::queryParam, history, today());
    Optional<String> notice = Notices.of(context::queryParam);
    Form form = FeesForm.of(history, today());
    draw(
        context,
        check.problems().isEmpty() ? 200 : 422,
        view(
            visitor,
            history,
            notice.filter(done -> !check.isAsked()),
            form,
            Optional.empty(),
            check.drawn()));
  }

  void save(Context context) {
    Visitor visitor = visitors.requireForm(context);
    FeeHistory history = settings.of(visitor.userId());
    FeesForm.Read read = FeesForm.read(context::formParam, history, today());
    if (read.change().isEmpty()) {
      refuse(context, visitor, history, read.form(), false);
      return;
    }
    if (!read.change().get().isEmpty()) {
      settings.save(visitor.userId(), read.change().get());
    }
    context.redirect("/inventory/fees?done=fees", HttpStatus.SEE_OTHER);
  }

  /** Lets what was stated from one day on hold from another, or removes it. */
  void correct(Context context) {
    Visitor visitor = visitors.requireForm(context);
    String stated = FormField.typed(context, "stated").strip();
    String since = FormField.typed(context, "since").strip();
    String removal = FormField.typed(context, "remove");
    boolean isReadable =
        FeeDays.isReadable(stated, today())
            && (!removal.isEmpty() || FeeDays.isReadable(since, today()));
    if (!isReadable) {
      FeeHistory history = settings.of(visitor.userId());
      refuse(context, visitor, history, FeesForm.of(history, today()), true);
    } else if (removal.equals("yes")) {
      settings.remove(visitor.userId(), FeeDays.read(stated, today()));
      context.redirect("/inventory/fees?done=fees-removed", HttpStatus.SEE_OTHER);
    } else if (!removal.isEmpty()) {
      askToRemove(context, visitor, stated);
    } else {
      settings.move(visitor.userId(), FeeDays.read(stated, today()), FeeDays.read(since, today()));
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

  private void refuse(
      Context context, Visitor visitor, FeeHistory history, Form form, boolean isWrongDay) {
    Optional<String> wrongDay =
        isWrongDay ? Optional.of(FeeDays.problem(today())) : Optional.empty();
    draw(context, 422, view(visitor, history, Optional.empty(), form, wrongDay, FeesCheck.UNASKED));
  }

  private FeesView view(
      Visitor visitor,
      FeeHistory history,
      Optional<String> notice,
      Form form,
      Optional<String> wrongDay,
      FeesView.Check check) {
    FeesDrawing drawing = new FeesDrawing(history, today());
    return new FeesView(
        visitor,
        notice,
        new FeesView.Settings(
            form, drawing.regions(), drawing.sections(FeeSetting.Use.SELLING), drawing.startHint()),
        new FeesView.Past(drawing.past(), wrongDay),
        check);
  }

  private void draw(Context context, int status, FeesView view) {
    templates.answerPersonal(context, status, "inventory/fees.jte", view);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
