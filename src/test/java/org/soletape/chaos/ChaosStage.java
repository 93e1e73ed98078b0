package org.soletape.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.testing.CutLine;
import org.soletape.testing.OwnProcess;

/** All that takes part in a run: real processes, a line to a real PostgreSQL, a door to venues. */
final class ChaosStage implements AutoCloseable {
  static final Duration PACE = Duration.ofMillis(250);
  static final int PRODUCTS = 20;
  static final String CRON_SECRET = "a secret of the timer";
  private static final Duration LONG = Duration.ofMinutes(11);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int TRIES = 1_000;
  private static final List<String> SMALL =
      List.of(
          "-Xmx128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");

  private final Path folder;
  private final Map<String, String> environment;
  private final Map<String, Child> children = new LinkedHashMap<>();
  private final int venuesPort;
  private final int sitePort = freePort();
  final SlotTurns turns;
  final Clocks clocks;
  final ChaosDatabase database;
  final CutLine line;
  final VenueDoor door;

  /** When finding products, which is not paced, was over. */
  final Instant begun;

  /** Whoever interrupts a run leaves no process behind. */
  private final Thread interrupted = new Thread(this::endProcesses);

  /** Sets up everything with a catalogue whose products are found, and starts it. */
  ChaosStage(Path folder, int slots) throws SQLException, IOException {
    this.folder = folder;
    Clock machine = Clock.systemUTC();
    turns = SlotTurns.before(machine.instant(), slots);
    clocks = new Clocks(folder, turns.shift());
    database = new ChaosDatabase(folder);
    Runtime.getRuntime().addShutdownHook(interrupted);
    line = new CutLine(database.port());
    try (SimulatedVenues first = new SimulatedVenues(SimulationOptions.defaults())) {
      venuesPort = first.port();
      door = new VenueDoor(first.url(""), machine);
      environment = ChaosSettings.through(door, first.settings(), PACE);
    }
    environment.put("DATABASE_URL", ChaosDatabase.url(line.port()));
    environment.put("CRON_SECRET", CRON_SECRET);
    environment.put("SYNC_TIME_BOX", "15s");
    environment.put("PORT", Integer.toString(sitePort));
    prepare();
    begun = machine.instant();
  }

  private void prepare() throws SQLException, IOException {
    run(Map.of(), "migrate");
    database.shift(turns.shift());
    children.put(FaultPlan.VENUES, child(venues(), FaultPlan.VENUES));
    awaitVenues();
    Path catalogue = ChaosSettings.catalogue(folder, PRODUCTS);
    run(Map.of("VENUE_PACE_MS", "0"), "seed", "--file", catalogue.toString());
    children.put(FaultPlan.SITE, child(program(FaultPlan.SITE, "serve"), FaultPlan.SITE));
    for (String poller : FaultPlan.POLLERS) {
      children.put(poller, child(program(poller, "sync", "--time-box", "30s"), poller));
    }
  }

  /** Where the site is when it is there. */
  String site() {
    return "http://127.0.0.1:" + sitePort;
  }

  Child child(String name) {
    return children.get(name);
  }

  Map<String, Child> children() {
    return children;
  }

  /** Until the site answers. */
  void awaitSite() {
    awaitAnswer(URI.create(site() + "/health/live"), child(FaultPlan.SITE)::tend);
  }

  boolean isSiteAtWork() {
    return child(FaultPlan.SITE).isAtWork();
  }

  void tend() {
    children.values().forEach(Child::tend);
  }

  /** Every process but the venues, which know nothing of us. */
  void killAll(Duration away) {
    children.forEach(
        (name, child) -> {
          if (!name.equals(FaultPlan.VENUES)) {
            child.kill(away);
          }
        });
  }

  /** Moves everybody's time on to the next slot. */
  void turn() throws SQLException {
    database.shiftBy(SlotTurns.SLOT);
    clocks.shift(turns.nextShift());
    turns.turned(Clock.systemUTC().instant());
  }

  /** Tells the venues which fault there is; they may be away, and then there is none. */
  void venueFault(Optional<String> fault) {
    String faults = "http://127.0.0.1:" + venuesPort + "/faults";
    HttpRequest.Builder request =
        fault
            .map(
                name ->
                    HttpRequest.newBuilder(URI.create(faults + "/" + name))
                        .PUT(HttpRequest.BodyPublishers.noBody()))
            .orElseGet(() -> HttpRequest.newBuilder(URI.create(faults)).DELETE());
    SiteCaller.send(request.timeout(PATIENCE).build());
  }

  /** Runs a command of the program to its end; what it answered unless that was 0. */
  Optional<String> run(Map<String, String> more, String... words) {
    ProcessBuilder builder = program("command", words);
    builder.environment().putAll(more);
    Child command = child(builder, "command");
    command.start();
    Optional<Integer> exit = command.awaitEnd(LONG);
    command.kill(Duration.ZERO);
    return exit.equals(Optional.of(0))
        ? Optional.empty()
        : Optional.of(
            "%s ended with %s"
                .formatted(words[0], exit.map(String::valueOf).orElse("nothing in " + LONG)));
  }

  /** Until the venues answer. */
  void awaitVenues() {
    awaitAnswer(URI.create("http://127.0.0.1:" + venuesPort + "/faults"), venuesChild()::tend);
  }

  private void awaitAnswer(URI of, Runnable tend) {
    for (int i = 0; i < TRIES; i++) {
      tend.run();
      if (SiteCaller.send(HttpRequest.newBuilder(of).timeout(PATIENCE).build()).isPresent()) {
        return;
      }
      SiteCaller.pause(Duration.ofMillis(100));
    }
    throw new IllegalStateException("no answer from " + of + "; see " + folder);
  }

  Child venuesChild() {
    return children.get(FaultPlan.VENUES);
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(interrupted);
    endProcesses();
    door.close();
    line.close();
  }

  private void endProcesses() {
    children.values().forEach(child -> child.kill(Duration.ZERO));
    database.close();
  }

  private ProcessBuilder program(String process, String... words) {
    List<String> arguments = new ArrayList<>(List.of(clocks.of(process).toString()));
    arguments.addAll(List.of(words));
    ProcessBuilder builder =
        OwnProcess.of(SMALL, ShiftedProgram.class.getName(), arguments.toArray(String[]::new));
    builder.environment().putAll(environment);
    return builder;
  }

  private ProcessBuilder venues() {
    return OwnProcess.of(
        SMALL,
        ShiftedVenues.class.getName(),
        clocks.of(FaultPlan.VENUES).toString(),
        Integer.toString(venuesPort));
  }

  private Child child(ProcessBuilder builder, String name) {
    return new Child(builder, folder.resolve(name + ".log"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
