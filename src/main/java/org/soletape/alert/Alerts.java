package org.soletape.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.notice.Line;
import org.soletape.notice.Outbox;
import org.soletape.rates.ReferenceRates;

/**
 * Evaluates all rules once per slot. States, ledger and messages are written in one transaction, so
 * a process that dies leaves the slot to the next run, and whoever comes second finds it done.
 */
public final class Alerts {
  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private static final String ACTIVE =
      StoredRule.SELECT
          + " where not r.paused and (r.until is null or r.until >= ?) order by r.user_id, r.id";

  private final Database database;
  private final FactReads reads;
  private final Supplier<ReferenceRates> rates;
  private final Wording wording;
  private final Outbox outbox = new Outbox();
  private final int messagesPerDay;

  /**
   * Over a database.
   *
   * @param rates as they are known now
   * @param messagesPerDay how many one person gets at most between two midnights UTC
   */
  public Alerts(
      Database database,
      FeeSettingsStore fees,
      Supplier<ReferenceRates> rates,
      Wording wording,
      int messagesPerDay) {
    this.database = database;
    this.reads = new FactReads(fees);
    this.rates = rates;
    this.wording = wording;
    this.messagesPerDay = messagesPerDay;
  }

  /** What came of a slot: rules that were looked at, and those of them that fired. */
  public record Report(int rules, int fired) {
    static final Report NOTHING = new Report(0, 0);
  }

  /**
   * Evaluates all rules in a slot that is settled or over; nothing when that was done before.
   *
   * @param calendar the rhythm prices are expected in
   */
  public Report evaluate(Slot slot, Instant now, PollingCalendar calendar) {
    ReferenceRates known = rates.get();
    return database.transaction(
        session ->
            AlertLedger.begin(session, slot, now)
                ? evaluate(session, slot, now, calendar, known)
                : Report.NOTHING);
  }

  /** Those of these slots whose rules are still to be evaluated. */
  public List<Slot> notEvaluated(List<Slot> slots) {
    List<Slot> rest = new ArrayList<>(slots);
    rest.removeAll(database.transaction(session -> AlertLedger.among(session, slots)));
    return rest;
  }

  private Report evaluate(
      Session session, Slot slot, Instant now, PollingCalendar calendar, ReferenceRates known) {
    List<StoredRule> rules = session.list(ACTIVE, StoredRule::read, slot.day());
    SlotFacts facts =
        reads.read(session, rules, slot, Measuring.within(slot, now), calendar, known);
    List<Change> found = changes(rules, facts);
    Set<Integer> kept = AlertLedger.keepStates(session, found, slot);
    List<Change> fired =
        found.stream()
            .filter(change -> change.isFired() && kept.contains(change.rule().id()))
            .toList();
    Telling telling = new Telling(slot, messagesPerDay);
    AlertLedger.before(session, slot).forEach(telling::add);
    telling.add(fired, fired.stream().map(each -> each.line().orElseThrow()).toList());
    outbox.putAll(session, telling.messages());
    AlertLedger.tell(session, telling.toldNow(), slot);
    AlertLedger.keep(session, fired, telling.untold(), slot);
    return new Report(rules.size(), fired.size());
  }

  private List<Change> changes(List<StoredRule> rules, SlotFacts facts) {
    Measuring measuring = new Measuring(facts);
    List<Change> changes = new ArrayList<>();
    for (StoredRule stored : rules) {
      try {
        change(stored, measuring).ifPresent(changes::add);
      } catch (RuntimeException e) {
        // One rule must not cost the others; no message, which may quote what people typed.
        LOG.error("alert {} is skipped in {}: {}", stored.id(), facts.slot(), e.getClass());
      }
    }
    return changes;
  }

  private Optional<Change> change(StoredRule stored, Measuring measuring) {
    SlotFacts facts = measuring.facts();
    Reading reading = measuring.read(stored);
    AlertRule rule = stored.rule();
    RuleState.Step step =
        stored.state().step(rule.bound(), reading, rule.quietDays(), facts.slot());
    if (step == RuleState.Step.NONE) {
      return Optional.empty();
    }
    StoredRule shown = stored.about(FactReads.shoe(stored, facts.pairs()));
    Optional<Line> line =
        step == RuleState.Step.FIRE ? Optional.of(wording.line(shown, reading)) : Optional.empty();
    return Optional.of(new Change(shown, reading, step, line));
  }
}
