package org.soletape.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.polling.SixShoes.SKUS;
import static org.soletape.polling.SixShoes.failed;
import static org.soletape.polling.SixShoes.missing;
import static org.soletape.polling.SixShoes.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.catalog.Provider;
import org.soletape.demo.FaultProfile;
import org.soletape.demo.FaultRule;
import org.soletape.testing.Tape;

/** Every way a venue fails, through the whole engine. */
class FaultyVenueTest {
  /** What a product that is hit by the fault is noted as. */
  private static final Map<FaultProfile, String> KINDS =
      Map.of(
          FaultProfile.RATE_LIMITED_SECONDS, "rate_limited",
          FaultProfile.RATE_LIMITED_DATE, "rate_limited",
          FaultProfile.SERVER_ERROR, "unavailable",
          FaultProfile.GATEWAY_TIMEOUT, "unavailable",
          FaultProfile.HTML_200, "unavailable",
          FaultProfile.TRUNCATED_BODY, "bad_item",
          FaultProfile.WRONG_SIZE, "bad_item",
          FaultProfile.VANISHED_PRODUCT, "bad_item",
          FaultProfile.FORBIDDEN_PRODUCT, "auth_expired",
          FaultProfile.NULL_BODY, "bad_item");

  @RegisterExtension final Tape tape = Tape.generated();

  @BeforeEach
  void seed() {
    SixShoes.seed(tape);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXPIRED_TOKEN", "BAD_CREDENTIALS", "SLOW_FIRST_BYTE"})
  void only_what_the_fault_hits_is_missing_and_the_next_sync_fills_it(FaultProfile profile) {
    FaultRule rule = FaultRule.parse(profile.id());
    Set<String> hit = new TreeSet<>();
    for (Provider venue : Provider.values()) {
      hit.addAll(hits(rule, venue));
    }
    assertThat(hit).isNotEmpty();
    tape.venues().faults().raise(rule);

    RunReport faulty = tape.sync();

    Set<String> missing = missing(tape);
    assertThat(missing).isEqualTo(hit);
    assertThat(failed(faulty)).isEqualTo(withKind(hit, KINDS.get(profile)));
    assertThat(ledger()).isEqualTo(withKind(hit, KINDS.get(profile)));
    boolean answered = KINDS.get(profile).equals("bad_item");
    assertThat(faulty.remaining()).isEqualTo(answered ? 0 : products(missing));
    requireTold(faulty, KINDS.get(profile));

    tape.venues().faults().clear();
    RunReport healed = tape.sync();
    assertThat(healed.failures()).isEmpty();
    assertThat(healed.remaining()).isZero();
    assertThat(missing(tape)).isEmpty();
    assertThat(tape.texts("select distinct state as text from soletape.listings"))
        .containsExactly("mapped");
    assertThat(tape.count("soletape.held_quotes")).isZero();
    assertThat(ledger()).as("the ledger remembers the failed polls").isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rate-limited-seconds, STOCKX, 3, 6",
    "rate-limited-seconds, ALIAS, 3, 6",
    "rate-limited-date, STOCKX, 3, 6",
    "forbidden-product, STOCKX, 3, 3",
    "forbidden-product, ALIAS, 3, 3",
    "bad-credentials, STOCKX, 1, 2",
    "bad-credentials, ALIAS, 1, 1",
  })
  void a_venue_that_turns_us_away_is_left_and_the_other_one_drained(
      String fault, Provider venue, int failures, int calls) {
    tape.venues().faults().raise(FaultRule.parse(fault + ":" + venue.id() + ":all"));

    RunReport report = tape.sync();

    String kind = fault.startsWith("rate") ? "rate_limited" : "auth_expired";
    VenueOutcome left = outcome(report, venue);
    VenueOutcome other =
        report.venues().stream().filter(each -> !each.equals(left)).findFirst().get();
    assertThat(left.synced()).isEmpty();
    assertThat(left.failures()).hasSize(failures).extracting(Failure::kind).containsOnly(kind);
    assertThat(left.remaining()).hasSize(SKUS.size());
    assertThat(left.calls()).isEqualTo(calls);
    assertThat(report.notes()).singleElement().asString().startsWith(venue.label() + ": ");
    assertThat(other.synced()).hasSize(SKUS.size());
    assertThat(report.outcome()).isEqualTo("partial");
    requireTold(report, kind);

    tape.venues().faults().clear();
    assertThat(tape.sync().remaining()).isZero();
  }

