package org.soletape.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soletape.chaos.Fault.Kind;

/** Does to a stage what a plan says, when it says so, and ends what it began. */
final class Disturbance {
  private static final Set<Kind> KEEP_THE_SITE_AWAY = Set.of(Kind.STOP, Kind.CUT, Kind.SILENCE);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** What was sent by the dead has arrived by then. */
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private final ChaosStage stage;
  private final List<Fault> faults;
  private boolean isDatabaseAway;
  private long waited;

  Disturbance(ChaosStage stage, List<Fault> faults) {
    this.stage = stage;
    this.faults = List.copyOf(faults);
  }

  private record Step(Duration at, Fault fault, boolean begins) {}

  /**
   * Takes as long as the run does, and up to twice as long where starting takes long: a fault that
   * hits nobody proves nothing, so the next one waits for the site to be at work.
   */
  void run(Duration length) throws SQLException {
    List<Step> steps =
        faults.stream()
            .flatMap(
                fault ->
                    Stream.of(
                        new Step(fault.at(), fault, true), new Step(fault.end(), fault, false)))
            .sorted(Comparator.comparing(Step::at))
            .toList();
    long begun = System.nanoTime();
    for (Step step : steps) {
      tendUntil(begun + waited + step.at().toNanos());
      if (step.begins()) {
        awaitWork(length);
        begin(step.fault());
      } else {
        end(step.fault());
      }
      if (KEEP_THE_SITE_AWAY.contains(step.fault().kind())) {
        isDatabaseAway = step.begins();
      }
    }
    tendUntil(begun + waited + length.toNanos());
  }

  private void awaitWork(Duration atMost) {
    long asked = System.nanoTime();
    long left = atMost.toNanos() - waited;
    while (!isDatabaseAway && !stage.isSiteAtWork() && System.nanoTime() - asked < left) {
      SiteCaller.pause(LOOK_AGAIN);
      stage.tend();
    }
    waited += System.nanoTime() - asked;
  }

  private void tendUntil(long nanos) {
    stage.tend();
    while (System.nanoTime() - nanos < 0) {
      SiteCaller.pause(LOOK_AGAIN);
      stage.tend();
    }
  }

  private void begin(Fault fault) throws SQLException {
    switch (fault.kind()) {
      case KILL -> stage.child(fault.target()).killAtWork(fault.lasts());
      case KILL_ALL -> killAll(fault.lasts());
      case TURN -> stage.turn();
      case STOP -> stage.database.stop();
      case READ_ONLY -> stage.database.readOnly(true);
      case CUT -> stage.line.cut();
      case SILENCE -> stage.line.fallSilent();
      case END_SESSIONS -> stage.database.endSessions();
      case CLOCK -> {
        String[] clock = fault.target().split(" ", 2);
        stage.clocks.leap(clock[0], Duration.parse(clock[1]));
      }
      case VENUE -> stage.venueFault(Optional.of(fault.target()));
      case SHORT_ANSWERS -> stage.door.cut(true);
    }
  }

  private void end(Fault fault) throws SQLException {
    switch (fault.kind()) {
      case STOP -> stage.database.start();
      case READ_ONLY -> stage.database.readOnly(false);
      case CUT, SILENCE -> stage.line.mend();
      case CLOCK -> stage.clocks.leap(fault.target().split(" ", 2)[0], Duration.ZERO);
      case VENUE -> stage.venueFault(Optional.empty());
      case SHORT_ANSWERS -> stage.door.cut(false);
      case KILL, KILL_ALL, TURN, END_SESSIONS -> {}
    }
  }

  /** Nobody is left who could ask a venue, so a minute may pass at once. */
  private void killAll(Duration away) throws SQLException {
    stage.killAll(away.plus(LAST_WORDS));
    SiteCaller.pause(LAST_WORDS);
    stage.database.expireLeases();
  }

  long count(Kind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).count();
  }
}
