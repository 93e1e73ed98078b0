package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Session;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Codes between a person's pair and the catalogue. */
class WantedCodesTest {
  private static final int LIMIT = 150;
  private static final PortfolioRules RULES =
      new PortfolioRules(Currency.getInstance("USD"), LIMIT, 5_000);
  private static final StyleCode UNHEARD_OF = new StyleCode("ZZ6316-001");
  private static final UUID ANNA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
  private Inventory inventory;
  private WantedCodes codes;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), RULES, clock);
    codes = new WantedCodes(test.database(), RULES);
  }

  @Test
  void a_confirmed_code_is_a_product_and_nobody_waits_for_it_any_more() {
    inventory.add(ANNA, SamplePair.of("zz6316 001 / XX1234-100", "9"));
    assertThat(count("public.products_v2")).isZero();

    codes.confirmed(new StyleCode("ZZ6316 001"), clock.instant());
    codes.confirmed(new StyleCode("ZZ6316 001"), clock.instant());

    assertThat(count("public.products_v2 where sku = 'ZZ6316 001'")).isEqualTo(1);
    assertThat(count("soletape.wanted_codes")).isZero();
    assertThat(next(Provider.STOCKX)).isEmpty();
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
    assertThat(inventory.items(ANNA).getFirst().productId()).isPresent();
    assertThat(count("soletape.wanted_codes")).isZero();
  }

  @Test
  void a_code_no_venue_knows_is_given_up_after_a_week_and_asked_anew_when_it_is_typed_again() {
    Item item = inventory.add(ANNA, SamplePair.of("ZZ6316-001", "9"));
    for (int day = 0; day <= 7; day++) {
      assertThat(next(Provider.STOCKX)).as("day %d", day).containsExactly(UNHEARD_OF);
      nobodyKnows();
      assertThat(next(Provider.STOCKX)).isEmpty();
      clock.advance(Duration.ofDays(1));
    }
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
    assertThat(next(Provider.STOCKX)).isEmpty();
    assertThat(next(Provider.ALIAS)).isEmpty();

    inventory.change(ANNA, item.id(), item.version(), SamplePair.of("zz6316 001", "9"));
    assertThat(next(Provider.STOCKX)).containsExactly(UNHEARD_OF);
  }

  @Test
  void an_edit_waits_for_a_row_before_it_asks_for_its_code_as_linking_does() throws Exception {
    Item item = inventory.add(ANNA, SamplePair.of("ZZ6316-001", "9"));
    test.database().update("update soletape.wanted_codes set dropped_at = now()");
    Pair edited = SamplePair.of("ZZ6316-001", "10");

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ChangeResult> edit =
          test.database()
              .transaction(
                  session -> {
                    session.update("update soletape.inventory set link_mark = null");
                    Future<ChangeResult> waiting =
                        threads.submit(
                            () -> inventory.change(ANNA, item.id(), item.version(), edited));
                    untilSomebodyWaits(session);
                    session.update("delete from soletape.code_wishes");
                    session.update("delete from soletape.wanted_codes");
                    return waiting;
                  });
      assertThat(edit.get()).isEqualTo(ChangeResult.STALE);
    }
  }

  private static void untilSomebodyWaits(Session session) {
    while (session.get(
        "select not exists (select from pg_locks where not granted) as alone",
        row -> row.bool("alone"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void what_one_venue_did_not_answer_yet_is_not_unknown() {
    inventory.add(ANNA, SamplePair.of("ZZ6316-001", "9"));
    codes.unknown(UNHEARD_OF, Provider.STOCKX, clock.instant());

    codes.settle(List.of(Provider.values()), clock.instant());
    assertThat(count("soletape.wanted_codes where unknown_since is not null")).isZero();
    codes.settle(List.of(Provider.STOCKX), clock.instant());
    assertThat(count("soletape.wanted_codes where unknown_since is not null")).isEqualTo(1);
  }

  @Test
  void a_few_accounts_cannot_fill_the_catalogue() {
    for (int person = 1; person <= 6; person++) {
      for (int code = 0; code < 40; code++) {
        inventory.add(
            new UUID(0, person), SamplePair.of("AA%d%03d-100".formatted(person, code), "9"));
      }
    }
    everythingIsConfirmed();

    assertThat(count("public.products_v2")).isBetween(60, 120);
    inventory.add(new UUID(0, 7), SamplePair.of("BB1234-100", "9"));
    assertThat(next(Provider.STOCKX)).containsExactly(new StyleCode("BB1234-100"));
    everythingIsConfirmed();
    assertThat(count("public.products_v2 where sku = 'BB1234-100'")).isEqualTo(1);
  }

  @Test
  void the_limit_holds_and_nothing_is_asked_for_behind_it() {
    PortfolioRules two = new PortfolioRules(Currency.getInstance("USD"), 2, 5_000);
    WantedCodes bounded = new WantedCodes(test.database(), two);
    for (String sku : List.of("AA1234-100", "BB1234-100", "CC1234-100")) {
      inventory.add(ANNA, SamplePair.of(sku, "9"));
      inventory.add(BEN, SamplePair.of(sku, "10"));
    }
    for (StyleCode code : bounded.next(Provider.ALIAS, clock.instant(), 100)) {
      bounded.confirmed(code, clock.instant());
    }

    assertThat(count("public.products_v2")).isEqualTo(2);
    assertThat(bounded.next(Provider.ALIAS, clock.instant(), 100)).isEmpty();
    assertThat(count("soletape.wanted_codes")).isEqualTo(1);
  }

  @Test
  void wishes_follow_what_pairs_say_whoever_wrote_them() {
    test.database()
        .update(
            "insert into public.\"Inventory\" (user_id, sku) select ?, 'AA' || n || '-100'"
                + " from generate_series(1001, 1030) n",
            ANNA);
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
    assertThat(count("soletape.code_wishes")).isEqualTo(PortfolioRules.CODES_PER_PERSON);

    test.database().update("delete from public.\"Inventory\" where sku < 'AA1029'");
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
    assertThat(next(Provider.STOCKX))
        .containsExactly(new StyleCode("AA1029-100"), new StyleCode("AA1030-100"));

    test.database()
        .transaction(
            session -> {
              Inventory.removeAllOf(session, ANNA);
              return null;
            });
    assertThat(count("soletape.code_wishes")).isZero();
  }

  private void nobodyKnows() {
    for (Provider venue : Provider.values()) {
      codes.unknown(UNHEARD_OF, venue, clock.instant());
    }
    codes.settle(List.of(Provider.values()), clock.instant());
  }

  private void everythingIsConfirmed() {
    List<StyleCode> next = next(Provider.STOCKX);
    while (!next.isEmpty()) {
      next.forEach(code -> codes.confirmed(code, clock.instant()));
      next = next(Provider.STOCKX);
    }
  }

  private List<StyleCode> next(Provider venue) {
    Instant now = clock.instant();
    return codes.next(venue, now, 1_000);
  }

  private int count(String what) {
    return test.database().get("select count(*)::int as n from " + what, row -> row.integer("n"));
  }
}
