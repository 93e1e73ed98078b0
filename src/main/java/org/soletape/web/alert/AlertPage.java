package org.soletape.web.alert;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.alert.AlertReads;
import org.soletape.alert.AlertRules;
import org.soletape.alert.AlertRules.TooManyRules;
import org.soletape.alert.AlertSubjects;
import org.soletape.alert.RuleEntry;
import org.soletape.alert.RuleKind;
import org.soletape.alert.RuleReport;
import org.soletape.alert.StoredRule;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.notice.Messages;
import org.soletape.portfolio.Item;
import org.soletape.web.Form;
import org.soletape.web.FormField;
import org.soletape.web.Links;
import org.soletape.web.Templates;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/**
 * The list of a person's rules, the form for one, and the messages of late.
 *
 * @param messagesPerDay how many somebody gets at most
 */
public record AlertPage(
    Visitors visitors,
    AlertRules rules,
    AlertReads reads,
    AlertSubjects subjects,
    Messages messages,
    FeeSettingsStore fees,
    int messagesPerDay,
    Clock clock,
    Templates templates) {
  static final List<String> FIELDS =
      List.of(
          RuleEntry.KIND,
          RuleEntry.SKU,
          RuleEntry.SIZE,
          RuleEntry.PAIR,
          RuleEntry.SIDE,
          RuleEntry.VENUE,
          RuleEntry.DIRECTION,
          RuleEntry.BOUND,
          RuleEntry.UNIT,
          RuleEntry.DAYS,
          RuleEntry.QUIET_DAYS,
          RuleEntry.UNTIL,
          RuleEntry.PAUSED);

  private static final int MESSAGES_SHOWN = 10;

  /** Fills the form in with what the address says. */
  void show(Context context) {
    Visitor visitor = visitors.require(context);
    Map<String, String> asked = new HashMap<>();
    for (String field : FIELDS) {
      asked.put(field, Links.typed(context.queryParam(field)));
    }
    draw(context, 200, visitor, new Form(asked, Map.of()), Optional.empty());
  }

  void showOne(Context context) {
    Visitor visitor = visitors.require(context);
    RuleReport report = find(context, visitor);
    Form form = new Form(AlertForm.fields(report.stored()), Map.of());
    draw(context, 200, visitor, form, Optional.of(report.stored().id()));
  }

  void add(Context context) {
    Visitor visitor = visitors.requireForm(context);
    Map<String, String> typed = typed(context);
    RuleEntry.Result entry = read(visitor, typed);
    Map<String, String> problems = new HashMap<>(entry.problems());
    try {
      entry.rule().ifPresent(rule -> rules.add(visitor.userId(), rule));
    } catch (TooManyRules e) {
      problems.put(Form.WHOLE, e.getMessage());
    }
    end(context, visitor, new Form(typed, problems), Optional.empty(), "added");
  }

  void edit(Context context) {
    Visitor visitor = visitors.requireForm(context);
    int id = ownId(context, visitor);
    Map<String, String> typed = typed(context);
    RuleEntry.Result entry = read(visitor, typed);
    entry.rule().ifPresent(rule -> rules.edit(visitor.userId(), id, rule));
    end(context, visitor, new Form(typed, entry.problems()), Optional.of(id), "saved");
  }

  void pause(Context context) {
    Visitor visitor = visitors.requireForm(context);
    boolean paused = FormField.typed(context, RuleEntry.PAUSED).equals("true");
    rules.pause(visitor.userId(), ownId(context, visitor), paused);
    context.redirect("/alerts?done=" + (paused ? "paused" : "resumed"), HttpStatus.SEE_OTHER);
  }

  void delete(Context context) {
    Visitor visitor = visitors.requireForm(context);
    rules.remove(visitor.userId(), ownId(context, visitor));
    context.redirect("/alerts?done=deleted", HttpStatus.SEE_OTHER);
  }

  private void end(
      Context context, Visitor visitor, Form form, Optional<Integer> edited, String done) {
    if (form.problems().isEmpty()) {
      context.redirect("/alerts?done=" + done, HttpStatus.SEE_OTHER);
    } else {
      draw(context, 422, visitor, form, edited);
    }
  }

  private RuleEntry.Result read(Visitor visitor, Map<String, String> typed) {
    return RuleEntry.read(
        subjects, visitor.userId(), typed, fees.of(visitor.userId()).currency(), today());
  }

  private RuleReport find(Context context, Visitor visitor) {
    return AlertsApi.id(context)
        .flatMap(id -> reads.find(visitor.userId(), id, clock.instant()))
        .orElseThrow(() -> new NotFoundResponse("You have no such alert."));
  }

  private int ownId(Context context, Visitor visitor) {
    return AlertsApi.id(context)
        .flatMap(id -> rules.find(visitor.userId(), id))
        .map(StoredRule::id)
        .orElseThrow(() -> new NotFoundResponse("You have no such alert."));
  }

  private static Map<String, String> typed(Context context) {
    Map<String, String> typed = new HashMap<>();
    for (String field : FIELDS) {
      typed.put(field, FormField.typed(context, field));
    }
    return typed;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void draw(
      Context context, int status, Visitor visitor, Form form, Optional<Integer> edited) {
    RuleKind kind = RuleKind.of(form.value(RuleEntry.KIND)).orElse(kind(form));
    List<Item> owned = kind.isOfPair() ? subjects.pairs(visitor.userId()) : List.of();
    Currency usual = fees.of(visitor.userId()).currency();
    String action = edited.map(id -> "/alerts/" + id).orElse("/alerts");
    AlertView view =
        new AlertView(
            visitor,
            done(context.queryParam("done")),
            reads.list(visitor.userId(), clock.instant()).stream().map(AlertDrawing::rule).toList(),
            AlertForm.of(kind, action, form, owned, usual),
            edited,
            messages.newest(visitor.userId(), MESSAGES_SHOWN),
            messagesPerDay);
    templates.answerPersonal(context, status, "alerts.jte", view);
  }

  /** What is most likely wanted of what the form is about. */
  private static RuleKind kind(Form form) {
    return form.value(RuleEntry.PAIR).isEmpty() ? RuleKind.PRICE : RuleKind.PROFIT;
  }

  private static Optional<String> done(String what) {
    return switch (what) {
      case null -> Optional.empty();
      case "added" ->
          Optional.of("The alert is set. If it holds already, you are told with the next prices.");
      case "saved" -> Optional.of("The alert is changed.");
      case "paused" -> Optional.of("The alert is paused.");
      case "resumed" -> Optional.of("The alert goes on.");
      case "deleted" -> Optional.of("The alert is deleted.");
      default -> Optional.empty();
    };
  }
}
