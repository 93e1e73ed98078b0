package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class InventoryReadsTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Currency USD = Currency.getInstance("USD");
  private static final PortfolioRules RULES = SampleRuns.PORTFOLIO;
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");
  private static final Instant POLLED = Instant.parse("2026-03-02T06:01:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
  private Inventory inventory;
  private InventoryReads reads;
  private TestMarket market;
  private UUID dunk;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), RULES, clock);
    reads = new InventoryReads(test.database(), RULES, () -> PollingCalendar.NORMAL);
    market = new TestMarket(test.database(), NOW);
    dunk = market.product("DD1391-100", 100, "9", "10.5");
    for (String venue : List.of("stockx", "alias")) {
      listing(dunk, venue, "mapped");
    }
  }

  @Test
  void a_pair_has_the_newest_quotes_of_both_venues() {
    market.book(dunk, Provider.STOCKX, POLLED, TestMarket.quote(1, 20_000, 15_000));
    market.book(dunk, Provider.ALIAS, POLLED, TestMarket.quote(1, 0, 16_000));
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    HeldPair pair = only();

    assertThat(pair.market().product()).map(PairMarket.Tracked::sku).contains("DD1391-100");
    assertThat(pair.market().sizeKey()).contains("9");
    assertThat(pair.market().trackingNote()).isEmpty();
    assertThat(pair.market().at(Provider.STOCKX))
        .isEqualTo(
            new VenuePrices(
                Provider.STOCKX,
                Figure.of(new Money(20_000, USD)),
                Figure.of(new Money(15_000, USD)),
                Figure.missing(FigureState.NOT_OFFERED),
                Optional.of(POLLED)));
    assertThat(pair.market().at(Provider.ALIAS).ask()).isEqualTo(Figure.missing(FigureState.NONE));
    assertThat(pair.market().at(Provider.ALIAS).bid()).isEqualTo(Figure.of(new Money(16_000, USD)));
  }

  @Test
  void a_fraction_of_a_yen_in_the_public_table_hides_no_pair() {
    market.book(dunk, Provider.STOCKX, POLLED, TestMarket.quote(1, 20_000, 15_000));
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    test.database()
        .update("update public.market_latest_v2 set currency = 'JPY', lowest_ask = 210.50");

    assertThat(only().market().at(Provider.STOCKX).ask())
        .isEqualTo(Figure.of(new Money(211, Currency.getInstance("JPY"))));
  }

  @Test
  void a_listed_size_that_was_never_asked_for_is_pending() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    assertThat(only().market().at(Provider.STOCKX).ask().state()).isEqualTo(FigureState.PENDING);
    assertThat(only().market().at(Provider.ALIAS).bid().state()).isEqualTo(FigureState.PENDING);
  }

  @Test
  void an_old_price_is_stale_by_the_products_tier() {
    UUID cold = market.product("COLD12-100", 10, "9");
    for (UUID product : List.of(dunk, cold)) {
      market.book(product, Provider.STOCKX, POLLED.minus(Duration.ofHours(13)));
    }
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    inventory.add(ANNA, SamplePair.of("COLD12-100", "9"));

    assertThat(HeldPairs.of(reads, ANNA, NOW))
        .extracting(pair -> pair.market().at(Provider.STOCKX).ask())
        .containsExactlyInAnyOrder(
            Figure.told(Optional.of(new Money(20_000, USD)), true),
            Figure.of(new Money(20_000, USD)));
  }

  @Test
  void a_size_a_venue_does_not_list_is_not_offered_there() {
    test.database().update("update public.product_sizes_v2 set alias_size = null");
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    assertThat(only().market().at(Provider.ALIAS))
        .isEqualTo(VenuePrices.unknown(Provider.ALIAS, FigureState.NOT_OFFERED));
  }

  @Test
  void a_size_the_product_does_not_have_is_not_guessed() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "10.5W"));

    assertThat(only().market().product()).isPresent();
    assertThat(only().market().at(Provider.STOCKX))
        .isEqualTo(VenuePrices.unknown(Provider.STOCKX, FigureState.UNKNOWN_SIZE));
  }

  @Test
  void an_unknown_code_is_its_owners_alone_and_says_what_became_of_it() {
    inventory.add(ANNA, SamplePair.of("zz6316-001", "9"));

    assertThat(only().market().product()).isEmpty();
    assertThat(only().market().trackingNote())
        .contains("looking it up: the venues are asked by the next sync");
    assertThat(products()).isEqualTo(1);
    String waiting = reads.state(ANNA).version();

    assertThat(only().market().at(Provider.STOCKX).ask().state()).isEqualTo(FigureState.PENDING);
    WantedCodes codes = new WantedCodes(test.database(), RULES);
    for (Provider venue : Provider.values()) {
      assertThat(codes.next(venue, NOW, 9)).containsExactly(new StyleCode("ZZ6316-001"));
      codes.unknown(new StyleCode("ZZ6316-001"), venue, NOW);
    }
    codes.settle(List.of(Provider.values()), NOW);
    assertThat(only().market().trackingNote()).contains("no venue knows this code");
    assertThat(only().market().at(Provider.STOCKX).ask().state())
        .isEqualTo(FigureState.UNKNOWN_SKU);
    assertThat(reads.state(ANNA).version()).isNotEqualTo(waiting);
    assertThat(products()).isEqualTo(1);
  }

  @Test
  void words_and_missing_codes_are_not_taken_up() {
    inventory.add(ANNA, SamplePair.of("my favourite pair", "9"));

    assertThat(only().market().at(Provider.STOCKX).ask().state())
        .isEqualTo(FigureState.UNKNOWN_SKU);
    assertThat(only().market().trackingNote()).contains("this does not look like a style code");
  }

  @Test
  void a_code_there_is_no_room_for_waits_and_says_so() {
    inventory.add(BEN, SamplePair.of("DD1391-100", "9"));
    inventory.add(ANNA, SamplePair.of("HQ6316-001", "9"));
    ProductLimits one = ProductLimits.stated(1);
    new ProductRoom(one).settle(test.database(), RoomForProducts.whole(one), NOW);

    assertThat(only().market().trackingNote())
        .contains("waiting for room: all places (1) are taken by what people hold");
    assertThat(only().market().at(Provider.STOCKX).ask().state())
        .isEqualTo(FigureState.UNKNOWN_SKU);
    String waiting = reads.state(ANNA).version();

    ProductLimits two = ProductLimits.stated(2);
    new ProductRoom(two).settle(test.database(), RoomForProducts.whole(two), NOW);
    assertThat(only().market().trackingNote().orElse("")).startsWith("looking it up");
    assertThat(reads.state(ANNA).version()).isNotEqualTo(waiting);
  }

  @Test
  void a_product_that_pauses_says_so_to_its_owner() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    String polled = reads.state(ANNA).version();
    ProductLimits none = ProductLimits.stated(0);
    new ProductRoom(none).settle(test.database(), RoomForProducts.whole(none), NOW);

    assertThat(only().market().trackingNote().orElse("")).startsWith("waiting for room: ");
    assertThat(reads.state(ANNA).version()).isNotEqualTo(polled);
  }

  @Test
  void one_person_has_a_limited_number_of_codes_waiting() {
    for (int i = 0; i <= PortfolioRules.CODES_PER_PERSON; i++) {
      inventory.add(ANNA, SamplePair.of("NEW" + (1000 + i), "9"));
    }

    assertThat(HeldPairs.of(reads, ANNA, NOW))
        .extracting(pair -> pair.market().trackingNote().orElse(""))
        .filteredOn(note -> !note.startsWith("looking it up"))
        .containsExactly("25 of your codes wait already, as many as one person's can");
  }

  @Test
  void a_removed_product_leaves_the_row_readable_and_is_looked_up_again() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    test.database().update("delete from public.products_v2");

    assertThat(only().market().at(Provider.STOCKX).ask().state())
        .isEqualTo(FigureState.UNKNOWN_SKU);
    new Linking(Optional.of(RULES)).run(test.database(), NOW);
    assertThat(only().market().trackingNote().orElse("")).startsWith("looking it up");
  }

  @Test
  void links_follow_the_catalogue() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "12"));
    assertThat(new Linking(Optional.of(RULES)).run(test.database(), NOW)).isZero();
    market.size(dunk, 3, "12");

    assertThat(new Linking(Optional.of(RULES)).run(test.database(), NOW)).isEqualTo(1);
    assertThat(only().market().sizeKey()).contains("12");
    assertThat(new Linking(Optional.of(RULES)).run(test.database(), NOW)).isZero();
  }

  @Test
  void all_pairs_come_in_one_statement() {
    inventory.addAll(
        ANNA,
        List.of(
            SamplePair.of("DD1391-100", "9"),
            SamplePair.of("DD1391-100", "10.5"),
            SamplePair.of("words", "9")));
    CountedStatements counted = new CountedStatements(test.pool());
    InventoryReads counting =
        new InventoryReads(new Database(counted.source()), RULES, () -> PollingCalendar.NORMAL);

    assertThat(counted.during(() -> HeldPairs.of(counting, ANNA, NOW))).isEqualTo(1);
    assertThat(counted.during(() -> counting.state(ANNA).version())).isEqualTo(1);
    assertThat(counted.during(() -> counting.weekQuotes(ANNA, Slot.of(NOW), Slot.of(NOW))))
        .isEqualTo(1);
  }

  @Test
  void the_version_changes_with_whatever_is_shown() {
    String none = reads.state(ANNA).version();
    Item item = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    String added = reads.state(ANNA).version();
    assertThat(reads.state(ANNA).version()).isEqualTo(added).isNotEqualTo(none);

    inventory.change(ANNA, item.id(), item.version(), SamplePair.of("DD1391-100", "10.5"));
    String changed = reads.state(ANNA).version();
    market.book(dunk, Provider.STOCKX, POLLED);
    String polled = reads.state(ANNA).version();
    test.database()
        .update("update soletape.listings set checked_at = checked_at + interval '1 hour'");
    String checked = reads.state(ANNA).version();
    new FeeSettingsStore(test.database(), USD)
        .save(ANNA, new FeeChange(Optional.empty(), Optional.of(USD), List.of()));
    String set = reads.state(ANNA).version();

    assertThat(List.of(none, added, changed, polled, checked, set)).doesNotHaveDuplicates();
  }

  private HeldPair only() {
    return HeldPairs.of(reads, ANNA, NOW).stream().reduce((a, b) -> null).orElseThrow();
  }

  private int products() {
    return test.database()
        .get("select count(*)::int as n from public.products_v2", row -> row.integer("n"));
  }

  private void listing(UUID product, String venue, String state) {
    boolean mapped = state.equals("mapped");
    test.database()
        .update(
            """
            insert into soletape.listings
              (product_id, provider, state, reason, checked_at, mapped_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            product,
            venue,
            state,
            mapped ? null : "not found",
            POLLED,
            mapped ? POLLED : null);
  }
}
