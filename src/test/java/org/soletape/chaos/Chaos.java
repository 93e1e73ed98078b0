package org.soletape.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A site, two more pollers and a timer's calls over simulated venues and one PostgreSQL, all real
 * processes, under faults drawn from a seed; then one undisturbed sync, and the verdict.
 */
final class Chaos {
  private static final int SHOWN = 25;
  private static final String MINUTES = "--minutes";
  private static final String SEED = "--seed";

  private Chaos() {}

  /** {@code [--minutes N] [--seed N]}; exit code 1 when anything is wrong, 2 for other words. */
  public static void main(String[] arguments) throws SQLException, IOException {
    Map<String, Long> options;
    try {
      options = options(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println("usage: bench/run chaos [--minutes N] [--seed N]");
      System.exit(2);
      return;
    }
    Duration length = Duration.ofMinutes(options.getOrDefault(MINUTES, 10L));
    List<String> violations =
        run(options.getOrDefault(SEED, System.nanoTime()), length, System.out);
    System.exit(violations.isEmpty() ? 0 : 1);
  }

  private static Map<String, Long> options(String[] arguments) {
    Map<String, Long> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length || !List.of(MINUTES, SEED).contains(arguments[i])) {
        throw new IllegalArgumentException(arguments[i]);
      }
      options.put(arguments[i], Long.valueOf(arguments[i + 1]));
    }
    return options;
  }

  /** Prints figures and the verdict; returns a sentence for everything that is wrong. */
  static List<String> run(long seed, Duration length, PrintStream out)
      throws SQLException, IOException {
    Path folder = Files.createTempDirectory("soletape-chaos");
    out.printf("seed %d, %d seconds, logs in %s%n", seed, length.toSeconds(), folder);
    try (ChaosStage stage = new ChaosStage(folder, FaultPlan.turns(length))) {
      stage.awaitSite();
      Disturbance disturbance = new Disturbance(stage, FaultPlan.of(seed, length));
      CronCaller cron = new CronCaller(stage.site(), ChaosStage.CRON_SECRET);
      ChaosPeople people = new ChaosPeople(stage.site(), seed);
      try (cron;
          people) {
        disturbance.run(length);
      }
      List<String> violations = new ArrayList<>(settle(stage));
      Instant end = Clock.systemUTC().instant();
      Checker checker =
          new Checker(stage.door.journal(), stage.turns, ChaosStage.PACE, stage.begun, end);
      LedgerCheck ledgers = new LedgerCheck(people.ledgers());
      try (Connection database = stage.database.connect()) {
        violations.addAll(checker.violations(database));
        violations.addAll(ledgers.violations(database));
        new ChaosReport(stage, disturbance, cron, people).print(database, out);
      }
      verdict(violations, out);
      return violations;
    }
  }

  /** Nothing goes wrong any more, nobody else is there, and one sync runs to its end. */
  private static List<String> settle(ChaosStage stage) throws SQLException {
    stage.killAll(Duration.ZERO);
    stage.clocks.mend();
    stage.awaitVenues();
    stage.venueFault(Optional.empty());
    stage.database.expireLeases();
    return stage.run(Map.of(), "sync", "--time-box", "600s").stream().toList();
  }

  private static void verdict(List<String> violations, PrintStream out) {
    violations.stream().limit(SHOWN).forEach(violation -> out.println("WRONG: " + violation));
    out.println(
        violations.isEmpty()
            ? "verdict: nothing lost, doubled, half-written or back-dated"
            : "verdict: " + violations.size() + " things are wrong");
  }
}