  @Test
  void an_expired_token_is_renewed_once_and_nothing_fails() {
    tape.venues().faults().raise(FaultRule.parse("expired-token"));

    RunReport report = tape.sync();

    assertThat(report.failures()).isEmpty();
    assertThat(report.remaining()).isZero();
    assertThat(outcome(report, Provider.STOCKX).calls()).isEqualTo(SKUS.size() + 2);
  }

  @Test
  void a_venue_that_is_down_is_left_after_a_few_products() {
    tape.venues().faults().raise(FaultRule.parse("server-error:stockx:all"));

    RunReport report = tape.sync();

    VenueOutcome stockx = outcome(report, Provider.STOCKX);
    assertThat(stockx.failures()).hasSize(5);
    assertThat(stockx.calls()).isEqualTo(15);
    assertThat(report.notes())
        .singleElement()
        .asString()
        .startsWith("StockX: no answer for 5 products in a row");
    assertThat(report.outcome()).isEqualTo("partial");
  }

  @Test
  void what_did_not_answer_is_asked_once_more_at_the_end_of_the_run() {
    tape.venues().faults().raise(FaultRule.parse("server-error:alias:all*3"));

    RunReport report = tape.sync();

    assertThat(report.failures()).isEmpty();
    assertThat(report.remaining()).isZero();
    assertThat(tape.texts("select kind || ' ' || tries as text from soletape.failed_polls"))
        .containsExactly("unavailable 1");
  }

  @Test
  void when_nothing_arrives_the_run_failed() {
    tape.venues().faults().raise(FaultRule.parse("bad-credentials:all"));

    RunReport report = tape.sync();

    assertThat(report.nothingCouldBeDone()).isTrue();
    assertThat(report.outcome()).isEqualTo("failed");
    assertThat(report.remaining()).isEqualTo(SKUS.size());
    requireTold(report, "auth_expired");
  }

  private Set<String> hits(FaultRule rule, Provider venue) {
    Set<String> hit = new TreeSet<>();
    for (String sku : SKUS) {
      if (rule.hits(venue, tape.product(sku).venueId(venue).orElseThrow())) {
        hit.add(sku + " " + venue.id());
      }
    }
    return hit;
  }

  private Set<String> ledger() {
    return new TreeSet<>(
        tape.texts(
            """
            select p.sku || ' ' || f.provider || ' ' || f.kind as text
            from soletape.failed_polls f join public.products_v2 p on p.id = f.product_id
            where f.slot = '2026-03-02 06:00Z' and f.message <> ''
            """));
  }

  private static Set<String> withKind(Set<String> polls, String kind) {
    Set<String> kinds = new TreeSet<>();
    polls.forEach(poll -> kinds.add(poll + " " + kind));
    return kinds;
  }

  private static int products(Set<String> polls) {
    Set<String> skus = new TreeSet<>();
    polls.forEach(poll -> skus.add(poll.replaceFirst(" .*", "")));
    return skus.size();
  }

  /** The run's row says what failed, how often, and why, and is not silent about the outcome. */
  private void requireTold(RunReport report, String kind) {
    List<String> expected = new ArrayList<>();
    for (VenueOutcome venue : report.venues()) {
      long count = venue.failures().stream().filter(each -> each.kind().equals(kind)).count();
      if (count > 0) {
        expected.add(String.format(Locale.ROOT, "%s %s %d", venue.provider().id(), kind, count));
      }
    }
    assertThat(
            tape.texts(
                """
                select (f ->> 'provider') || ' ' || (f ->> 'kind') || ' ' || (f ->> 'count') as text
                from (select * from soletape.runs order by id desc limit 1) r,
                  jsonb_array_elements(r.failures) f
                where f ->> 'example' like '%: %' and r.failed = ? and r.outcome = ?
                """,
                report.failed(), report.outcome()))
        .containsExactlyInAnyOrderElementsOf(expected)
        .isNotEmpty();
  }
}
