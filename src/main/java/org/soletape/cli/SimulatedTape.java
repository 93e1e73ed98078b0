package org.soletape.cli;

import java.util.Optional;
import org.soletape.demo.DemoTape;
import org.soletape.demo.DemoYear;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SteppedClock;
import org.soletape.wiring.App;

/** The demo's tape, made by the engine of an app that asks simulated venues. */
public final class SimulatedTape {
  private SimulatedTape() {}

  /**
   * A tape that is not made yet.
   *
   * @param clock the app's and the venues'
   * @param year the days before it, where they are wanted
   */
  public static DemoTape of(
      App app, SimulatedVenues venues, SteppedClock clock, Optional<DemoYear> year) {
    return new DemoTape(
        app.catalog(), app.seeding(), app.sync(), app.cleanup(), venues.faults(), clock, year);
  }
}
