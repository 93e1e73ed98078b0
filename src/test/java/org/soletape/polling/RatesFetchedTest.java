package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soletape.db.Database;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.rates.RateStore;
import org.soletape.rates.ReferenceRate;
import org.soletape.testing.Reply;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.Tape;

/** Real runs over a real database, and a publisher that answers what a test tells it. */
class RatesFetchedTest {
  private static final String SHOE = "DD1391-100";
  private static final String DAILY = "/stats/eurofxref/eurofxref-daily.xml";
  private static final String NINETY = "/stats/eurofxref/eurofxref-hist-90d.xml";
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  @RegisterExtension final Tape tape = Tape.generated();
  @RegisterExtension final ScriptedServer publisher = new ScriptedServer();

  @BeforeEach
  void seed() {
    tape.seed(SHOE);
    tape.clock().set("2026-11-20T18:02:00Z");
  }

  @Test
  void the_first_run_fetches_ninety_days() {
    publisher.will(rates("2026-11-20", "2026-11-19", "2026-08-24").zipped());

    RunReport report = run();

    assertThat(report.notes()).isEmpty();
    assertThat(report.synced()).isEqualTo(1);
    assertThat(publisher.asked()).containsExactly(NINETY);
    assertThat(publisher.requests().getFirst().header("User-Agent")).startsWith("Soletape/");
    assertThat(days()).containsExactly("2026-08-24", "2026-11-19", "2026-11-20");
    assertThat(tape.texts("select distinct source as text from soletape.reference_rates"))
        .containsExactly("made-up rates of the demo");
    assertThat(shown("2026-11-22")).contains("1.1120");
  }

  @Test
  void a_second_run_the_same_day_sends_no_request() {
    publisher.will(rates("2026-11-20"));
    run();

    run();
    tape.clock().set("2026-11-22T18:02:00Z");
    run();

    assertThat(publisher.asked()).as("no more on the weekend either").hasSize(1);
  }

  @Test
  void another_process_does_not_ask_again_and_knows_what_was_fetched() {
    publisher.will(rates("2026-11-20"));
    run();

    try (var pool = tape.anotherPool()) {
      Database other = new Database(pool);
      run(other, Optional.of(url()), Duration.ofHours(1));
      assertThat(new RateStore(other).read().newestDay()).contains(LocalDate.of(2026, 11, 20));
    }
    assertThat(publisher.asked()).hasSize(1);
  }

  @Test
  void the_next_day_is_fetched_alone() {
    publisher.will(rates("2026-11-20"), rates("2026-11-23"));
    run();

    tape.clock().set("2026-11-23T18:02:00Z");
    run();

    assertThat(publisher.asked()).containsExactly(NINETY, DAILY);
    assertThat(days()).containsExactly("2026-11-20", "2026-11-23");
  }

  @Test
  void days_that_were_missed_are_filled_from_the_ninety() {
    publisher.will(
        rates("2026-11-20"),
        rates("2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23", "2026-11-20"));
    run();

    tape.clock().set("2026-11-29T06:02:00Z");
    run();

    assertThat(publisher.asked()).containsExactly(NINETY, NINETY);
    assertThat(days())
        .containsExactly(
            "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27");
  }

  @Test
  void a_holiday_is_asked_about_twice() {
    publisher.will(rates("2026-11-20"), rates("2026-11-20"), rates("2026-11-20"));
    run();

    tape.clock().set("2026-11-23T18:02:00Z");
    run();
    tape.clock().set("2026-11-24T00:02:00Z");
    run();
    tape.clock().set("2026-11-24T12:02:00Z");
    RunReport report = run();

    assertThat(publisher.asked()).containsExactly(NINETY, DAILY, DAILY);
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void made_up_days_of_before_give_way_to_the_publisher() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    new RateStore(tape.database())
        .keep(
            Map.of(day, Map.of(USD, new BigDecimal("9"))),
            "made.example",
            tape.clock().instant().minus(Duration.ofDays(1)));
    publisher.will(rates("2026-11-20", "2026-11-19"));

    run();

    assertThat(publisher.asked()).containsExactly(NINETY);
    assertThat(shown("2026-11-20")).contains("1.1120");
    assertThat(tape.texts("select distinct source as text from soletape.reference_rates"))
        .containsExactly("made-up rates of the demo");
  }

