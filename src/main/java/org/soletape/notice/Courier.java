package org.soletape.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.notice.outgoing.Answer;
import org.soletape.notice.outgoing.Outgoing;

/**
 * Delivers what is due, from any process and from several at once. It takes a few, sends them side
 * by side, and writes down what came of each; killed in between, the next one sends them again
 * under the same id.
 */
public final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 8;

  /** Whoever asks for a test has this machine send something somewhere. */
  private static final int MOST_TESTS = 20;

  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** What sending a few takes at most, and a little for the database. */
  static final Duration ONE_ROUND = Duration.ofSeconds(6);

  private final Database database;
  private final DeliveryRows rows;
  private final Failures failures;
  private final Outgoing outgoing;
  private final PushMessages push;
  private final Clock clock;

  public Courier(Database database, Outgoing outgoing, PushMessages push, Clock clock) {
    this.database = database;
    this.rows = new DeliveryRows(database);
    this.failures = new Failures(new Outbox());
    this.outgoing = outgoing;
    this.push = push;
    this.clock = clock;
  }

  /**
   * Delivers until nothing is due or the time is over, one round at least.
   *
   * @return when something is due next; empty when nothing waits
   */
  public Optional<Instant> deliver(Duration time) {
    return deliver(time, () -> false);
  }

  /**
   * The same, until somebody wants it to end.
   *
   * @param isOver asked before each round
   */
  public Optional<Instant> deliver(Duration time, BooleanSupplier isOver) {
    long end = System.nanoTime() + time.minus(ONE_ROUND).toNanos();
    boolean more = rows.next().filter(due -> !due.isAfter(clock.instant())).isPresent();
    while (more && !isOver.getAsBoolean()) {
      more = round() == AT_ONCE && System.nanoTime() < end;
    }
    return rows.next();
  }

  private int round() {
    DeliveryRows.Batch taken = rows.take(AT_ONCE, clock.instant());
    Map<Delivery, Answer> answers = send(taken.deliveries());
    taken.deliveries().forEach(delivery -> write(delivery, answers.get(delivery)));
    return taken.seen();
  }

  /**
   * Puts a test of a channel and delivers it now; of a feed it is there to be read.
   *
   * @return why it did not arrive; empty when it did
   */
  public Optional<String> test(UUID userId, Channel channel) {
    Instant now = clock.instant();
    Message message =
        new Message(
            UUID.randomUUID(),
            userId,
            now,
            "Test of “" + channel.label() + "”",
            List.of(
                new Line("If you can read this, it arrives.", Optional.of("/alerts/channels"))));
    return database
        .transaction(session -> takeTest(session, message, channel))
        .map(taken -> taken.stream().findAny().flatMap(this::deliver))
        .orElse(Optional.of("not sent: " + MOST_TESTS + " tests an hour are the most"));
  }

  /** Puts a test and takes it, none for a feed; empty when its person had too many. */
  private static Optional<List<Delivery>> takeTest(
      Session session, Message message, Channel channel) {
    // Two at once could pass the limit together.
    session.lock("soletape.notices tests " + message.userId());
    Instant since = message.toldAt().minus(AN_HOUR);
    if (Messages.tests(session, message.userId(), since) >= MOST_TESTS) {
      return Optional.empty();
    }
    Outbox.putTest(session, message, channel);
    return Optional.of(
        DeliveryRows.takeOf(session, message.id(), message.toldAt()).stream().toList());
  }

  private Optional<String> deliver(Delivery delivery) {
    Answer answer = send(List.of(delivery)).get(delivery);
    write(delivery, answer);
    return answer.isTaken() ? Optional.empty() : Optional.of(answer.reason());
  }

  private Map<Delivery, Answer> send(List<Delivery> deliveries) {
    Map<Delivery, Answer> answers = new ConcurrentHashMap<>();
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      deliveries.forEach(one -> each.execute(() -> answers.put(one, send(one))));
    }
    return answers;
  }

  private Answer send(Delivery delivery) {
    try {
      Sending sending = Sending.of(delivery, push, clock.instant());
      return outgoing.post(sending.target(), sending.headers(), sending.body());
    } catch (RuntimeException e) {
      // Not the exception itself, which may have the address in it.
      LOG.error("a message to {} could not be written: {}", delivery.way(), e.getClass().getName());
      return Answer.none("could not be written");
    }
  }

  private void write(Delivery delivery, Answer answer) {
    database.transaction(
        session -> {
          failures.write(session, delivery, answer, clock.instant());
          return true;
        });
  }
}
