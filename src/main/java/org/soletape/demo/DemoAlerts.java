package org.soletape.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.alert.AlertReads;
import org.soletape.alert.AlertRule;
import org.soletape.alert.AlertRules;
import org.soletape.alert.AlertSubjects;
import org.soletape.alert.RuleEntry;
import org.soletape.alert.RuleReport;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;

/**
 * The rules of the demo's account, of every kind and in every state. Those about the market are set
 * before its week is made, so that the week decides what became of them.
 */
public record DemoAlerts(AlertRules rules, AlertReads reads, AlertSubjects subjects, Clock clock) {
  private static final String DUNK = "DD1391-100";
  private static final Currency USD = Currency.getInstance("USD");

  private static final List<Map<String, String>> OF_THE_MARKET =
      List.of(
          Map.of("kind", "price", "sku", DUNK, "bound", "20"),
          Map.of("kind", "price", "sku", DUNK, "bound", "50", "direction", "above"),
          Map.of("kind", "price", "sku", DUNK, "side", "bid", "bound", "40", "quiet_days", "30"),
          Map.of("kind", "move", "sku", DUNK, "bound", "3"),
          Map.of("kind", "move", "sku", DUNK, "bound", "3", "direction", "below", "days", "7"),
          Map.of("kind", "move", "sku", "FV5029-010", "bound", "3", "quiet_days", "2"),
          Map.of("kind", "price", "sku", DemoTape.SILENT.printed(), "bound", "10"),
          Map.of("kind", "gone_dark", "sku", DemoTape.SILENT.printed()),
          Map.of("kind", "price", "sku", DUNK, "bound", "30", "paused", "true"));

  /** What nobody bids. */
  private static final Map<String, String> HIGHER =
      Map.of("kind", "price", "sku", DUNK, "side", "bid", "bound", "5000", "quiet_days", "30");

  /** Sets those about the market, the one that ends at once among them. */
  public void beforeItsWeek(UUID userId) {
    OF_THE_MARKET.forEach(fields -> set(userId, fields));
    Map<String, String> ending = new HashMap<>(Map.of("kind", "price", "sku", DUNK, "bound", "25"));
    ending.put(RuleEntry.UNTIL, today().toString());
    set(userId, ending);
  }

  /**
   * Sets those about pairs, when the account has no such rule yet, and edits one that has told, so
   * that it rests.
   */
  public void ofPairs(UUID userId) {
    List<RuleReport> reports = reads.list(userId, clock.instant());
    if (reports.stream().anyMatch(each -> each.stored().rule().kind().isOfPair())) {
      return;
    }
    reports.stream()
        .map(RuleReport::stored)
        .filter(each -> each.rule().quietDays() > 7 && each.state().fired().isPresent())
        .forEach(each -> edit(userId, each.id(), HIGHER));
    List<Item> owned = subjects.pairs(userId);
    owned.stream()
        .limit(2)
        .forEach(
            pair ->
                set(
                    userId,
                    Map.of(
                        "kind", "profit", "pair_id", pair.id(), "side", "bid", "bound", "20",
                        "unit", "percent")));
    owned.stream()
        .filter(pair -> pair.pair().status() == ItemStatus.LISTED)
        .limit(2)
        .forEach(
            pair -> set(userId, Map.of("kind", "undercut", "pair_id", pair.id(), "bound", "1")));
  }

  /** A demo of few products has not all of these. */
  private void set(UUID userId, Map<String, String> fields) {
    read(userId, fields).ifPresent(rule -> rules.add(userId, rule));
  }

  private void edit(UUID userId, int id, Map<String, String> fields) {
    read(userId, fields).ifPresent(rule -> rules.edit(userId, id, rule));
  }

  private Optional<AlertRule> read(UUID userId, Map<String, String> fields) {
    return RuleEntry.read(subjects, userId, fields, USD, today()).rule();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
