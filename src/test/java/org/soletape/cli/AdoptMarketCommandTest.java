package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.OriginalDatabase;
import org.soletape.testing.TestDatabase;

class AdoptMarketCommandTest {
  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    OriginalDatabase.make(test.database(), 2);
  }

  @Test
  void migrate_alone_says_in_a_sentence_what_it_found_and_changes_nothing() {
    assertThat(run("migrate")).isEqualTo(1);

    assertThat(err.toString().strip())
        .contains("public.market_data_v2", "the original design, so run soletape migrate")
        .contains("--adopt-market")
        .doesNotContain("\n");
    assertThat(schemas()).isZero();
  }

  @Test
  void a_dry_run_prints_the_report_and_changes_nothing() {
    assertThat(run("migrate", "--adopt-market", "--dry-run")).isZero();

    assertThat(out.toString())
        .contains("products found: 2", "latest quotes: 80", "A dry run: nothing was changed.");
    assertThat(schemas()).isZero();
  }

  @Test
  void market_and_inventory_are_adopted_at_once_and_again_there_is_nothing_to_do() {
    assertThat(run("migrate", "--adopt-market", "--adopt-inventory")).isZero();
    assertThat(out.toString())
        .contains("rows linked by Inventory.size_v2_id: 4", "are adopted.")
        .contains("The schema is up to date.", "4 of 4 rows are linked to the catalogue.")
        .contains("The function public.refresh_market_latest_v2 names prices of the original");
    assertThat(schemas()).isEqualTo(2);

    assertThat(run("migrate", "--adopt-market")).isZero();
    assertThat(out.toString()).contains("There is nothing to adopt");
  }

  @Test
  void a_dry_run_goes_with_the_market_alone() {
    assertThat(run("migrate", "--dry-run")).isEqualTo(2);
    assertThat(run("migrate", "--adopt-market", "--adopt-inventory", "--dry-run")).isEqualTo(2);
    assertThat(schemas()).isZero();
  }

  private int run(String... arguments) {
    Clock clock = Clock.fixed(Instant.parse(OriginalDatabase.NOW), ZoneOffset.UTC);
    return SoletapeCommand.commandLine(
            new CommandContext(Map.of("DATABASE_URL", test.url().jdbc()), clock))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private int schemas() {
    return test.database()
        .get(
            "select count(*)::int as n from pg_namespace"
                + " where nspname in ('soletape', 'original_v2')",
            row -> row.integer("n"));
  }
}
