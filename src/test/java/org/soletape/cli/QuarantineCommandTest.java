package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.account.Operators;
import org.soletape.catalog.Provider;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class QuarantineCommandTest {
  private static final String SKU = "DD1391-100";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void hold() {
    TestMarket market = new TestMarket(test.database(), clock.instant());
    UUID product = market.product(SKU, 60, "9", "10");
    market.held(product, Provider.STOCKX, Instant.parse("2026-11-23T12:10:00Z"), 2, 15_000, 75_000);
  }

  @Test
  void held_prices_are_listed_beside_what_is_shown_with_their_ages() {
    assertThat(run("quarantine")).isZero();

    assertThat(out.toString().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains(
            SKU, "StockX", " 10 ", "USD 150.00 / none, 6 h ago", "USD 750.00 / none, 115 min");
    run("quarantine", "--venue", "alias");
    assertThat(out.toString()).isEqualTo("Nothing is held back." + System.lineSeparator());
  }

  @Test
  void a_decision_is_told_for_each_venue_and_is_taken_once() {
    assertThat(run("quarantine", "--confirm", "dd1391 100")).isZero();
    assertThat(out.toString())
        .contains("DD1391-100 at StockX: prices confirmed and shown: 1.")
        .contains("DD1391-100 at Alias: nothing is held back.");
    assertThat(run("quarantine", "--confirm", SKU, "--venue", "stockx")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("DD1391-100 at StockX: nothing is held back.");
  }

  @Test
  void a_rejection_names_the_listing_and_can_be_taken_back() {
    run("quarantine", "--reject", SKU, "--venue", "stockx");
    assertThat(out.toString())
        .contains("prices dropped: 1; unmapped, and not matched again with sx-DD1391-100.");
    assertThat(run("quarantine", "--reject", SKU)).isZero();
    run("quarantine", "--confirm", SKU, "--venue", "stockx");
    assertThat(out.toString()).contains("may be found again by the next sync: sx-DD1391-100.");
  }

  @Test
  void what_cannot_be_decided_is_refused_in_a_sentence() {
    assertThat(run("quarantine", "--confirm", "QQ9999-999")).isEqualTo(2);
    assertThat(err.toString()).contains("no product has the style code 'QQ9999-999'");
    assertThat(run("quarantine", "--venue", "ebay")).isEqualTo(2);
    assertThat(err.toString()).contains("--venue must be stockx or alias, not 'ebay'");
    assertThat(run("quarantine", "--confirm", SKU, "--reject", SKU)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void an_account_is_made_an_operator_and_dismissed() {
    UUID anna = SampleAccount.open(test.database(), "anna@example.com", clock.instant());
    Operators operators = new Operators(test.database(), clock);

    assertThat(run("user", "operator", "anna@example.com")).isZero();
    assertThat(out.toString()).contains("anna@example.com is an operator now.");
    assertThat(operators.include(anna)).isTrue();
    run("user", "operator", "anna@example.com");
    assertThat(out.toString()).contains("is an operator already.");
    run("user", "operator", "anna@example.com", "--revoke");
    assertThat(operators.include(anna)).isFalse();
    assertThat(run("user", "operator", "ben@example.com")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no account for ben@example.com");
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    Map<String, String> environment = Map.of("DATABASE_URL", test.url().jdbc());
    return SoletapeCommand.commandLine(new CommandContext(environment, clock))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