  static Stream<Reply> broken() {
    Reply good = rates("2026-11-20");
    return Stream.of(
        Reply.json(500, "trouble"),
        Reply.json(404, "nothing"),
        Reply.html(200),
        Reply.html(504),
        Reply.json(good.body().text().replace("1.1120", "0")),
        Reply.json(good.body().text().replace("</gesmes:Envelope>", "")),
        Reply.json(good.body().text().replace("2026-11-20", "2026-11-21")),
        good.brokenOff(),
        good.with("Content-Encoding", "gzip"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void what_cannot_be_read_is_told_changes_nothing_and_is_tried_again(Reply answer) {
    publisher.will(rates("2026-11-19"), answer, rates("2026-11-20"));
    tape.clock().set("2026-11-19T18:02:00Z");
    run();
    tape.clock().set("2026-11-20T18:02:00Z");

    RunReport failed = run();

    assertThat(failed.notes())
        .singleElement()
        .asString()
        .startsWith("Reference rates were not fetched: ")
        .endsWith("; the next run tries again.");
    assertThat(failed.synced()).isEqualTo(1);
    assertThat(failed.outcome()).isEqualTo("complete");
    assertThat(days()).containsExactly("2026-11-19");
    assertThat(trouble()).isPresent();
    assertThat(run().notes()).isEmpty();
    assertThat(days()).containsExactly("2026-11-19", "2026-11-20");
    assertThat(trouble()).isEmpty();
    assertThat(tape.texts("select notes::text as text from soletape.runs order by id desc limit 2"))
        .anyMatch(notes -> notes.contains("were not fetched"));
  }

  @Test
  void a_publisher_that_hangs_delays_a_run_by_seconds_and_fails_nothing() {
    publisher.will(Reply.silence(), rates("2026-11-20"));
    long start = System.nanoTime();

    RunReport report = run();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    assertThat(report.notes())
        .containsExactly(
            "Reference rates were not fetched: localhost did not answer within 5000 ms; the next"
                + " run tries again.");
    assertThat(report.synced()).isEqualTo(1);
    run();
    assertThat(days()).containsExactly("2026-11-20");
  }

  @Test
  void a_run_waits_for_rates_no_longer_than_its_time_box() {
    run(tape.database(), Optional.empty(), Duration.ofHours(1));
    publisher.will(Reply.silence(), rates("2026-11-20"));
    long start = System.nanoTime();

    RunReport report = run(tape.database(), Optional.of(url()), Duration.ofMillis(700));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(report.notes())
        .containsExactly(
            "Reference rates were not fetched: the run's time was over; the next run tries"
                + " again.");
    run();
    assertThat(days()).containsExactly("2026-11-20");
  }

  @Test
  void a_publisher_that_cannot_be_reached_is_tried_again() {
    URI nobody = URI.create("http://localhost:1/stats");

    RunReport report = run(tape.database(), Optional.of(nobody), Duration.ofHours(1));

    assertThat(report.notes())
        .containsExactly(
            "Reference rates were not fetched: localhost could not be asked: ConnectException; the"
                + " next run tries again.");
    assertThat(report.synced()).isEqualTo(1);
  }

  @Test
  void nothing_is_fetched_when_rates_are_off() {
    RunReport report = run(tape.database(), Optional.empty(), Duration.ofHours(1));

    assertThat(report.notes()).isEmpty();
    assertThat(publisher.asked()).isEmpty();
    assertThat(days()).isEmpty();
  }

  private RunReport run() {
    return run(tape.database(), Optional.of(url()), Duration.ofHours(1));
  }

  private RunReport run(Database database, Optional<URI> published, Duration timeBox) {
    return SampleRuns.fetching(database, published)
        .sync(tape.factories(database), tape.clock())
        .run("test", TimeBox.of(timeBox), Sync.WhenBusy.WAIT, SyncProgress.silent());
  }

  private URI url() {
    return publisher.url().resolve("/stats/eurofxref/");
  }

  private List<String> days() {
    return tape.texts("select day::text as text from soletape.reference_rates order by day");
  }

  private Optional<String> trouble() {
    return new RateStore(tape.database()).status(LocalDate.of(2026, 11, 20)).trouble();
  }

  private Optional<String> shown(String on) {
    return new RateStore(tape.database())
        .read()
        .between(EUR, USD, LocalDate.parse(on))
        .map(ReferenceRate::toPerEuro)
        .map(Object::toString);
  }

  /** The publisher's document of these days, newest first. */
  private static Reply rates(String... days) {
    StringBuilder cubes = new StringBuilder();
    for (String day : days) {
      cubes.append(
          "<Cube time='%s'><Cube currency='USD' rate='1.1120'/><Cube currency='GBP' rate='0.87'/></Cube>"
              .formatted(day));
    }
    return Reply.json(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
                xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
            <Cube>%s</Cube></gesmes:Envelope>
            """
                .formatted(cubes))
        .with("Content-Type", "text/xml");
  }
}
