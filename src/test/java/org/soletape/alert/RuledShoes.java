package org.soletape.alert;

import static org.soletape.testing.TestMarket.USD;
import static org.soletape.testing.TestMarket.quote;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.notice.Messages;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Pair;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** A hot shoe at both venues, and Anna, who has rules about its first size. */
final class RuledShoes {
  static final Slot FIRST = Slot.of(Instant.parse("2026-03-02T00:00:00Z"));

  private final TestDatabase test;
  private final TestMarket market;
  private final AlertRules rules;
  private final UUID product;
  private final UUID size;
  private final UUID anna;
  private Alerts alerts;

  RuledShoes(TestDatabase test) {
    this.test = test;
    market = new TestMarket(test.database(), FIRST.start().plus(Duration.ofDays(4)));
    product = market.product("DD1391-100", 80, "9", "10");
    size =
        test.database()
            .get("select id from public.product_sizes_v2 where ordinal = 1", row -> row.uuid("id"));
    anna = SampleAccount.open(test.database(), "anna@example.com", FIRST.start());
    rules = new AlertRules(test.database());
    alerts = alerts(6);
  }

  UUID anna() {
    return anna;
  }

  AlertRules rules() {
    return rules;
  }

  Subject size() {
    return Subject.size(size);
  }

  /** Whose lines say the rule and the figure. */
  Alerts alerts(int messagesPerDay) {
    return alerts(
        messagesPerDay,
        (stored, reading) -> new Line(stored.id() + " at " + reading.figure().getAsLong()));
  }

  Alerts alerts(int messagesPerDay, Wording wording) {
    return new Alerts(
        test.database(),
        new FeeSettingsStore(test.database(), USD),
        () -> ReferenceRates.NONE,
        wording,
        messagesPerDay);
  }

  /** From now on. */
  void evaluateBy(Alerts others) {
    alerts = others;
  }

  AlertRule price(Side side, boolean above, long bound, Optional<Provider> venue) {
    return rule(RuleKind.PRICE, size(), side, venue, 0, new Bound(above, bound), Optional.of(USD));
  }

  AlertRule move(int days, boolean above, long bound) {
    return rule(
        RuleKind.MOVE,
        size(),
        Side.ASK,
        Optional.empty(),
        days,
        new Bound(above, bound),
        Optional.empty());
  }

  /** Of any venue, in dollars, of asks. */
  AlertRule inDollars(RuleKind kind, Subject subject, boolean above, long bound) {
    return rule(
        kind, subject, Side.ASK, Optional.empty(), 0, new Bound(above, bound), Optional.of(USD));
  }

  AlertRule dark(Bound bound) {
    return rule(RuleKind.GONE_DARK, size(), Side.ASK, Optional.empty(), 0, bound, Optional.empty());
  }

  /** Never rests, never ends and is not paused. */
  static AlertRule rule(
      RuleKind kind,
      Subject subject,
      Side side,
      Optional<Provider> venue,
      int days,
      Bound bound,
      Optional<Currency> currency) {
    return new AlertRule(
        kind, subject, side, venue, days, bound, currency, 0, Optional.empty(), false);
  }

  /** Adds one of Anna's pairs in the size the shoe's rules are about. */
  Subject owned(Pair pair) {
    Inventory inventory =
        new Inventory(
            test.database(), SampleRuns.PORTFOLIO, SettableClock.at(FIRST.start().toString()));
    return Subject.pair(inventory.add(anna, pair).id());
  }

  /** Both venues answer in a slot; how many rules fired. */
  int asked(Slot slot, int stockx, int alias) {
    book(Provider.STOCKX, slot, stockx);
    book(Provider.ALIAS, slot, alias);
    return evaluate(slot).fired();
  }

  void book(Provider venue, Slot slot, int ask) {
    book(venue, slot, ask, 0);
  }

  void book(Provider venue, Slot slot, int ask, int bid) {
    market.book(product, venue, slot.start().plusSeconds(60), quote(1, ask, bid));
  }

  Alerts.Report evaluate(Slot slot) {
    return alerts.evaluate(slot, slot.start().plusSeconds(90), PollingCalendar.NORMAL);
  }

  boolean armed() {
    return test.database().get("select armed from soletape.alert_rules", row -> row.bool("armed"));
  }

  List<Message> messages() {
    return new Messages(test.database()).newest(anna, 100);
  }
}
