package org.soletape.cli;

import io.javalin.util.JavalinBindException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.FaultRule;
import org.soletape.demo.JournalEntry;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.replay.RecordedMarket;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulated venues alone until it is stopped. */
@Command(name = "venues", description = "Runs the simulated venues alone, until Ctrl-C.")
public final class VenuesCommand extends Action {
  private static final int DEFAULT_PORT = 9099;

  private static final List<String> ABOUT_FAULTS =
      List.of(
          "",
          "A fault hits every fifth product of both venues. NAME:all hits every product,",
          "NAME:stockx and NAME:alias one venue, NAME*3 three requests and no more.",
          "While it runs, PUT /faults/NAME and DELETE /faults change it.",
          "Every credential is the word demo. GET /journal tells what was asked.");

  @Option(
      names = "--port",
      defaultValue = "" + DEFAULT_PORT,
      paramLabel = "PORT",
      description = "Port to listen on; 0 for any free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--recordings",
      paramLabel = "DIR",
      description = "Replay recorded traffic instead of the generated market.")
  private Path recordings;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of the generated market (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--faults",
      paramLabel = "NAME",
      description = "What goes wrong, one of the faults below.")
  private String faults;

  @Option(names = "--unpaced", description = "Do not enforce the venues' request limits.")
  private boolean unpaced;

  @Option(names = "--verbose", description = "Print a line for every request.")
  private boolean verbose;

  /** Lists the faults in the help. */
  @Spec
  void listFaults(CommandSpec given) {
    List<String> footer = new ArrayList<>(List.of("", "Faults:"));
    for (FaultProfile profile : FaultProfile.values()) {
      footer.add(String.format(Locale.ROOT, "  %-22s%s", profile.id(), profile.description()));
    }
    footer.addAll(ABOUT_FAULTS);
    given.usageMessage().footer(footer.toArray(String[]::new));
  }

  @Override
  public Integer call() throws InterruptedException {
    KnownMarket market = market();
    try (SimulatedVenues venues = start(market)) {
      market.problems().forEach(problem -> out().println("Not used: " + problem));
      announce(venues);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private SimulatedVenues start(KnownMarket market) {
    requireRange("--port", port, 0, 65_535);
    SimulationOptions usual = SimulationOptions.defaults();
    Optional<FaultRule> rule = Optional.ofNullable(faults).map(this::rule);
    try {
      return new SimulatedVenues(
          new SimulationOptions(port, market, rule, usual.faultDelay(), !unpaced, usual.clock()));
    } catch (JavalinBindException e) {
      throw refusal("--port " + port + " is taken by another program");
    }
  }

  private KnownMarket market() {
    if (recordings == null) {
      return new GeneratedMarket(seed, 0);
    }
    if (!Files.isDirectory(recordings)) {
      throw refusal("--recordings: there is no directory " + recordings);
    }
    try {
      return new RecordedMarket(recordings);
    } catch (UncheckedIOException e) {
      throw refusal(e.getMessage());
    }
  }

  private FaultRule rule(String written) {
    try {
      return FaultRule.parse(written);
    } catch (IllegalArgumentException e) {
      throw refusal("--faults: " + e.getMessage());
    }
  }

  private void announce(SimulatedVenues venues) {
    PrintWriter out = out();
    out.println("Simulated venues are running; stop them with Ctrl-C. To use them, set");
    venues.settings().forEach((name, value) -> out.println("  " + name + "=" + value));
    out.println("Requests so far: " + venues.url("/journal"));
    out.println("Messages posted below " + venues.url("/receiver") + " are shown there.");
    if (verbose) {
      venues.journal().onAnswer(entry -> print(out, entry));
    }
  }

  private static void print(PrintWriter out, JournalEntry entry) {
    out.printf(
        "%s %s %s %s %d%n",
        entry.arrivedAt(),
        entry.venue().id(),
        entry.method(),
        entry.target(),
        entry.status().orElse(0));
  }
}
