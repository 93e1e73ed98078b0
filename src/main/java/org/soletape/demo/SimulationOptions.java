package org.soletape.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.soletape.demo.generated.GeneratedMarket;
import org.soletape.demo.market.KnownMarket;

/**
 * How the simulated venues behave.
 *
 * @param port 0 for any free port
 * @param market what the venues know
 * @param fault what goes wrong from the start
 * @param faultDelay how long the slow fault waits, and how long a rate-limited caller is told to
 * @param paced whether the venues' limits are enforced
 * @param clock the time of prices, tokens and the daily quota
 */
public record SimulationOptions(
    int port,
    KnownMarket market,
    Optional<FaultRule> fault,
    Duration faultDelay,
    boolean paced,
    Clock clock) {

  /** A generated market on any free port, paced like the real venues, on the system's clock. */
  public static SimulationOptions defaults() {
    return new SimulationOptions(
        0,
        new GeneratedMarket(1, 0),
        Optional.empty(),
        Duration.ofSeconds(2),
        true,
        Clock.systemUTC());
  }

  public SimulationOptions withMarket(KnownMarket other) {
    return new SimulationOptions(port, other, fault, faultDelay, paced, clock);
  }

  public SimulationOptions unpaced() {
    return new SimulationOptions(port, market, fault, faultDelay, false, clock);
  }

  public SimulationOptions withClock(Clock other) {
    return new SimulationOptions(port, market, fault, faultDelay, paced, other);
  }
}
