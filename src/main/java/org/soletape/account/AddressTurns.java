package org.soletape.account;

import java.time.Duration;
import java.util.function.Supplier;

/** Lets one address have few places in the queue for a hash, so that others find one. */
final class AddressTurns {
  private static final int OF_ONE_ADDRESS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Turns<String> turns = new Turns<>(OF_ONE_ADDRESS);

  /**
   * Does the work when the address has a turn.
   *
   * @throws TryLater when it has none in time
   */
  <T> T take(String address, Supplier<T> work) {
    return turns.take(address, PATIENCE, work, AddressTurns::later);
  }

  private static TryLater later() {
    return new TryLater(
        "Too many sign-ins from your address at this moment. Please try again in a few seconds.",
        PATIENCE);
  }
}
