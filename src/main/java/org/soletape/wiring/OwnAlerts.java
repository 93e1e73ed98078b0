package org.soletape.wiring;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.soletape.alert.AlertReads;
import org.soletape.alert.AlertRules;
import org.soletape.alert.AlertSubjects;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.notice.Messages;
import org.soletape.portfolio.Inventory;
import org.soletape.rates.ReferenceRates;
import org.soletape.web.Routes;
import org.soletape.web.Templates;
import org.soletape.web.Visitors;
import org.soletape.web.alert.AlertPage;
import org.soletape.web.alert.AlertRoutes;
import org.soletape.web.alert.AlertsApi;
import org.soletape.web.alert.MessagesApi;

/** People's alerts of an app, put together once; what evaluates them is a run's. */
public final class OwnAlerts {
  private final AlertRules rules;
  private final AlertReads reads;
  private final AlertSubjects subjects;
  private final Messages messages;
  private final FeeSettingsStore fees;
  private final Config.Limits limits;
  private final Clock clock;

  /** Over a database. */
  public OwnAlerts(
      Config.Limits limits,
      Database database,
      Supplier<PollingCalendar> calendar,
      Supplier<ReferenceRates> rates,
      Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.fees = new FeeSettingsStore(database, limits.portfolio().currency());
    this.rules = new AlertRules(database);
    this.reads = new AlertReads(database, fees, calendar, rates);
    this.subjects = new AlertSubjects(database, new Inventory(database, limits.portfolio(), clock));
    this.messages = new Messages(database);
  }

  /** What people have asked to be told of. */
  public AlertRules rules() {
    return rules;
  }

  /** What they see. */
  public AlertReads reads() {
    return reads;
  }

  /** What they may be about. */
  public AlertSubjects subjects() {
    return subjects;
  }

  /** The page, and the same for programs. */
  public List<Routes> routes(Visitors visitors, Templates templates) {
    return List.of(
        new AlertRoutes(
            new AlertPage(
                visitors,
                rules,
                reads,
                subjects,
                messages,
                fees,
                limits.alertsPerDay(),
                clock,
                templates)),
        new AlertsApi(visitors, rules, reads, subjects, fees, clock),
        new MessagesApi(visitors, messages));
  }
}
