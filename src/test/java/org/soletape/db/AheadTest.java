package org.soletape.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AheadTest {
  @Test
  void what_is_read_begins_while_its_asker_does_something_else() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Ahead<String> ahead =
        Ahead.of(
            () -> {
              begun.countDown();
              awaited(go);
              return "read";
            });

    assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
    go.countDown();

    assertThat(ahead.get()).isEqualTo("read");
    assertThat(ahead.get()).isEqualTo("read");
  }

  private static void awaited(CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoever_waits_fails_as_the_reading_did() {
    DatabaseException refused = new DatabaseException(new SQLException("refused"));
    Ahead<String> failing =
        Ahead.of(
            () -> {
              throw refused;
            });
    Ahead<String> breaking =
        Ahead.of(
            () -> {
              throw new AssertionError("broken");
            });

    assertThatThrownBy(failing::get).isSameAs(refused);
    assertThatThrownBy(breaking::get).isInstanceOf(AssertionError.class).hasMessage("broken");
  }

  @Test
  void an_asker_that_is_interrupted_waits_no_longer() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Ahead<String> ahead =
        Ahead.of(
            () -> {
              awaited(never);
              return "never";
            });

    Thread.currentThread().interrupt();

    assertThatThrownBy(ahead::get).hasMessage("interrupted while something was read");
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }
}
