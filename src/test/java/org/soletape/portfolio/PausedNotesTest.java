package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.market.PollingCalendar;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** What is said of a pair whose product pauses is what the next run does. */
class PausedNotesTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");
  private static final int FIRST = PortfolioRules.CODES_PER_PERSON;
  private static final String AGAIN = "it paused, and is polled again from the next sync";
  private static final String WAITS =
      "waiting for room: all places (%d) are taken by what people hold";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
  private Inventory inventory;
  private InventoryReads reads;
  private TestMarket market;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    reads = new InventoryReads(test.database(), SampleRuns.PORTFOLIO, () -> PollingCalendar.NORMAL);
    market = new TestMarket(test.database(), NOW);
  }

  @Test
  void what_nobody_held_is_polled_again_when_somebody_holds_it() {
    market.product("HOT123-100", 90, "9");
    market.product("COLD12-100", 10, "9");
    ProductLimits limits = new ProductLimits(1, 600);
    settle(limits);
    String before = reads.state(ANNA).version();
    inventory.add(ANNA, SamplePair.of("COLD12-100", "9"));

    assertThat(notes(ANNA)).containsExactly(AGAIN);
    assertThat(reads.state(ANNA).version()).isNotEqualTo(before);
    settle(limits);
    assertThat(paused()).isEmpty();
    assertThat(notes(ANNA)).containsExactly("the venues are asked for it by the next sync");

    test.database().update("update public.\"Inventory\" set status = 'sold'");
    settle(limits);
    assertThat(paused()).containsExactly("COLD12-100");
    assertThat(notes(ANNA))
        .containsExactly(
            "it is sold, and its product pauses until there is room for what nobody holds");
  }

  @Test
  void it_waits_where_stronger_or_equal_claims_have_every_place() {
    ProductLimits limits = full();

    assertThat(notes(ANNA)).containsOnlyOnce(WAITS.formatted(FIRST)).hasSize(FIRST + 1);
    settle(limits);
    assertThat(paused()).containsExactly("LAST01-100");
  }

  @Test
  void its_place_is_the_best_that_any_of_its_holders_has() {
    full();
    ProductLimits more = ProductLimits.stated(FIRST + 1);
    market.product("MORE01-100", 50, "9");
    inventory.add(ANNA, SamplePair.of("MORE01-100", "9"));
    test.database().update("delete from soletape.paused_products");
    settle(more);
    assertThat(paused()).as("of two later codes of hers").containsExactly("MORE01-100");
    assertThat(notes(ANNA)).containsOnlyOnce(WAITS.formatted(more.inAll()));
    String waiting = reads.state(ANNA).version();

    inventory.add(BEN, SamplePair.of("MORE01-100", "9"));

    assertThat(notes(BEN)).containsExactly(AGAIN);
    assertThat(notes(ANNA)).containsOnlyOnce(AGAIN).doesNotContain(WAITS.formatted(more.inAll()));
    assertThat(reads.state(ANNA).version()).isNotEqualTo(waiting);
    settle(more);
    assertThat(paused()).containsExactly("LAST01-100");
  }

  @Test
  void a_code_waits_for_room_unless_it_is_among_the_first_of_anybody_who_wants_it() {
    for (int n = 0; n < FIRST; n++) {
      String code = "FIRST%d-100".formatted(100 + n);
      market.product(code, 50, "9");
      inventory.add(ANNA, SamplePair.of(code, "9"));
      clock.advance(Duration.ofSeconds(1));
    }
    ProductLimits more = ProductLimits.stated(FIRST + 1);
    settle(more);
    market.product("LATER1-100", 50, "9");
    inventory.add(ANNA, SamplePair.of("LATER1-100", "9"));
    settle(more);
    inventory.add(ANNA, SamplePair.of("WANTED12-100", "9"));
    assertThat(notes(ANNA)).containsOnlyOnce(WAITS.formatted(more.inAll()));
    String waiting = reads.state(ANNA).version();

    inventory.add(BEN, SamplePair.of("WANTED12-100", "9"));

    String lookedUp = "looking it up: the venues are asked by the next sync";
    assertThat(notes(BEN)).containsExactly(lookedUp);
    assertThat(notes(ANNA))
        .containsOnlyOnce(lookedUp)
        .doesNotContain(WAITS.formatted(more.inAll()));
    assertThat(reads.state(ANNA).version()).isNotEqualTo(waiting);
  }

  /** Anna holds a first code for every place, and one product more. */
  private ProductLimits full() {
    List<String> codes =
        Stream.concat(
                Stream.iterate(100, n -> n + 1).limit(FIRST).map("FIRST%d-100"::formatted),
                Stream.of("LAST01-100"))
            .toList();
    for (String code : codes) {
      market.product(code, 50, "9");
      inventory.add(ANNA, SamplePair.of(code, "9"));
      clock.advance(Duration.ofSeconds(1));
    }
    ProductLimits limits = ProductLimits.stated(FIRST);
    settle(limits);
    assertThat(paused()).containsExactly("LAST01-100");
    return limits;
  }

  private void settle(ProductLimits limits) {
    new ProductRoom(limits).settle(test.database(), RoomForProducts.whole(limits), NOW);
  }

  private List<String> paused() {
    return test.database()
        .list(
            """
            select p.sku from public.products_v2 p
            join soletape.paused_products z on z.product_id = p.id order by p.sku
            """,
            row -> row.text("sku"));
  }

  private List<String> notes(UUID owner) {
    return HeldPairs.of(reads, owner, NOW).stream()
        .map(pair -> pair.market().trackingNote().orElse(""))
        .toList();
  }
}
