package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.RawHttp;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.ServedElsewhere;
import org.soletape.testing.TestDatabase;
import org.soletape.wiring.FuzzRequests.Asker;
import org.soletape.wiring.FuzzRequests.Request;

/**
 * Every route of the running site under requests from a grammar: by nobody, by people who own
 * nothing of Anna's, one of them an operator, and by the timer. {@code bench/run fuzz} sends more,
 * with {@code fuzz.requests} and {@code fuzz.seed}.
 */
class FuzzTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_500);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** A run of upkeep, which only the timer asks for, has a time box instead. */
  private static final Duration LONGEST_RUN = Duration.ofSeconds(15);

  /** Resident at any moment, in bytes, with a heap of {@value #HEAP}. */
  private static final long MOST = 256L << 20;

  private static final String HEAP = "-Xmx128m";
  private static final String TIMER = "a secret of the timer";
  private static final int ROUND = 500;
  private static final int DEFECTS_SHOWN = 40;

  /** Hers, but for her address: forms name it as an example of one. */
  private static final List<String> SECRETS =
      Stream.concat(
              Stream.of(TIMER),
              Anna.SECRETS.stream().filter(secret -> !secret.equals("anna@example.com")))
          .toList();

  /** What says how we are made: a trace, a statement, a place on our disk. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "\\tat [a-z]+\\.|java\\.lang\\.|[a-z]Exception\\b|org\\.(postgresql|soletape|eclipse)\\."
              + "|ERROR: |SQLState|invalid byte sequence|/usr/lib/jvm|/target/classes|\\.jar!");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  /** Tells its routes and writes; the one that is asked has a memory of its own. */
  @AutoClose private ServedApp served;

  @AutoClose private ServedElsewhere asked;
  private App app;
  private Anna anna;
  private final List<String> defects = new ArrayList<>();

  @BeforeEach
  void open() {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL",
            test.url().jdbc(),
            "SCHEDULER",
            "off",
            "CURRENCY",
            "USD",
            "CRON_SECRET",
            TIMER);
    served = ServedApp.start(environment, CLOCK);
    asked =
        ServedElsewhere.start(environment, HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    app = served.app();
    anna = new Anna(app, CLOCK.instant());
  }

  @Test
  void no_request_breaks_a_route_or_sees_what_is_somebody_else_s() throws IOException {
    FuzzRequests requests = new FuzzRequests(served.site().endpoints(), hers(), SEED);
    List<String> before = anna.everything();
    for (int sent = 0; sent < REQUESTS; sent += ROUND) {
      List<Asker> askers =
          List.of(Asker.NOBODY, byCookie(somebody()), byToken(), operator(), bearing(TIMER));
      for (int i = sent; i < Math.min(sent + ROUND, REQUESTS); i++) {
        // Not by the route's own rhythm: everybody comes by every route.
        look(requests.draw(i, askers.get((i / 7) % askers.size())));
      }
      assertThat(anna.everything())
          .as("by request %d of seed %d", sent + ROUND, SEED)
          .isEqualTo(before);
    }
    assertThat(defects).as("seed %d, %d requests", SEED, REQUESTS).isEmpty();
    assertThat(asked.isAlive()).isTrue();
    assertThat(asked.said()).noneMatch(line -> line.contains(TIMER));
    asked.mostResident().ifPresent(most -> assertThat(most).as("bytes resident").isLessThan(MOST));
  }

  private List<String> hers() {
    return List.of(
        anna.pair().id(),
        anna.id().toString(),
        anna.token().toString(),
        anna.batch().toString(),
        anna.filter().toString(),
        anna.channel().toString(),
        Integer.toString(anna.alert()));
  }

  private void look(Request request) throws IOException {
    Duration longest = request.name().contains("/api/cron/") ? LONGEST_RUN : LONGEST;
    Duration took = longest;
    String answer = "";
    // A busy machine may hold one answer up, not the same one twice.
    for (int attempt = 0; attempt < 2 && took.compareTo(longest) >= 0; attempt++) {
      long start = System.nanoTime();
      answer = ask(request);
      took = Duration.ofNanos(System.nanoTime() - start);
    }
    note(took.compareTo(longest) >= 0, request, "took " + took);
    note(
        !answer.matches("(?s)HTTP/1\\.1 [234].*"),
        request,
        answer.lines().findFirst().orElse("no answer"));
    String shown = answer;
    INSIDES
        .matcher(shown)
        .results()
        .findFirst()
        .ifPresent(found -> note(true, request, "shows " + found.group()));
    SECRETS.stream()
        .filter(shown::contains)
        .forEach(secret -> note(true, request, "shows " + secret));
  }

  private String ask(Request request) throws IOException {
    try {
      return RawHttp.ask(asked.port(), request.text());
    } catch (SocketTimeoutException e) {
      return "";
    }
  }

  private void note(boolean isDefect, Request request, String what) {
    if (isDefect && defects.size() < DEFECTS_SHOWN) {
      defects.add(what + ": " + request.name());
    }
  }

  private UUID somebody() {
    return SampleAccount.open(app.database(), UUID.randomUUID() + "@example.com", CLOCK.instant());
  }

  private Asker operator() {
    UUID operator = somebody();
    app.people().operators().appoint(operator);
    return byCookie(operator);
  }

  private Asker byCookie(UUID person) {
    String ticket = app.people().sessions().start(person);
    String token = app.people().sessions().find(ticket).orElseThrow().formToken();
    String headers = "Cookie: soletape_session=%s\r\nX-Form-Token: %s\r\n".formatted(ticket, token);
    return new Asker(headers, token);
  }

  private Asker byToken() {
    String token = app.people().tokens().make(somebody(), "his");
    return bearing(token);
  }

  private static Asker bearing(String token) {
    return new Asker("Authorization: Bearer " + token + "\r\n", "");
  }
}
