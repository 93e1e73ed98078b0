package org.soletape.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.rates.ReferenceRates;

/**
 * What a person's rules are and would see now, in a constant number of statements.
 *
 * @param calendar as it was at most half a minute ago
 * @param rates as they were at most a minute ago
 */
public record AlertReads(
    Database database,
    FeeSettingsStore fees,
    Supplier<PollingCalendar> calendar,
    Supplier<ReferenceRates> rates) {
  /** All of a person's rules, oldest first. */
  public List<RuleReport> list(UUID userId, Instant now) {
    PollingCalendar today = calendar.get();
    ReferenceRates known = rates.get();
    return database.transaction(
        session -> reports(session, AlertRules.of(session, userId), now, today, known));
  }

  /** One of a person's. */
  public Optional<RuleReport> find(UUID userId, int id, Instant now) {
    PollingCalendar today = calendar.get();
    ReferenceRates known = rates.get();
    return database
        .transaction(
            session ->
                reports(
                    session,
                    AlertRules.find(session, userId, id).stream().toList(),
                    now,
                    today,
                    known))
        .stream()
        .findFirst();
  }

  private List<RuleReport> reports(
      Session session,
      List<StoredRule> rules,
      Instant now,
      PollingCalendar today,
      ReferenceRates known) {
    // The slot that is evaluated last: prices of the current one may not be in yet.
    Slot current = Slot.of(now);
    Slot slot =
        AlertLedger.newest(session)
            .filter(newest -> newest.compareTo(current.plus(-1)) >= 0)
            .filter(newest -> newest.compareTo(current) <= 0)
            .orElse(current);
    SlotFacts facts = new FactReads(fees).read(session, rules, slot, now, today, known);
    Measuring measuring = new Measuring(facts);
    return rules.stream()
        .map(
            stored ->
                RuleReport.of(
                    stored.about(FactReads.shoe(stored, facts.pairs())),
                    measuring.read(stored),
                    facts.day()))
        .toList();
  }
}
