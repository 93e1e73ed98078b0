package org.soletape.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs and rules are there as their owners were answered, each once and for its owner alone. */
record LedgerCheck(Map<String, PersonLedger> people) {
  private static final String PAIRS =
      """
      select a.email, i.notes as mark,
        concat_ws(' ', i.purchase_price, i.status, i.sold_price) as line
      from public."Inventory" i join soletape.accounts a on a.id = i.user_id
      """;

  private static final String RULES =
      """
      select a.email, 'rule-' || r.bound / 100000 as mark,
        concat_ws(' ', r.bound, case when r.paused then 'paused' else 'on' end) as line
      from soletape.alert_rules r join soletape.accounts a on a.id = r.user_id
      """;

  List<String> violations(Connection database) throws SQLException {
    Map<String, Map<String, List<String>>> found = new TreeMap<>();
    for (String query : List.of(PAIRS, RULES)) {
      Rows.of(database, query, row -> keep(row, found));
    }
    List<String> violations = new ArrayList<>();
    for (String person : people.keySet()) {
      compare(person, found.getOrDefault(person, Map.of()), violations);
    }
    found.keySet().stream()
        .filter(person -> !people.containsKey(person))
        .forEach(person -> violations.add("nobody knows " + person + ", who has something"));
    return violations;
  }

  private void compare(String person, Map<String, List<String>> found, List<String> violations) {
    PersonLedger ledger = people.get(person);
    TreeSet<String> marks = new TreeSet<>(found.keySet());
    marks.addAll(ledger.things().keySet());
    for (String mark : marks) {
      List<String> lines = found.getOrDefault(mark, List.of()).stream().sorted().toList();
      PersonLedger.Thing thing = ledger.thing(mark);
      if (!thing.allows(lines)) {
        violations.add(
            "%s of %s is %s, and by the answers %s%s"
                .formatted(
                    mark,
                    person,
                    lines,
                    thing.sure(),
                    thing.perhaps().map(perhaps -> " or " + perhaps).orElse("")));
      }
    }
  }

  private static boolean keep(ResultSet row, Map<String, Map<String, List<String>>> found)
      throws SQLException {
    return found
        .computeIfAbsent(row.getString("email"), each -> new TreeMap<>())
        .computeIfAbsent(String.valueOf(row.getString("mark")), each -> new ArrayList<>())
        .add(row.getString("line"));
  }
}
