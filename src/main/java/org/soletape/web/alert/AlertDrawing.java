package org.soletape.web.alert;

import java.util.ArrayList;
import java.util.List;
import org.soletape.alert.AlertRule;
import org.soletape.alert.RuleReport;
import org.soletape.web.chart.Moment;

/** Words for a rule and what became of it. */
final class AlertDrawing {
  private AlertDrawing() {}

  static AlertView.Rule rule(RuleReport report) {
    AlertRule rule = report.stored().rule();
    return new AlertView.Rule(
        report.stored().id(),
        RuleWords.about(report.stored()),
        RuleWords.path(report.stored()),
        capital(RuleWords.waits(rule)),
        new AlertView.State(report.status().word(), state(report.status())),
        seen(report),
        report.stored().state().fired().map(slot -> Moment.of(slot.start())),
        terms(rule),
        rule.paused());
  }

  private static String state(RuleReport.Status status) {
    return switch (status) {
      case WAITING -> "Waiting";
      case TOLD -> "Told, until it is over by 2 %";
      case RESTING -> "Resting";
      case NOT_EVALUATED -> "Not evaluated";
      case PAUSED -> "Paused";
      case ENDED -> "Ended";
    };
  }

  /** What is seen; where a venue is missing, that too. */
  private static String seen(RuleReport report) {
    String seen = capital(RuleWords.seen(report.stored().rule(), report.reading())) + ".";
    return report.reading().figure().isPresent()
        ? report.reading().gap().map(gap -> seen + " " + capital(gap) + ".").orElse(seen)
        : seen;
  }

  private static List<String> terms(AlertRule rule) {
    List<String> terms = new ArrayList<>();
    if (rule.quietDays() > 0) {
      terms.add(
          rule.quietDays() == 1
              ? "once a day at most"
              : "not again for %d days".formatted(rule.quietDays()));
    }
    rule.until().ifPresent(until -> terms.add("until " + Moment.day(until)));
    return terms;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
