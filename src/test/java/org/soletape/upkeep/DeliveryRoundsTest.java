package org.soletape.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soletape.testing.SettableClock;

/** The thread that delivers: when it looks, and that it ends. */
@Timeout(60)
class DeliveryRoundsTest {
  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final ThreadWatch watch = new ThreadWatch();
  private final BlockingQueue<Duration> rounds = new LinkedBlockingQueue<>();

  @Test
  void it_delivers_when_called_and_again_when_something_is_due() throws InterruptedException {
    BlockingQueue<Optional<Instant>> due = new LinkedBlockingQueue<>();
    due.add(Optional.of(clock.instant().minusSeconds(1)));
    due.add(Optional.empty());
    try (DeliveryRounds deliveries =
        new DeliveryRounds(
            (time, isClosing) -> {
              rounds.add(time);
              return due.remove();
            },
            clock,
            watch)) {
      deliveries.start();
      assertThat(rounds.poll(200, TimeUnit.MILLISECONDS)).as("nobody called").isNull();
      deliveries.call();

      assertThat(rounds.take()).isEqualTo(Duration.ofMinutes(1));
      assertThat(rounds.take()).as("due already").isEqualTo(Duration.ofMinutes(1));
      assertThat(rounds.poll(200, TimeUnit.MILLISECONDS)).as("nothing is due").isNull();
    }
    assertThat(rounds).isEmpty();
  }

  @Test
  void a_round_that_fails_ends_neither_the_thread_nor_the_next_round() throws InterruptedException {
    try (DeliveryRounds deliveries =
        new DeliveryRounds(
            (time, isClosing) -> {
              rounds.add(time);
              throw new IllegalStateException("a fault");
            },
            clock,
            watch)) {
      deliveries.start();
      deliveries.call();
      rounds.take();
      deliveries.call();
      rounds.take();
    }
    assertThat(rounds).isEmpty();
  }

  @Test
  void closing_lets_a_round_end_and_begins_no_other() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    DeliveryRounds deliveries =
        new DeliveryRounds(
            (time, isClosing) -> {
              rounds.add(time);
              begun.countDown();
              while (!isClosing.getAsBoolean()) {
                Thread.onSpinWait();
              }
              ended.set(true);
              return Optional.of(clock.instant());
            },
            clock,
            watch);
    deliveries.start();
    deliveries.call();
    begun.await();

    deliveries.close();

    assertThat(ended).isTrue();
    assertThat(rounds).hasSize(1);
  }
}
