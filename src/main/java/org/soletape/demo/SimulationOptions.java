package org.soletape.demo;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How the simulated venues behave.
 *
 * @param port 0 for any free port
 * @param recordings a directory of recorded traffic to replay; empty for the generated market
 * @param seed of the generated market
 * @param extraProducts how many made-up products the generated market adds to the built-in ones
 * @param fault what goes wrong from the start
 * @param faultDelay how long the slow fault waits, and how long a rate-limited caller is told to
 * @param paced whether the venues' limits are enforced
 * @param clock the time of prices, tokens and the daily quota
 */
public record SimulationOptions(
    int port,
    Optional<Path> recordings,
    long seed,
    int extraProducts,
    Optional<FaultRule> fault,
    Duration faultDelay,
    boolean paced,
    Clock clock) {
  public SimulationOptions {
    requireNonNull(recordings, "recordings is null");
    requireNonNull(fault, "fault is null");
    requireNonNull(faultDelay, "faultDelay is null");
    requireNonNull(clock, "clock is null");
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port out of range: " + port);
    }
    if (extraProducts < 0) {
      throw new IllegalArgumentException("extraProducts below zero: " + extraProducts);
    }
  }

  /** A generated market on any free port, paced like the real venues, on the system's clock. */
  public static SimulationOptions defaults() {
    return new SimulationOptions(
        0,
        Optional.empty(),
        1,
        0,
        Optional.empty(),
        Duration.ofSeconds(2),
        true,
        Clock.systemUTC());
  }

  public SimulationOptions withPort(int value) {
    return new SimulationOptions(
        value, recordings, seed, extraProducts, fault, faultDelay, paced, clock);
  }

  public SimulationOptions withRecordings(Path directory) {
    return new SimulationOptions(
        port, Optional.of(directory), seed, extraProducts, fault, faultDelay, paced, clock);
  }

  public SimulationOptions withSeed(long value) {
    return new SimulationOptions(
        port, recordings, value, extraProducts, fault, faultDelay, paced, clock);
  }

  public SimulationOptions withExtraProducts(int count) {
    return new SimulationOptions(port, recordings, seed, count, fault, faultDelay, paced, clock);
  }

  public SimulationOptions withFault(FaultRule rule) {
    return new SimulationOptions(
        port, recordings, seed, extraProducts, Optional.of(rule), faultDelay, paced, clock);
  }

  public SimulationOptions withFaultDelay(Duration delay) {
    return new SimulationOptions(port, recordings, seed, extraProducts, fault, delay, paced, clock);
  }

  public SimulationOptions unpaced() {
    return new SimulationOptions(
        port, recordings, seed, extraProducts, fault, faultDelay, false, clock);
  }

  public SimulationOptions withClock(Clock value) {
    return new SimulationOptions(
        port, recordings, seed, extraProducts, fault, faultDelay, paced, value);
  }
}
