package org.soletape.polling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.alert.AlertRule;
import org.soletape.alert.AlertRules;
import org.soletape.alert.Bound;
import org.soletape.alert.RuleKind;
import org.soletape.alert.Subject;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.Tape;

/** Rules about single sizes of six shoes, and what the tape alone says they should have told. */
final class WatchedShoes {
  private static final Currency USD = Currency.getInstance("USD");

  private final Tape tape;
  private final UUID anna;
  private final Map<Integer, Watched> rules = new TreeMap<>();

  /** Somebody with an account, once the shoes are seeded. */
  WatchedShoes(Tape tape) {
    this.tape = tape;
    this.anna = SampleAccount.open(tape.database(), "anna@example.com", tape.clock().instant());
  }

  /** What a rule is about and waits for. */
  private record Watched(UUID product, int ordinal, Provider venue, Bound bound) {}

  void watchAllShoes() {
    tape
        .database()
        .list(
            """
            select b.product_id, b.provider, u.ordinal::int as ordinal, u.ask
            from soletape.market_books b
            cross join lateral unnest(b.lowest_ask) with ordinality u (ask, ordinal)
            where b.slot = '2026-03-02 06:00Z' and u.ask is not null and u.ordinal <= 6
            """,
            row ->
                List.of(
                    new Watched(
                        row.uuid("product_id"),
                        row.integer("ordinal"),
                        Provider.of(row.text("provider")),
                        new Bound(true, row.integer("ask") * 102L / 100)),
                    new Watched(
                        row.uuid("product_id"),
                        row.integer("ordinal"),
                        Provider.of(row.text("provider")),
                        new Bound(false, row.integer("ask") * 98L / 100))))
        .stream()
        .flatMap(List::stream)
        .limit(AlertRules.MOST - 4)
        .forEach(this::watch);
  }

  private Watched firstShoe(Provider venue, Bound bound) {
    UUID product = tape.product(SixShoes.SKUS.getFirst()).id();
    int ordinal =
        tape.database()
            .get(
                """
                select s.ordinal::int as ordinal from public.product_sizes_v2 s
                join public.market_latest_v2 m on m.product_id = s.product_id and m.size_id = s.id
                where s.product_id = ? and m.provider = ? and m.lowest_ask is not null
                order by s.ordinal limit 1
                """,
                row -> row.integer("ordinal"),
                product,
                venue.id());
    return new Watched(product, ordinal, venue, bound);
  }

  /** A rule that holds with any ask. */
  int watchFirst() {
    return watch(firstShoe(Provider.STOCKX, new Bound(true, 1)));
  }

  /** The same, from the next slot on. */
  int watchInTheNextSlot() {
    tape.sync();
    int rule = watchFirst();
    tape.clock().advance(Slot.LENGTH);
    return rule;
  }

  private int watch(Watched watched) {
    UUID size =
        tape.database()
            .get(
                "select id from public.product_sizes_v2 where product_id = ? and ordinal = ?",
                row -> row.uuid("id"),
                watched.product(),
                watched.ordinal());
    int id =
        new AlertRules(tape.database())
            .add(
                anna,
                new AlertRule(
                    RuleKind.PRICE,
                    Subject.size(size),
                    Side.ASK,
                    Optional.of(watched.venue()),
                    0,
                    watched.bound(),
                    Optional.of(USD),
                    0,
                    Optional.empty(),
                    false));
    rules.put(id, watched);
    return id;
  }

  /** What fired, as rule and slot. */
  List<String> fired(Slot last) {
    return tape.texts(
        """
        select rule_id || ' ' || to_char(slot at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as text
        from soletape.alert_changes where slot <= ? order by rule_id, slot
        """,
        last.start());
  }

  /** The same, told from the tape alone: a slot without a book or an ask says nothing. */
  List<String> crossings(Slot last) {
    List<String> expected = new ArrayList<>();
    rules.forEach(
        (id, watched) -> {
          boolean armed = true;
          for (Map.Entry<Instant, Integer> told : asks(watched, last).entrySet()) {
            long over =
                (told.getValue() - watched.bound().value()) * (watched.bound().above() ? 1 : -1);
            if (armed && over >= 0) {
              expected.add(id + " " + told.getKey());
              armed = false;
            } else if (over * 50 <= -watched.bound().value()) {
              armed = true;
            }
          }
        });
    return expected;
  }

  private Map<Instant, Integer> asks(Watched watched, Slot last) {
    Map<Instant, Integer> asks = new TreeMap<>();
    Map<Instant, Integer> found = new HashMap<>();
    tape.database()
        .list(
            """
            select slot, lowest_ask[?] as ask from soletape.market_books
            where product_id = ? and provider = ? and slot <= ? and slot >= '2026-03-02 06:00Z'
              and lowest_ask[?] is not null
            """,
            row -> found.put(row.instant("slot"), row.integer("ask")),
            watched.ordinal(),
            watched.product(),
            watched.venue().id(),
            last.start(),
            watched.ordinal());
    asks.putAll(found);
    return asks;
  }
}
