package org.soletape.portfolio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.money.Money;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.file.ImportBatches.Undone;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class SalesImportTest {
  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Bought in another order than the lines'. */
  private static final String BOUGHT =
      """
      sku,size,purchase_price,purchase_date,notes
      DD1391-100,9,120,2026-02-01,second
      DD1391-100,9,110,2026-01-05,first
      DD1391-100,9,130,,undated
      DD1391-100,10.5,140,2026-01-01,other size
      """;

  private static final String SOLD =
      """
      sku,size,payout,sold_at,sold_venue,order_number
      dd1391 100,US 9,150,2026-02-20,stockx,A-1
      DD1391-100,9,160,2026-02-21,stockx,A-2
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Inventory inventory;
  private Importing importing;
  private ImportBatches batches;

  @BeforeEach
  void open() {
    SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
    inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    importing = new Importing(test.database(), SampleRuns.PORTFOLIO, clock);
    batches = new ImportBatches(test.database(), SampleRuns.PORTFOLIO, clock);
    new TestMarket(test.database(), Instant.parse("2026-03-02T06:10:00Z"))
        .product("DD1391-100", 100, "9", "10.5");
  }

  @Test
  void sales_are_of_the_first_bought_pairs_and_keep_what_these_say() {
    run(BOUGHT);

    ImportReport report = run(SOLD);

    assertThat(report.counts()).isEqualTo(new ImportReport.Counts(2, 0, 2, 0, 0));
    assertThat(inventory.items(ANNA)).hasSize(4);
    assertThat(sale("first").orderNumber()).contains("A-1");
    assertThat(sale("second").orderNumber()).contains("A-2");
    assertThat(item("first").pair().purchase().on()).contains(LocalDate.parse("2026-01-05"));
    assertThat(item("undated").pair().status()).isEqualTo(ItemStatus.HELD);
    assertThat(item("other size").pair().status()).isEqualTo(ItemStatus.HELD);
  }

  @Test
  void a_sale_that_finds_no_pair_is_a_sold_pair_whose_cost_is_unknown() {
    run(BOUGHT);

    ImportReport report = run("sku,size,payout,sold_at\nDD1391-100,10.5,150,2025-12-31\n");

    assertThat(report.counts()).isEqualTo(new ImportReport.Counts(1, 1, 0, 0, 0));
    assertThat(report.notices())
        .containsExactly(
            "1 of the sales found no open pair: what these cost is unknown, and they are in no"
                + " profit.");
    assertThat(item("other size").pair().status()).as("bought later").isEqualTo(ItemStatus.HELD);
    assertThat(inventory.items(ANNA))
        .filteredOn(item -> item.pair().status() == ItemStatus.SOLD)
        .singleElement()
        .matches(item -> item.pair().purchase().price().isEmpty());
  }

  @Test
  void the_same_file_twice_books_nothing_new_but_two_equal_sales_are_two() {
    run(BOUGHT);
    String equal = "sku,size,payout,sold_at\n" + "DD1391-100,9,150,2026-02-20\n".repeat(2);

    assertThat(run(equal).counts().matched()).isEqualTo(2);

    assertThat(run(equal).counts()).isEqualTo(new ImportReport.Counts(2, 0, 0, 2, 0));
    assertThat(run(equal).batch()).isEmpty();
    assertThat(run(equal + "DD1391-100,9,150,2026-02-20\n").counts().matched()).isEqualTo(1);
  }

  @Test
  void a_sale_is_known_by_its_order_number_whatever_was_corrected_since() {
    run(BOUGHT);
    run(SOLD);

    assertThat(run(SOLD.replace("150", "149.50")).counts().changes()).isZero();
    assertThat(run(SOLD.replace("A-1", "A-9")).counts().matched()).isEqualTo(1);
    assertThat(run(SOLD.replace(",order_number", "").replaceAll(",A-.", "")).counts().changes())
        .isZero();
  }

  @Test
  void undo_reopens_the_pairs_as_they_were_and_removes_those_without() {
    run(BOUGHT);
    List<String> before = said();
    UUID batch = run(SOLD + "XX0000-001,9,80,2026-02-20,,B-1\n").batch().orElseThrow();
    assertThat(said()).hasSize(5).doesNotContainSequence(before);

    assertThat(batches.recent(ANNA))
        .filteredOn(file -> file.id().equals(batch))
        .singleElement()
        .matches(file -> file.sales() == 2 && file.rows() == 1);
    assertThat(batches.undo(BEN, batch)).isEmpty();
    assertThat(batches.undo(ANNA, batch)).contains(new Undone(1, 2, 0));

    assertThat(said()).isEqualTo(before);
    assertThat(batches.undo(ANNA, batch)).isEmpty();
    assertThat(run(SOLD).counts().matched()).as("booked anew").isEqualTo(2);
  }

  @Test
  void what_else_a_sale_says_is_kept_with_the_pair_and_goes_with_the_sale() {
    run(
        """
        sku,size,purchase_price,purchase_date,notes,supplier
        DD1391-100,9,110,2026-01-05,first,B7
        """);
    List<String> before = said();
    UUID batch =
        run("sku,size,payout,sold_at,notes,buyer\nDD1391-100,9,150,2026-02-20,gift,Jo\n")
            .batch()
            .orElseThrow();

    assertThat(item("first\ngift").pair().extra().orElseThrow().cells())
        .isEqualTo(Map.of("supplier", "B7", "buyer", "Jo"));

    batches.undo(ANNA, batch);
    assertThat(said()).isEqualTo(before);
  }

  @Test
  void what_a_sale_says_besides_stays_away_where_the_pair_has_no_room_for_it() {
    run("sku,size,purchase_price,supplier\nDD1391-100,9,110,%s\n".formatted("a".repeat(12_000)));
    ImportFile sold =
        file("sku,size,payout,buyer\nDD1391-100,9,150,%s\n".formatted("b".repeat(12_000)));

    assertThat(importing.check(ANNA, sold).counts().matched()).isEqualTo(1);
    importing.run(ANNA, "x.csv", sold, WhenWrong.NOTHING);

    assertThat(inventory.items(ANNA))
        .singleElement()
        .matches(item -> item.pair().status() == ItemStatus.SOLD)
        .matches(item -> item.pair().extra().orElseThrow().cells().containsKey("supplier"));
  }

  @Test
  void undo_leaves_what_a_sale_did_not_change() {
    run(BOUGHT);
    UUID batch = run(SOLD).batch().orElseThrow();
    Item first = item("first");
    assertThat(
            inventory.change(
                ANNA, first.id(), first.version(), SamplePair.bought("DD1391-100", "10.5", "777")))
        .isEqualTo(ChangeResult.CHANGED);

    batches.undo(ANNA, batch);

    assertThat(inventory.find(ANNA, first.id()).orElseThrow().pair().purchase().price())
        .contains(Money.ofMajor("777", USD));
  }

  @Test
  void a_stated_pair_is_the_one_sold_and_the_others_follow() {
    run(BOUGHT);
    SaleChoices undated = new SaleChoices(false, Map.of("2", item("undated").id()));

    assertThat(
            importing.check(ANNA, file(SOLD), undated).sales().getFirst().pair().orElseThrow().id())
        .isEqualTo(item("undated").id());
    run(SOLD, undated);

    assertThat(sale("undated").orderNumber()).contains("A-1");
    assertThat(sale("first").orderNumber()).contains("A-2");
    assertThat(item("second").pair().status()).isEqualTo(ItemStatus.HELD);
  }

  @Test
  void a_pair_that_a_sale_cannot_be_of_is_refused_and_nothing_is_written() {
    run(BOUGHT);
    SaleChoices other = new SaleChoices(false, Map.of("2", item("other size").id()));
    SaleChoices twice =
        new SaleChoices(false, Map.of("2", item("first").id(), "3", item("first").id()));

    assertThatThrownBy(() -> run(SOLD, other))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageStartingWith("line 2 is no sale of the pair " + item("other size").id());
    assertThatThrownBy(() -> run(SOLD, twice))
        .hasMessage("lines 2 and 3 are sales of the same pair");
    assertThatThrownBy(() -> run(SOLD, new SaleChoices(false, Map.of("9", SaleChoices.NO_PAIR))))
        .hasMessage("line 9 is no sale of this file, so no pair can be stated for it");
    assertThatThrownBy(() -> run(BOUGHT, other))
        .hasMessageStartingWith("line 2 is no sale of this file");
    assertThat(inventory.items(ANNA)).allMatch(item -> item.pair().status().isOwned());
    assertThat(run(SOLD, new SaleChoices(false, Map.of("2", SaleChoices.NO_PAIR))).counts())
        .isEqualTo(new ImportReport.Counts(2, 1, 1, 0, 0));
  }

  @Test
  void purchases_whole_pairs_and_sales_mixed_are_read_row_by_row() {
    String mixed =
        """
        sku,size,purchase_price,purchase_date,payout,sold_at
        DD1391-100,9,100,2026-01-10,,
        DD1391-100,9,90,2026-01-11,140,2026-01-20
        DD1391-100,9,,,150,2026-02-20
        """;

    ImportReport report = run(mixed);

    assertThat(report.counts()).isEqualTo(new ImportReport.Counts(3, 2, 1, 0, 0));
    assertThat(inventory.items(ANNA))
        .extracting(item -> item.pair().sale().orElseThrow().payout().orElseThrow().minor())
        .containsExactlyInAnyOrder(14_000L, 15_000L);
    assertThat(run(mixed).counts().changes()).isZero();
    assertThat(batches.undo(ANNA, report.batch().orElseThrow())).contains(new Undone(2, 0, 0));
    assertThat(inventory.items(ANNA)).isEmpty();
  }

  @Test
  void a_file_with_a_status_has_pairs_unless_it_is_said_to_be_of_sales() {
    run(BOUGHT);
    String sold = "sku,size,payout,status\nDD1391-100,9,150,sold\n";

    assertThat(importing.check(ANNA, file(sold)).counts().fresh()).isEqualTo(1);
    assertThat(run(sold, new SaleChoices(true, Map.of())).counts().matched()).isEqualTo(1);
  }

  @Test
  void nobody_sells_the_pairs_of_somebody_else() {
    importing.run(BEN, "hers.csv", file(BOUGHT), WhenWrong.NOTHING);

    assertThat(run(SOLD).counts().matched()).isZero();
    assertThat(inventory.items(BEN)).allMatch(item -> item.pair().status().isOwned());
  }

  private List<String> said() {
    return inventory.items(ANNA).stream()
        .map(item -> item.id() + " " + item.pair() + item.productId() + item.sizeId())
        .sorted()
        .toList();
  }

  private Item item(String notes) {
    return inventory.items(ANNA).stream()
        .filter(item -> item.pair().notes().filter(notes::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Sale sale(String notes) {
    return item(notes).pair().sale().orElseThrow();
  }

  private ImportReport run(String csv) {
    return run(csv, SaleChoices.NONE);
  }

  private ImportReport run(String csv, SaleChoices choices) {
    return importing.run(ANNA, "x.csv", file(csv), WhenWrong.NOTHING, choices, done -> {});
  }

  private static ImportFile file(String csv) {
    return ImportFile.read(csv.getBytes(StandardCharsets.UTF_8), USD, TODAY);
  }
}
