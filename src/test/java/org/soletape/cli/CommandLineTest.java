package org.soletape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soletape.catalog.Provider;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.FaultRule;
import org.soletape.testing.Tape;
import org.soletape.wiring.Setting;

/** The commands as a person meets them: words, exit codes, and what is in the database after. */
class CommandLineTest {
  private static final String THREE =
      "sku,brand\nDD1391-100,Nike\nFV5029-010,Jordan\nDZ4137-106,Jordan\n";

  @RegisterExtension final Tape tape = Tape.generated();
  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void configure() {
    environment.putAll(tape.environment());
    environment.put("ALIAS_SALES_CALLS", "0");
  }

  static List<String> commands() {
    return List.copyOf(
        SoletapeCommand.commandLine(new CommandContext(Map.of(), Clock.systemUTC()))
            .getSubcommands()
            .keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_explains_itself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: ").contains(command);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void help_lists_every_command() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains(commands());
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).containsPattern("soletape [\\w.]+ \\([0-9a-f]{7,40}(-dirty)?\\)");
  }

  @Test
  void a_program_of_no_known_commit_tells_its_version_alone() {
    assertThat(ProgramVersion.words("0.1.0", "")).isEqualTo("soletape 0.1.0");
    assertThat(ProgramVersion.words("0.1.0", "3f2a1b4c5d6e"))
        .isEqualTo("soletape 0.1.0 (3f2a1b4c5d6e)");
  }

