package org.soletape.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;

/** The simulated venues by a clock that a file moves, at a port, until their input ends. */
final class ShiftedVenues {
  private static final Duration SLOW = Duration.ofMillis(1_500);

  private ShiftedVenues() {}

  public static void main(String[] arguments) throws IOException {
    Clock clock = ShiftedClock.readFrom(Path.of(arguments[0]));
    SimulationOptions usual = SimulationOptions.defaults();
    SimulationOptions options =
        new SimulationOptions(
            Integer.parseInt(arguments[1]), usual.market(), usual.fault(), SLOW, false, clock);
    try (SimulatedVenues venues = new SimulatedVenues(options)) {
      System.out.println("The venues are at " + venues.url(""));
      // Whoever started us closes our input, and also when they die.
      while (System.in.read() != -1) {}
    }
  }
}
