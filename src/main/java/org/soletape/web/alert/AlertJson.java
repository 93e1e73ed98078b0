package org.soletape.web.alert;

import java.util.Currency;
import java.util.OptionalLong;
import org.soletape.alert.AlertRule;
import org.soletape.alert.Reading;
import org.soletape.alert.RuleEntry;
import org.soletape.alert.RuleReport;
import org.soletape.alert.Shoe;
import org.soletape.alert.StoredRule;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.web.Json;

/** A rule in JSON: its fields as they may be sent back, its state, and what it sees. */
final class AlertJson {
  private AlertJson() {}

  static void write(RuleReport report, Json json) {
    StoredRule stored = report.stored();
    AlertRule rule = stored.rule();
    json.field("id", stored.id())
        .field(RuleEntry.KIND, rule.kind().word())
        .field(RuleEntry.SKU, stored.shoe().map(Shoe::sku))
        .field(RuleEntry.SIZE, stored.shoe().flatMap(Shoe::sizeKey))
        .field(RuleEntry.PAIR, rule.subject().pairId())
        .field(RuleEntry.SIDE, rule.side().word())
        .field(RuleEntry.VENUE, rule.venue().map(Provider::id))
        .field(RuleEntry.DIRECTION, rule.bound().above() ? RuleEntry.ABOVE : RuleEntry.BELOW)
        .field(RuleEntry.BOUND, AlertForm.bound(rule))
        .field(
            RuleEntry.UNIT,
            rule.currency().map(Currency::getCurrencyCode).orElse(RuleEntry.PERCENT))
        .field(RuleEntry.DAYS, rule.days() == 0 ? null : rule.days())
        .field(RuleEntry.QUIET_DAYS, rule.quietDays())
        .field(RuleEntry.UNTIL, rule.until())
        .field(RuleEntry.PAUSED, rule.paused())
        .field("status", report.status().word())
        .field("last_fired", stored.state().fired().map(slot -> slot.start()));
    reading(report, json);
  }

  private static void reading(RuleReport report, Json json) {
    Reading reading = report.reading();
    amount(json, "figure", report.stored().rule(), reading.figure());
    json.field("seen_at", reading.at().map(Provider::id))
        .field("seen", RuleWords.seen(report.stored().rule(), reading))
        .field("missing", reading.gap());
  }

  private static void amount(Json json, String name, AlertRule rule, OptionalLong figure) {
    if (rule.currency().isPresent() && figure.isPresent()) {
      json.field(name, new Money(figure.getAsLong(), rule.currency().get()));
    } else {
      json.percent(name, figure);
    }
  }
}
