package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseClock;
import org.soletape.history.TapePartitions;
import org.soletape.market.Book;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.testing.Tape;
import org.soletape.testing.TestMarket;

/** A machine whose clock is wrong, through the commands as the program starts them. */
class WrongClockTest {
  private static final String PANDA = "DD1391-100";

  @RegisterExtension final Tape tape = Tape.generated();
  private String err;

  @BeforeEach
  void seed() {
    tape.seed(PANDA);
  }

  @ParameterizedTest
  @CsvSource({
    "sync, PT7H, 420 minutes ahead",
    "sync, PT-7H, 420 minutes behind",
    "seed, PT3M, 3 minutes ahead",
    "cleanup, P1D, 1440 minutes ahead"
  })
  void a_process_whose_clock_is_wrong_does_nothing_and_says_so(
      String command, Duration off, String told) {
    List<String> before = everything();
    tape.venues().journal().clear();

    assertThat(run(command, off)).isEqualTo(1);

    assertThat(err.lines()).hasSize(1);
    assertThat(err)
        .startsWith(command + ": this machine's clock is " + told + ": it says 2")
        .contains("and the database's says 2", "NTP");
    assertThat(everything()).isEqualTo(before);
    assertThat(tape.venues().journal().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT100S", "PT-100S"})
  void within_two_minutes_the_database_s_time_decides(Duration off) {
    Instant before = databaseTime();

    assertThat(run("sync", off)).as(() -> err).isZero();

    assertThat(
            tape.database()
                .list(
                    "select slot, observed_at from soletape.market_books where slot >= ?",
                    row -> Slot.of(row.instant("observed_at")).start().equals(row.instant("slot")),
                    Slot.of(before).start()))
        .hasSize(2)
        .containsOnly(true);
    assertThat(
            tape.count(
                "public.market_latest_v2 where snapshot_at >= '%s' and snapshot_at <= now()"
                    .formatted(before)))
        .isPositive();
    assertThat(tape.count("public.market_latest_v2 where snapshot_at > now()")).isZero();
  }

  @Test
  void a_machine_that_slept_looks_at_the_database_s_time_again() {
    Sleeper own = new Sleeper();
    Clock clock = DatabaseClock.of(tape.database(), own);
    assertThat(clock.instant()).isCloseTo(databaseTime(), within(1, ChronoUnit.SECONDS));

    own.sleep(Duration.ofHours(3));

    assertThat(catchThrowable(clock::instant))
        .hasMessageStartingWith("this machine's clock is 180 minutes ahead");
  }

  @Test
  void what_lies_in_the_future_gives_way_to_what_is_observed_now() {
    Instant now = databaseTime();
    Instant ahead = now.plus(Duration.ofHours(7));
    new TapePartitions(tape.database()).ensure(Slot.of(now), 2);
    UUID product = tape.product(PANDA).id();
    assertThat(record(product, ahead, 99_900)).isTrue();
    assertThat(ask(product)).isEqualTo("99900 " + ahead);

    assertThat(record(product, now, 21_000)).isTrue();

    assertThat(ask(product)).isEqualTo("21000 " + now);
    assertThat(tape.count("soletape.market_books where slot > now()")).isZero();
    assertThat(
            tape.texts(
                "select v.ask || ' ' || cardinality(line) || ' ' || line[28] as text"
                    + " from soletape.product_summaries join soletape.venue_summaries v"
                    + " using (product_id) where v.provider = 'alias' and line_slot <= now()"))
        .containsExactly("21000 28 21000");
    assertThat(record(product, now.minus(Slot.LENGTH), 20_000)).isTrue();
    assertThat(ask(product)).as("an older book corrects nothing").isEqualTo("21000 " + now);
  }

  private boolean record(UUID product, Instant at, int ask) {
    new TapePartitions(tape.database()).ensure(Slot.of(at), 1);
    return new MarketStore(tape.database())
        .record(
            new Book(
                product, Provider.ALIAS, at, TestMarket.USD, List.of(TestMarket.quote(1, ask, 0))),
            Set.of());
  }

  private String ask(UUID product) {
    LatestQuote latest =
        new MarketStore(tape.database())
            .latest(product).stream()
                .filter(quote -> quote.provider() == Provider.ALIAS)
                .filter(quote -> quote.quote().ordinal() == 1)
                .findFirst()
                .orElseThrow();
    return latest.quote().lowestAsk().orElseThrow() + " " + latest.observedAt();
  }

  private Instant databaseTime() {
    return tape.database().get("select clock_timestamp() as now", row -> row.instant("now"));
  }

  private List<String> everything() {
    return List.of(
            "soletape.market_books",
            "public.market_latest_v2",
            "public.products_v2",
            "soletape.runs")
        .stream()
        .flatMap(table -> tape.contents(table).stream())
        .toList();
  }

  private int run(String command, Duration off) {
    StringWriter words = new StringWriter();
    Map<String, String> environment = tape.environment();
    environment.put("ALIAS_SALES_CALLS", "0");
    Clock own = Clock.offset(Clock.systemUTC(), off);
    int code =
        SoletapeCommand.commandLine(new CommandContext(environment, own, DatabaseClock::of))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(words, true))
            .execute(command);
    err = words.toString();
    return code;
  }

  /** A machine's clock that was corrected after a sleep. */
  private static final class Sleeper extends Clock {
    private final Clock awake = Clock.systemUTC();
    private Duration slept = Duration.ZERO;

    void sleep(Duration duration) {
      slept = slept.plus(duration);
    }

    @Override
    public Instant instant() {
      return awake.instant().plus(slept);
    }

    @Override
    public ZoneId getZone() {
      return awake.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return awake.withZone(zone);
    }
  }
}
