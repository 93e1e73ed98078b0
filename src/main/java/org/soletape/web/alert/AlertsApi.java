package org.soletape.web.alert;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soletape.alert.AlertReads;
import org.soletape.alert.AlertRule;
import org.soletape.alert.AlertRules;
import org.soletape.alert.AlertRules.TooManyRules;
import org.soletape.alert.AlertSubjects;
import org.soletape.alert.RuleEntry;
import org.soletape.alert.RuleReport;
import org.soletape.alert.StoredRule;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.web.InvalidFields;
import org.soletape.web.Json;
import org.soletape.web.JsonFields;
import org.soletape.web.Routes;
import org.soletape.web.Visitor;
import org.soletape.web.Visitors;

/** {@code /api/v1/alerts}: a person's rules for programs. */
public record AlertsApi(
    Visitors visitors,
    AlertRules rules,
    AlertReads reads,
    AlertSubjects subjects,
    FeeSettingsStore fees,
    Clock clock)
    implements Routes {
  private static final String LIST = "/api/v1/alerts";
  private static final String ONE = LIST + "/{id}";

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get(LIST, this::list);
    routes.post(LIST, this::add);
    routes.get(ONE, this::show);
    routes.put(ONE, this::replace);
    routes.delete(ONE, this::delete);
  }

  private void list(Context context) {
    Visitor visitor = visitors.require(context);
    List<RuleReport> reports = reads.list(visitor.userId(), clock.instant());
    Json.answer(context, json -> json.objects("alerts", reports, AlertJson::write));
  }

  private void show(Context context) {
    RuleReport report = find(context, visitors.require(context));
    Json.answer(context, json -> AlertJson.write(report, json));
  }

  private void add(Context context) {
    Visitor visitor = visitors.requireForm(context);
    AlertRule rule = read(context, visitor);
    try {
      int id = rules.add(visitor.userId(), rule);
      context.status(HttpStatus.CREATED).header("Location", LIST + "/" + id);
      answer(context, visitor, id);
    } catch (TooManyRules e) {
      throw new InvalidFields(Map.of(RuleEntry.KIND, e.getMessage()));
    }
  }

  private void replace(Context context) {
    Visitor visitor = visitors.requireForm(context);
    int id = ownId(context, visitor);
    rules.edit(visitor.userId(), id, read(context, visitor));
    answer(context, visitor, id);
  }

  private void delete(Context context) {
    Visitor visitor = visitors.requireForm(context);
    rules.remove(visitor.userId(), ownId(context, visitor));
    context.status(HttpStatus.NO_CONTENT);
  }

  private void answer(Context context, Visitor visitor, int id) {
    RuleReport report =
        reads.find(visitor.userId(), id, clock.instant()).orElseThrow(AlertsApi::noSuchAlert);
    Json.answer(context, json -> AlertJson.write(report, json));
  }

  private AlertRule read(Context context, Visitor visitor) {
    JsonFields fields = JsonFields.read(context, Set.of(RuleEntry.PAUSED));
    Map<String, String> problems = new HashMap<>(fields.problems());
    Map<String, String> typed = new HashMap<>();
    fields
        .values()
        .forEach(
            (name, value) -> {
              if (AlertPage.FIELDS.contains(name)) {
                typed.put(name, value.orElse(""));
              } else {
                problems.put(name, "There is no such field.");
              }
            });
    RuleEntry.Result entry =
        RuleEntry.read(
            subjects,
            visitor.userId(),
            typed,
            fees.of(visitor.userId()).currency(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    entry.problems().forEach(problems::putIfAbsent);
    if (!problems.isEmpty()) {
      throw new InvalidFields(problems);
    }
    return entry.rule().orElseThrow();
  }

  private RuleReport find(Context context, Visitor visitor) {
    return id(context)
        .flatMap(id -> reads.find(visitor.userId(), id, clock.instant()))
        .orElseThrow(AlertsApi::noSuchAlert);
  }

  private int ownId(Context context, Visitor visitor) {
    return id(context)
        .flatMap(id -> rules.find(visitor.userId(), id))
        .map(StoredRule::id)
        .orElseThrow(AlertsApi::noSuchAlert);
  }

  /** The id in a path; empty when none can be meant. */
  static Optional<Integer> id(Context context) {
    String typed = context.pathParam("id");
    return typed.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  private static NotFoundResponse noSuchAlert() {
    return new NotFoundResponse("You have no such alert.");
  }
}
