package org.soletape.portfolio.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.market.PollingCalendar;
import org.soletape.money.Money;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryNotAdopted;
import org.soletape.portfolio.InventoryReads;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Linking;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.Sale;
import org.soletape.testing.HeldPairs;
import org.soletape.testing.OddTable;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

/** An inventory as a reseller's own front end made it, years before Soletape. */
class AdoptionTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Currency USD = Currency.getInstance("USD");
  private static final PortfolioRules RULES = SampleRuns.PORTFOLIO;
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");

  private static final String ROWS =
      """
      insert into public."Inventory"
        (user_id, sku, size, purchase_price, purchase_date, status, sold_price, tags)
      values
        ('%1$s', ' dd1391 100 ', '10.5', 119.99, '2025-12-31 23:30Z', 'In Stock', null, '{a,b}'),
        ('%1$s', 'DD1391-100', '9', 'NaN', 'infinity', 'SOLD', '$1,250.00', null),
        ('%1$s', null, '9', 100, null, 'Listed', null, null),
        ('%1$s', 'unknown', '9', null, null, 'lost', 'about 100', null),
        ('%1$s', 'DD1391-100', '44', null, null, 'In Stock', null, null),
        ('%1$s', 'DD1391-100', '11', -5, null, 'In Stock', null, null),
        ('%2$s', 'dd1391-100', '9', 50, null, 'In Stock', null, null)
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.empty();
  private final SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
  private Inventory inventory;

  @BeforeEach
  void open() {
    inventory = new Inventory(test.database(), RULES, clock);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT_SIZES", "NUMERIC_SIZES", "SHORT_TEXTS", "REAL_SIZES"})
  void rows_are_linked_and_reported_and_nothing_that_was_there_changes(OddTable table) {
    grown(table);
    List<String> before = contents();

    assertThatThrownBy(() -> inventory.items(ANNA))
        .isInstanceOf(InventoryNotAdopted.class)
        .hasMessageContaining("run soletape migrate --adopt-inventory");
    assertThatThrownBy(() -> inventory.add(ANNA, SamplePair.of("DD1391-100", "9")))
        .isInstanceOf(InventoryNotAdopted.class);
    assertThat(new Linking(Optional.of(RULES)).run(test.database(), NOW)).isZero();

    AdoptionReport report = new Adoption(test.database()).run();

    assertThat(report.added()).contains("column product_v2_id", "column notes", "index on user_id");
    assertThat(report.rows()).isEqualTo(7);
    assertThat(report.linked()).isEqualTo(3);
    assertThat(report.reasons())
        .containsEntry("no style code", 1)
        .containsEntry("the style code is not tracked", 1)
        .containsEntry(
            "the size is not a US size, and no table of the brand says which one it is", 1)
        .containsEntry("the product has no such size", 1);
    assertThat(report.unlinked()).hasSize(4);
    assertThat(contents()).isEqualTo(before);

    AdoptionReport again = new Adoption(test.database()).run();
    assertThat(again.added()).isEmpty();
    assertThat(again.reasons()).isEqualTo(report.reasons());
    assertThat(again.linked()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT_SIZES", "NUMERIC_SIZES"})
  void cells_are_read_as_far_as_they_can_be(OddTable table) {
    grown(table);
    new Adoption(test.database()).run();

    List<Pair> pairs = inventory.items(ANNA).stream().map(Item::pair).toList();

    assertThat(pairs).hasSize(6);
    assertThat(pairs.get(0).purchase().price()).contains(Money.ofMajor("119.99", USD));
    assertThat(pairs.get(0).purchase().on()).contains(LocalDate.parse("2025-12-31"));
    assertThat(pairs.get(0).status()).isEqualTo(ItemStatus.HELD);
    assertThat(pairs.get(0).size()).contains("10.5");
    assertThat(pairs.get(1).purchase().price()).isEmpty();
    assertThat(pairs.get(1).purchase().on()).isEmpty();
    assertThat(pairs.get(1).status()).isEqualTo(ItemStatus.SOLD);
    assertThat(pairs.get(1).sale().flatMap(Sale::price)).contains(Money.ofMajor("1250", USD));
    assertThat(pairs.get(2).status()).isEqualTo(ItemStatus.LISTED);
    assertThat(pairs.get(3).status()).isEqualTo(ItemStatus.HELD);
    assertThat(pairs.get(3).sale()).isEmpty();
    assertThat(pairs.get(5).purchase().price()).isEmpty();
    assertThat(inventory.items(BEN)).hasSize(1);
    assertThat(
            HeldPairs.of(
                new InventoryReads(test.database(), RULES, () -> PollingCalendar.NORMAL),
                ANNA,
                NOW))
        .hasSize(6);
    assertThat(test.database().list("select size_id from soletape.held_sizes()", r -> "x"))
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT_SIZES", "NUMERIC_SIZES", "SHORT_TEXTS"})
  void it_is_written_like_any_other(OddTable table) {
    grown(table);
    new Adoption(test.database()).run();

    Item added = inventory.add(ANNA, SamplePair.complete("DD1391-100", "10.5"));
    assertThat(added.pair()).isEqualTo(SamplePair.complete("DD1391-100", "10.5"));
    assertThat(cell(added.id(), "status")).isEqualTo("SOLD");
    assertThat(cell(added.id(), "store")).isEqualTo("garage");
    assertThat(added.sizeId()).isPresent();

    Item held = inventory.add(ANNA, SamplePair.bought("DD1391-100", "9", "99.95"));
    assertThat(cell(held.id(), "status")).isEqualTo("In Stock");
    assertThat(SamplePair.sell(inventory, ANNA, held, "150")).isEqualTo(ChangeResult.CHANGED);
    assertThat(inventory.change(ANNA, held.id(), held.version(), SamplePair.of("A1B2C3", "9")))
        .isEqualTo(ChangeResult.STALE);
    assertThat(inventory.find(ANNA, held.id()).orElseThrow().pair().sale())
        .contains(SamplePair.sale("150"));
    assertThat(inventory.remove(ANNA, held.id())).isEqualTo(ChangeResult.CHANGED);
    assertThat(inventory.find(ANNA, held.id())).isEmpty();
  }

  @Test
  void an_edit_leaves_the_cells_alone_that_it_does_not_mean() {
    grown(OddTable.TEXT_SIZES);
    new Adoption(test.database()).run();
    Item lost = inventory.items(ANNA).get(3);
    Pair noted = withNotes(lost.pair(), "found again");

    assertThat(inventory.change(ANNA, lost.id(), lost.version(), noted))
        .isEqualTo(ChangeResult.CHANGED);

    assertThat(cell(lost.id(), "status")).isEqualTo("lost");
    assertThat(cell(lost.id(), "sold_price")).isEqualTo("about 100");
    assertThat(inventory.find(ANNA, lost.id()).orElseThrow().pair()).isEqualTo(noted);
  }

  @Test
  void what_a_column_cannot_hold_is_told_with_its_name_and_nothing_is_written() {
    grown(OddTable.NUMERIC_SIZES);
    new Adoption(test.database()).run();
    int before = inventory.items(ANNA).size();

    assertRefused(SamplePair.of("DD1391-100", "10.5W"), "column \"size\"");
    assertRefused(SamplePair.of("DD1391-100-AND-SO-ON-AND-ON", "9"), "column \"sku\"");
    assertThat(inventory.items(ANNA)).hasSize(before);
  }

  @Test
  void a_column_of_theirs_that_must_be_filled_is_named() {
    grown(OddTable.TEXT_SIZES);
    new Adoption(test.database()).run();
    test.database().update("alter table public.\"Inventory\" alter store drop default");

    assertRefused(SamplePair.of("DD1391-100", "9"), "\"store\"");
  }

  @Test
  void a_rule_of_theirs_is_told_with_its_column() {
    grown(OddTable.TEXT_SIZES);
    test.database()
        .update(
            "alter table public.\"Inventory\" add constraint cheap check (purchase_price < 500)"
                + " not valid");
    new Adoption(test.database()).run();

    assertRefused(SamplePair.bought("DD1391-100", "9", "500"), "(column purchase_price)");
    assertThat(inventory.add(ANNA, SamplePair.bought("DD1391-100", "9", "499"))).isNotNull();
  }

  @Test
  void amounts_that_would_lose_their_cents_are_refused() {
    OddTable.WHOLE_AMOUNTS.make(test.database());
    test.migrate();
    AdoptionReport report = new Adoption(test.database()).run();
    assertThat(report.warnings()).singleElement().asString().contains("Row security is off");

    assertRefused(SamplePair.bought("DD1391-100", "9", "99.95"), "column \"purchase_price\"");
    Item added = inventory.add(ANNA, SamplePair.bought("DD1391-100", "9", "99"));
    assertThat(added.pair()).isEqualTo(SamplePair.bought("DD1391-100", "9", "99"));
    assertThat(cell(added.id(), "status")).isEqualTo("active");
    assertThat(cell(added.id(), "purchase_date")).isEqualTo("2026-02-01");
  }

  private void grown(OddTable table) {
    table.make(test.database());
    test.database().update(ROWS.formatted(ANNA, BEN));
    test.migrate();
    new TestMarket(test.database(), NOW).product("DD1391-100", 100, "9", "10.5");
  }

  private void assertRefused(Pair pair, String words) {
    assertThatThrownBy(() -> inventory.add(ANNA, pair))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining(words)
        .hasMessageStartingWith("the inventory table refuses this: ");
  }

  private static Pair withNotes(Pair pair, String notes) {
    return new Pair(
        pair.sku(),
        pair.size(),
        pair.purchase(),
        pair.condition(),
        Optional.of(notes),
        pair.status(),
        pair.sale(),
        pair.location());
  }

  private List<String> contents() {
    return test.database()
        .list(
            "select concat_ws('|', id, user_id, sku, size, purchase_price, purchase_date, status,"
                + " store, tags, sold_price) as text from public.\"Inventory\" order by id",
            row -> row.text("text"));
  }

  private String cell(String id, String column) {
    return test.database()
        .get(
            "select " + column + "::text as cell from public.\"Inventory\" where id::text = ?",
            row -> row.text("cell"),
            id);
  }
}
