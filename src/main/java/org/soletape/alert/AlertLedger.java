package org.soletape.alert;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.market.Slot;
import org.soletape.notice.Line;

/** What was evaluated, what changed by it, and what people were told of it. */
public final class AlertLedger {
  private static final String BEGIN =
      """
      insert into soletape.alert_slots (slot, evaluated_at) values (?, ?)
      on conflict (slot) do nothing
      """;

  private static final String NEWEST =
      "select slot from soletape.alert_slots order by slot desc limit 1";

  /** A rule its owner has edited meanwhile stays as it is. */
  private static final String STATES =
      """
      update soletape.alert_rules r set armed = v.fired = 0,
        fired_slot = case when v.fired = 1 then ?::timestamptz else r.fired_slot end
      from unnest(?::int[], ?::int[], ?::int[]) v (id, edits, fired)
      where r.id = v.id and r.edits = v.edits
      returning r.id
      """;

  private static final String KEEP =
      """
      insert into soletape.alert_changes (rule_id, slot, told_slot, said, path)
      select v.id, s.slot, case when v.said is null then s.slot end, v.said, v.path
      from (values (?::timestamptz)) s (slot)
      cross join unnest(?::int[], ?::text[], ?::text[]) v (id, said, path)
      """;

  private static final String SINCE =
      """
      select r.user_id, c.rule_id, c.slot, c.told_slot, c.said, c.path
      from soletape.alert_changes c join soletape.alert_rules r on r.id = c.rule_id
      where c.slot < ? and (c.told_slot is null or c.told_slot >= ?)
      order by c.slot, c.rule_id
      """;

  private static final String TOLD =
      """
      update soletape.alert_changes c set told_slot = s.slot, said = null, path = null
      from (values (?::timestamptz)) s (slot)
      cross join unnest(?::int[], ?::int[]) v (id, slots_ago)
      where c.rule_id = v.id and c.slot = s.slot - v.slots_ago * interval '6 hours'
      """;

  private AlertLedger() {}

  /**
   * Something a person was told today, or still has to be told.
   *
   * @param told the slot with whose message; empty: it waits for one
   * @param line what there is to say while it waits
   */
  record Entry(UUID userId, int ruleId, Slot slot, Optional<Slot> told, Optional<Line> line) {}

  /** Whether it is this transaction that evaluates a slot, and no other before or beside it. */
  static boolean begin(Session session, Slot slot, Instant now) {
    return session.update(BEGIN, slot.start(), now) > 0;
  }

  /** Those of these slots rules were evaluated in. */
  static List<Slot> among(Session session, List<Slot> slots) {
    return session.list(
        "select slot from soletape.alert_slots where slot = any (?::timestamptz[])",
        row -> new Slot(row.instant("slot")),
        (Object) slots.stream().map(each -> each.start().toString()).toArray(String[]::new));
  }

  /** The newest slot rules were evaluated in. */
  static Optional<Slot> newest(Session session) {
    return session.find(NEWEST, row -> new Slot(row.instant("slot")));
  }

  /** Writes what rules are from now on; returns the ids of those that still were what was read. */
  static Set<Integer> keepStates(Session session, List<Change> changes, Slot slot) {
    return session
        .list(
            STATES,
            row -> row.integer("id"),
            slot.start(),
            numbers(changes.stream().map(each -> each.rule().id()).toList()),
            numbers(changes.stream().map(each -> each.rule().edits()).toList()),
            numbers(changes.stream().map(each -> each.isFired() ? 1 : 0).toList()))
        .stream()
        .collect(Collectors.toSet());
  }

  /**
   * Keeps what fired, with the lines that no message of this slot has.
   *
   * @param untold in step with what fired
   */
  static void keep(Session session, List<Change> fired, List<Optional<Line>> untold, Slot slot) {
    session.update(
        KEEP,
        slot.start(),
        numbers(fired.stream().map(each -> each.rule().id()).toList()),
        untold.stream().map(line -> line.map(Line::text).orElse(null)).toArray(String[]::new),
        untold.stream().map(line -> line.flatMap(Line::path).orElse(null)).toArray(String[]::new));
  }

  /** What people were told on the slot's day before it, and what they still have to be told. */
  static List<Entry> before(Session session, Slot slot) {
    return session.list(SINCE, AlertLedger::entry, slot.start(), midnight(slot));
  }

  /** What had to be told has been. */
  static void tell(Session session, List<Entry> entries, Slot slot) {
    session.update(
        TOLD,
        slot.start(),
        numbers(entries.stream().map(Entry::ruleId).toList()),
        numbers(entries.stream().map(each -> slotsBetween(each.slot(), slot)).toList()));
  }

  /**
   * Forgets slots older than the tape, and what people were told before today, which nothing
   * depends on any more; what somebody still has to be told stays.
   */
  public static int prune(Session session, Slot slot) {
    return session.update(
            "delete from soletape.alert_slots where slot < ?", slot.oldestKept().start())
        + session.update("delete from soletape.alert_changes where told_slot < ?", midnight(slot));
  }

  private static Instant midnight(Slot slot) {
    return slot.day().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static int slotsBetween(Slot from, Slot to) {
    return Math.toIntExact(
        (to.start().getEpochSecond() - from.start().getEpochSecond()) / Slot.LENGTH.toSeconds());
  }

  private static Integer[] numbers(List<Integer> numbers) {
    return numbers.toArray(Integer[]::new);
  }

  private static Entry entry(Row row) throws SQLException {
    Optional<String> said = row.optionalText("said");
    Optional<String> path = row.optionalText("path");
    return new Entry(
        row.uuid("user_id"),
        row.integer("rule_id"),
        new Slot(row.instant("slot")),
        row.optionalInstant("told_slot").map(Slot::new),
        said.map(text -> new Line(text, path)));
  }
}
