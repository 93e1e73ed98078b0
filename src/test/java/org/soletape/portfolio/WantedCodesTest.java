package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.soletape.db.DatabaseException;
import org.soletape.db.Session;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Codes between a person's pair and the catalogue. */
class WantedCodesTest {
  private static final int LIMIT = 150;
  private static final PortfolioRules RULES =
      new PortfolioRules(Currency.getInstance("USD"), ProductLimits.stated(LIMIT), 5_000);
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
  void nobodys_first_codes_wait_for_somebodys_later_ones() {
    WantedCodes bounded = bounded(30);
    addMany(ANNA, "AA", 40);
    while (!confirmAll(bounded).isEmpty()) {
      link();
    }
    assertThat(polled()).as("the later ones too, while there is room").isEqualTo(30);
    assertThat(codesWaiting()).isEqualTo(10);

    addMany(BEN, "BB", 2);
    assertThat(confirmAll(bounded))
        .containsExactly(new StyleCode("BB1001-100"), new StyleCode("BB1002-100"));
    link();

    assertThat(polled()).isEqualTo(30);
    assertThat(paused()).containsExactly("AA1029-100", "AA1030-100");
    assertThat(bounded.next(Provider.STOCKX, clock.instant(), 100)).isEmpty();
  }

  @Test
  void the_limit_holds_and_nothing_is_asked_for_behind_it() {
    WantedCodes bounded = bounded(2);
    for (String sku : List.of("AA1234-100", "BB1234-100", "CC1234-100")) {
      inventory.add(ANNA, SamplePair.of(sku, "9"));
      inventory.add(BEN, SamplePair.of(sku, "10"));
    }
    confirmAll(bounded);

    assertThat(count("public.products_v2")).isEqualTo(2);
    assertThat(bounded.next(Provider.ALIAS, clock.instant(), 100)).isEmpty();
    assertThat(count("soletape.wanted_codes")).isEqualTo(1);
  }

  @Test
  void two_runs_never_give_away_the_same_place() throws Exception {
    WantedCodes bounded = bounded(5);
    test.database()
        .update(
            "insert into public.products_v2 (sku, popularity_score)"
                + " select 'CATALOGUE' || n, n from generate_series(1, 5) n");
    addMany(ANNA, "AA", 12);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> confirmed =
          bounded.next(Provider.STOCKX, clock.instant(), 100).stream()
              .map(code -> threads.submit(() -> bounded.confirmed(code, clock.instant())))
              .toList();
      int tracked = 0;
      for (Future<Boolean> one : confirmed) {
        tracked += one.get() ? 1 : 0;
      }
      assertThat(tracked).isEqualTo(5);
    }
    assertThat(polled()).isEqualTo(5);
    assertThat(paused()).allMatch(sku -> sku.startsWith("CATALOGUE")).hasSize(5);
    assertThat(count("soletape.tracked_codes")).isEqualTo(5);
  }

  @Test
  void a_confirmation_that_is_cut_off_pauses_nothing() {
    WantedCodes bounded = bounded(1);
    test.database().update("insert into public.products_v2 (sku) values ('CATALOGUE1')");
    addMany(ANNA, "AA", 1);
    test.database().update("alter table soletape.tracked_codes add check (code = 'none')");

    assertThatThrownBy(() -> bounded.confirmed(new StyleCode("AA1001-100"), clock.instant()))
        .isInstanceOf(DatabaseException.class);

    assertThat(paused()).isEmpty();
    assertThat(count("public.products_v2")).isEqualTo(1);
    assertThat(codesWaiting()).isEqualTo(1);
  }

  @Test
  void pairs_that_are_sold_bring_nothing_in() {
    Item item = inventory.add(ANNA, SamplePair.of("AA1234-100", "9"));
    test.database().update("update public.\"Inventory\" set status = 'sold'");
    link();

    assertThat(next(Provider.STOCKX)).isEmpty();
    test.database().update("update public.\"Inventory\" set status = 'listed'");
    link();
    assertThat(next(Provider.STOCKX)).containsExactly(new StyleCode("AA1234-100"));
    assertThat(item.pair().sku()).contains("AA1234-100");
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

  private WantedCodes bounded(int most) {
    PortfolioRules rules =
        new PortfolioRules(Currency.getInstance("USD"), ProductLimits.stated(most), 5_000);
    return new WantedCodes(test.database(), rules);
  }

  /** Codes from 1001 on, one minute after the other. */
  private void addMany(UUID person, String letters, int codes) {
    for (int code = 1; code <= codes; code++) {
      clock.advance(Duration.ofMinutes(1));
      inventory.add(person, SamplePair.of("%s%d-100".formatted(letters, 1000 + code), "9"));
    }
  }

  /** What a run is told to ask for, all of which the venue knows. */
  private List<StyleCode> confirmAll(WantedCodes wanted) {
    List<StyleCode> asked = wanted.next(Provider.STOCKX, clock.instant(), 100);
    asked.forEach(code -> wanted.confirmed(code, clock.instant()));
    return asked;
  }

  private void link() {
    new Linking(Optional.of(RULES)).run(test.database(), clock.instant());
  }

  private int polled() {
    return count(
        "public.products_v2 where not id in (select product_id from soletape.paused_products)");
  }

  private List<String> paused() {
    return test.database()
        .list(
            "select p.sku from soletape.paused_products z"
                + " join public.products_v2 p on p.id = z.product_id order by p.sku",
            row -> row.text("sku"));
  }

  private int codesWaiting() {
    return count("soletape.wanted_codes");
  }

  private List<StyleCode> next(Provider venue) {
    Instant now = clock.instant();
    return codes.next(venue, now, 1_000);
  }

  private int count(String what) {
    return test.database().get("select count(*)::int as n from " + what, row -> row.integer("n"));
  }
}
