package org.soletape.chaos;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures of a run. */
record ChaosReport(ChaosStage stage, Disturbance disturbance, CronCaller cron, ChaosPeople people) {
  private static final String BOOKS =
      "select count(*) || ' books in ' || count(distinct slot) || ' slots' from soletape.market_books";

  private static final String RUNS =
      "select outcome || ' ' || count(*) from soletape.runs group by outcome order by 1";

  void print(Connection database, PrintStream out) throws SQLException {
    for (Fault.Kind kind : Fault.Kind.values()) {
      out.printf("%4d %s%n", disturbance.count(kind), kind.words());
    }
    stage
        .children()
        .forEach(
            (name, child) ->
                out.printf(
                    "%s: started %d, killed %d times%n", name, child.starts(), child.kills()));
    List<VenueAnswer> journal = stage.door.journal();
    PaceCheck pace = new PaceCheck(journal, ChaosStage.PACE, stage.begun);
    for (String venue : List.of("stockx", "alias")) {
      out.printf(
          "%s: %s, smallest gap %s ms%n",
          venue,
          byStatus(journal, venue),
          pace.smallestGap(venue).map(Duration::toMillis).map(String::valueOf).orElse("-"));
    }
    out.println("cron calls: " + cron.answers());
    people.counts().forEach((what, count) -> out.printf("%4d %s%n", count, what));
    out.println("runs: " + Rows.of(database, RUNS, row -> row.getString(1)));
    out.println(Rows.of(database, BOOKS, row -> row.getString(1)).getFirst());
  }

  private static Map<String, Long> byStatus(List<VenueAnswer> journal, String venue) {
    return journal.stream()
        .filter(answer -> answer.venue().equals(venue))
        .collect(
            Collectors.groupingBy(
                answer ->
                    answer.body().isPresent() || answer.status() != 200
                        ? String.valueOf(answer.status())
                        : "cut",
                TreeMap::new,
                Collectors.counting()));
  }
}