  @ParameterizedTest
  @CsvSource({
    "sync --time-box=soon, '--time-box'",
    "sync --time-box=0s, '--time-box'",
    "sync --nonsense, '--nonsense'",
    "seed --file=/nowhere/x.csv, there is no file /nowhere/x.csv",
    "venues --port=99999, --port must be from 0 to 65535",
    "user, Name a command",
    "user add, EMAIL",
    "user token anna@example.com --revoke=x, '--revoke'",
    "rebuild, 'rebuild'",
    "'', Name a command",
  })
  void wrong_usage_is_told_in_a_sentence_and_exits_with_2(String line, String sentence) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
    assertThat(firstError()).contains(sentence);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void from_seed_to_sync_to_cleanup() throws IOException {
    assertThat(run("migrate")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("The schema is up to date.");

    assertThat(run("seed", "--file", csv(THREE))).isZero();
    assertThat(out.toString()).contains("3 products in the catalogue file.", "3 products synced");

    tape.clock().set("2026-03-02T06:00:00Z");
    assertThat(run("sync")).isZero();
    assertThat(out.toString())
        .startsWith("Slot 2026-03-02T06:00:00Z: 3 products synced, 0 failed, 0 remaining.")
        .contains("StockX  3 synced, 0 failed, 0 remaining, 3 calls");
    assertThat(run("sync")).isZero();
    assertThat(out.toString()).contains("0 products synced, 0 failed, 0 remaining.");

    assertThat(run("cleanup")).isZero();
    assertThat(out.toString()).startsWith("Dropped 0 day partitions, made 1 ahead");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_sync_before_seed_says_what_to_do_first() {
    assertThat(run("sync")).isEqualTo(1);
    assertThat(out.toString()).contains("The catalogue is empty: run soletape seed first.");
  }

  @Test
  void without_credentials_nothing_is_polled_and_both_venues_are_named() throws IOException {
    run("seed", "--file", csv(THREE));
    environment.keySet().removeIf(name -> name.startsWith("STOCKX_") || name.startsWith("ALIAS_"));
    tape.clock().set("2026-03-02T06:00:00Z");

    assertThat(run("sync")).isEqualTo(1);
    assertThat(out.toString()).contains("StockX is off: set ", "Alias is off: set ");
  }

  @Test
  void one_venue_alone_is_polled() throws IOException {
    environment.remove("ALIAS_TOKEN");

    assertThat(run("seed", "--file", csv(THREE))).isZero();
    assertThat(out.toString()).contains("Alias is off: set ALIAS_TOKEN", "3 products synced");
    assertThat(tape.texts("select distinct provider as text from soletape.listings"))
        .containsExactly("stockx");
  }

  @Test
  void a_bad_csv_is_refused_whole_with_line_and_column() throws IOException {
    String bad = "sku,popularity_score\nDD1391-100,80\n,50\nFV5029-010,many\nDD1391 100,1\n";

    assertThat(run("seed", "--file", csv(bad))).isEqualTo(1);

    assertThat(err.toString())
        .startsWith("seed: nothing was loaded from ")
        .contains("line 3", "sku", "line 4", "popularity_score", "many", "line 5");
    assertThat(tape.count("public.products_v2")).isZero();
    assertThat(tape.venues().journal().entries()).isEmpty();
  }

  @Test
  void more_products_than_allowed_are_refused_whole() throws IOException {
    environment.put("MAX_PRODUCTS", "2");

    assertThat(run("seed", "--file", csv(THREE))).isEqualTo(1);

    assertThat(firstError()).contains("would hold 3 products, and MAX_PRODUCTS is 2");
    assertThat(tape.count("public.products_v2")).isZero();
  }

  @Test
  void a_seed_that_stopped_half_way_goes_on_where_it_stopped() throws IOException {
    tape.venues().faults().raise(FaultRule.parse("bad-credentials:alias"));
    assertThat(run("seed", "--file", csv(THREE))).isZero();
    assertThat(out.toString()).contains("left early", "3 remaining");
    assertThat(tape.count("soletape.listings where provider = 'alias'")).isZero();

    tape.venues().faults().clear();
    tape.venues().journal().clear();
    assertThat(run("seed", "--file", csv(THREE))).isZero();
    assertThat(out.toString()).contains("3 products synced, 0 failed, 0 remaining.");
    assertThat(tape.venues().journal().count(Provider.STOCKX)).isZero();

    tape.venues().journal().clear();
    assertThat(run("seed", "--file", csv(THREE))).isZero();
    assertThat(tape.venues().journal().entries()).isEmpty();
  }

  @Test
  void what_is_not_mapped_is_printed_with_its_reason() throws IOException {
    run("seed", "--file", csv("sku\nDD1391-100\nQQ9999-999\n"));

    assertThat(out.toString().lines().filter(line -> line.startsWith("QQ9999-999")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("QQ9999-999 not mapped at Alias: "),
            line -> assertThat(line).startsWith("QQ9999-999 not mapped at StockX: "));
  }

  @Test
  void failures_are_listed_and_the_rest_is_a_success() throws IOException {
    run("seed", "--file", csv(THREE));
    tape.clock().set("2026-03-02T06:00:00Z");
    String panda = tape.product("DD1391-100").venueId(Provider.STOCKX).orElseThrow();
    tape.venues().faults().raise(FaultRule.of(FaultProfile.NULL_BODY, Set.of(panda)));

    assertThat(run("sync")).isZero();
    assertThat(out.toString())
        .contains("1 failed, 0 remaining", "bad_item: the answer of StockX is null");
  }

  @Test
  void a_sync_that_gets_nothing_exits_with_1_and_says_why() throws IOException {
    run("seed", "--file", csv(THREE));
    tape.clock().set("2026-03-02T06:00:00Z");
    tape.venues().faults().raise(FaultRule.parse("bad-credentials:all"));

    assertThat(run("sync")).isEqualTo(1);
    assertThat(out.toString()).contains("left early", "auth_expired");
  }

  @Test
  void a_database_that_cannot_be_reached_is_told_in_one_sentence() {
    environment.put("DATABASE_URL", "postgres://anna:s3cret@127.0.0.1:1/tape");

    assertThat(run("sync")).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .startsWith("sync: cannot reach the database")
        .contains("check DATABASE_URL")
        .doesNotContain("s3cret", "Exception");
  }

  @Test
  void a_malformed_setting_is_told_and_nothing_is_opened() {
    environment.put("VENUE_PACE_MS", "slow");

    assertThat(run("sync")).isEqualTo(1);
    assertThat(firstError())
        .isEqualTo("sync: VENUE_PACE_MS must be a whole number from 0 to 60000, not 'slow'");
  }

  @Test
  void budget_shows_every_meter_or_predicts_another_configuration() {
    assertThat(run("budget")).isZero();
    assertThat(out.toString())
        .containsPattern("Our tables and indexes +[0-9.]+ MB +30.0 MB +[0-9]+% ")
        .containsPattern("The whole database +[0-9.,]+ MB +no limit")
        .contains("There is no tape yet.", "Everything is polled in its usual rhythm.");

    assertThat(run("budget", "--skus", "7000", "--views=20")).isZero();
    assertThat(out.toString())
        .containsPattern("StockX calls a day +28,000 +25,000 +over")
        .containsPattern("Alias calls a day +28,240 +none known +OK");
    assertThat(run("budget", "--users", "-1")).isEqualTo(2);
    assertThat(firstError()).contains("--users must be from 0 to 1000000, not -1");
  }

  @Test
  void config_shows_every_setting_where_it_came_from_and_no_secret() {
    environment.put("STOCKX_CLIENT_SECRET", "s3cret-1");
    environment.put("CRON_SECRET", "s3cret-2-of-the-timer");
    environment.put("DATABASE_URL", "postgres://anna:s3cret-3@127.0.0.1:1/tape");

    assertThat(run("config")).isZero();

    assertThat(out.toString())
        .doesNotContain("s3cret")
        .containsPattern("VENUE_PACE_MS +0 +environment")
        .containsPattern("CURRENCY +USD +default")
        .containsPattern("CRON_SECRET +\\(hidden\\) +environment");
    for (Setting setting : Setting.values()) {
      assertThat(out.toString()).contains(setting.name());
    }
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return SoletapeCommand.commandLine(new CommandContext(environment, tape.clock()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String firstError() {
    return err.toString().lines().findFirst().orElse("");
  }

  private String csv(String text) throws IOException {
    return Files.writeString(folder.resolve("catalogue.csv"), text, UTF_8).toString();
  }
}
