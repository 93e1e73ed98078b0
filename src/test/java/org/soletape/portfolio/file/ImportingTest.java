package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.FileProblem;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.file.ImportBatches.Undone;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class ImportingTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final PortfolioRules RULES = SampleRuns.PORTFOLIO;
  private static final String THREE =
      "sku,size,purchase_price\nDD1391-100,9,100\nDD1391-100,9,100\nDD1391-100,10.5,120\n";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Inventory inventory;
  private Importing importing;
  private ImportBatches batches;

  @BeforeEach
  void open() {
    SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
    inventory = new Inventory(test.database(), RULES, clock);
    importing = new Importing(test.database(), RULES, clock);
    batches = new ImportBatches(test.database(), RULES, clock);
    new TestMarket(test.database(), Instant.parse("2026-03-02T06:10:00Z"))
        .product("DD1391-100", 100, "9", "10.5");
  }

  @Test
  void equal_lines_mean_as_many_pairs_and_the_same_file_twice_adds_nothing() {
    ImportReport first = run(THREE);
    assertThat(first.counts().fresh()).isEqualTo(3);
    assertThat(first.batch()).isPresent();
    assertThat(inventory.items(ANNA)).hasSize(3).allMatch(item -> item.sizeId().isPresent());

    ImportReport second = run(THREE);
    assertThat(second.counts().fresh()).isZero();
    assertThat(second.counts().present()).isEqualTo(3);
    assertThat(second.batch()).isEmpty();

    ImportReport onceMore = run(THREE + "dd1391 100, 9 ,100.00\n");
    assertThat(onceMore.counts().fresh()).isEqualTo(1);
    assertThat(inventory.items(ANNA)).hasSize(4);
    assertThat(inventory.items(BEN)).isEmpty();
  }

  @Test
  void a_quantity_is_so_many_pairs_known_again_and_taken_back_as_a_whole() {
    String file = "sku,size,cost,qty\nDD1391-100,9,100,3\nDD1391-100,10.5,110,2\n";

    UUID batch = run(file).batch().orElseThrow();
    assertThat(inventory.items(ANNA))
        .extracting(item -> item.pair().size().orElse(""))
        .containsExactlyInAnyOrder("9", "9", "9", "10.5", "10.5");

    assertThat(run(file).counts().fresh()).isZero();
    assertThat(run(file).counts().present()).isEqualTo(5);
    assertThat(run(file.replace("100,3", "100,4")).counts().fresh()).isEqualTo(1);
    assertThat(run("sku,size,cost\n" + "DD1391-100,9,100\n".repeat(4)).counts().fresh()).isZero();

    assertThat(batches.undo(ANNA, batch)).contains(new Undone(5, 0, 0));
    assertThat(inventory.items(ANNA)).hasSize(1);
  }

  @Test
  void columns_that_mean_nothing_are_kept_with_the_pair_and_known_again() {
    String file = "sku,Lace,Box\nDD1391-100,B7,\nDD1391-100,B8,yes\n";

    assertThat(run(file).counts().fresh()).isEqualTo(2);
    assertThat(inventory.items(ANNA))
        .extracting(item -> item.pair().extra().orElseThrow().toString())
        .containsExactlyInAnyOrder("{\"Lace\":\"B7\"}", "{\"Box\":\"yes\",\"Lace\":\"B8\"}");
    assertThat(run(file).counts().fresh()).isZero();
    assertThat(
            importing
                .check(ANNA, ImportFile.read(Exported.bytes(inventory, ANNA), USD, TODAY))
                .counts()
                .fresh())
        .isZero();
  }

  @Test
  void a_listing_without_a_place_comes_back_in_the_export_and_is_known_again() {
    String file =
        "sku,status,Asking price,Date listed\nDD1391-100,sold,210,2026-02-03\nDD1391-100,,$99,\n";

    assertThat(run(file).counts().fresh()).isEqualTo(2);

    byte[] exported = Exported.bytes(inventory, ANNA);
    assertThat(new String(exported, UTF_8)).contains("210", "2026-02-03", "Asking price", "$99");
    assertThat(importing.check(ANNA, ImportFile.read(exported, USD, TODAY)).counts().fresh())
        .isZero();
    assertThat(run(file).counts().fresh()).isZero();
  }

  @Test
  void what_was_said_of_a_file_is_remembered_for_the_next_with_these_titles() {
    byte[] file = "Ref no;Paid;On\nDD1391-100;1.234;01/02/2025\n".getBytes(UTF_8);
    MappingChoices said =
        new MappingChoices(
            Map.of(),
            Map.of(0, new Meaning("sku"), 2, new Meaning("purchase_date")),
            Optional.of(new DateText(true, false)),
            Optional.of(new DecimalSign(true, false)),
            false);
    assertThat(importing.read(ANNA, file, USD, MappingChoices.NONE).problems()).isNotEmpty();
    importing.run(ANNA, "x.csv", importing.read(ANNA, file, USD, said), WhenWrong.NOTHING);

    byte[] next = "Ref no;Paid;On\nDD1391-100;2.500;03/04/2025\n".getBytes(UTF_8);
    ImportFile read = importing.read(ANNA, next, USD, MappingChoices.NONE);
    assertThat(read.mapping().orElseThrow().isUncertain()).isFalse();
    assertThat(read.lines().getFirst().pair().purchase().on())
        .contains(LocalDate.parse("2025-04-03"));
    assertThat(read.lines().getFirst().pair().purchase().price().map(Object::toString))
        .contains("USD 2500.00");
    assertThat(importing.read(BEN, next, USD, MappingChoices.NONE).problems()).isNotEmpty();
    test.database()
        .transaction(
            session -> {
              Inventory.removeAllOf(session, ANNA);
              return true;
            });
    assertThat(importing.read(ANNA, next, USD, MappingChoices.NONE).problems()).isNotEmpty();
  }

  @Test
  void a_pair_edited_since_is_known_again_and_a_removed_one_is_missing() {
    run(THREE);
    List<Item> items = inventory.items(ANNA);
    inventory.change(
        ANNA,
        items.get(0).id(),
        items.get(0).version(),
        SamplePair.bought("DD1391-100", "10.5", "777"));
    assertThat(run(THREE).counts().fresh()).isZero();

    inventory.remove(ANNA, items.get(1).id());
    assertThat(run(THREE).counts().fresh()).isEqualTo(1);
  }

  @Test
  void sizes_of_other_countries_are_linked_by_the_table_of_the_brand() {
    test.database().update("update public.products_v2 set brand = 'Nike'");

    run("sku,size\nDD1391-100,EU 44.5\nDD1391-100,UK 8\nDD1391-100,42.5\n");

    assertThat(inventory.items(ANNA)).hasSize(3).allMatch(item -> item.sizeId().isPresent());
    assertThat(run("sku,size\nDD1391-100,EU 44\n").warnings().shown())
        .singleElement()
        .asString()
        .contains("the product has no such size; it has 9, 10.5");
  }

  @Test
  void a_check_writes_nothing_and_says_the_same() {
    ImportReport dry = importing.check(ANNA, file(THREE));

    assertThat(dry.counts().fresh()).isEqualTo(3);
    assertThat(dry.batch()).isEmpty();
    assertThat(inventory.items(ANNA)).isEmpty();
  }

  @Test
  void one_wrong_line_keeps_everything_out_unless_the_good_ones_are_wanted() {
    String file = THREE + "DD1391-100,9,1.234\n";

    ImportReport refused = run(file);
    assertThat(refused.counts().refused()).isEqualTo(1);
    assertThat(refused.batch()).isEmpty();
    assertThat(refused.problems().shown())
        .singleElement()
        .asString()
        .startsWith("line 5, purchase_price '1.234': could be thousands or decimals");
    assertThat(inventory.items(ANNA)).isEmpty();

    ImportReport good = importing.run(ANNA, "x.csv", file(file), WhenWrong.GOOD_ROWS);
    assertThat(good.counts().fresh()).isEqualTo(3);
    assertThat(inventory.items(ANNA)).hasSize(3);
  }

  @Test
  void lines_without_prices_are_warned_of() {
    ImportReport report =
        importing.check(ANNA, file("sku,size\nDD1391-100,12\nDD1391-100,UK 9\nsome shoe,9\n"));

    assertThat(report.warnings().shown())
        .extracting(FileProblem::toString)
        .containsExactly(
            "line 2, size '12': the product has no such size; it has 9, 10.5",
            "line 3, size 'UK 9': the size is not a US size, and no table of the brand says which one it is;"
                + " it has 9, 10.5",
            "line 4, sku 'some shoe': the style code is not tracked");
    assertThat(report.counts().fresh()).isEqualTo(3);
  }

  @Test
  void an_import_is_taken_back_with_what_was_edited_since() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    UUID batch = run(THREE).batch().orElseThrow();
    List<Item> items = inventory.items(ANNA);
    Item imported =
        items.stream()
            .filter(item -> item.pair().purchase().price().isPresent())
            .findFirst()
            .orElseThrow();
    inventory.change(ANNA, imported.id(), imported.version(), SamplePair.of("DD1391-100", "10.5"));

    assertThat(batches.recent(ANNA))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.fileName()).isEqualTo("x.csv");
              assertThat(each.present()).isEqualTo(3);
              assertThat(each.edited()).isEqualTo(1);
              assertThat(each.undoneAt()).isEmpty();
            });
    assertThat(batches.recent(BEN)).isEmpty();
    assertThat(batches.undo(BEN, batch)).isEmpty();
    assertThat(batches.undo(ANNA, batch)).contains(new Undone(3, 0, 0));
    assertThat(batches.undo(ANNA, batch)).isEmpty();
    assertThat(inventory.items(ANNA)).hasSize(1);
    assertThat(batches.recent(ANNA)).first().matches(each -> each.undoneAt().isPresent());
    assertThat(run(THREE).counts().fresh()).isEqualTo(3);
  }

  @Test
  void the_newest_twenty_imports_are_told_with_what_is_left_of_them() {
    IntStream.range(0, 21).forEach(i -> run("sku,size\nAB%04d-100,9\n".formatted(i)));

    assertThat(batches.recent(ANNA)).hasSize(20).allMatch(each -> each.present() == 1);
  }

  @Test
  void problems_are_capped_and_counted() {
    String bad =
        IntStream.range(0, 300)
            .mapToObj(i -> "A,x\n")
            .collect(Collectors.joining("", "sku,cost\n", ""));

    ImportReport report = run(bad);

    assertThat(report.problems().count()).isEqualTo(300);
    assertThat(report.problems().shown()).hasSize(ImportReport.SHOWN);
  }

  @Test
  void ones_own_export_adds_nothing() {
    inventory.addAll(
        ANNA,
        List.of(
            SamplePair.complete("DD1391-100", "9"),
            SamplePair.complete("DD1391-100", "9"),
            SamplePair.bought("=cmd", "9", "1")));

    byte[] export = Exported.bytes(inventory, ANNA);

    assertThat(new String(export, UTF_8)).contains("'=cmd,9,1.00,USD");
    ImportReport report =
        importing.run(ANNA, "x.csv", ImportFile.read(export, USD, TODAY), WhenWrong.NOTHING);
    assertThat(report.problems().shown()).isEmpty();
    assertThat(report.counts().fresh()).isZero();
    assertThat(report.counts().present()).isEqualTo(3);
  }

  private ImportReport run(String csv) {
    return importing.run(ANNA, "x.csv", file(csv), WhenWrong.NOTHING);
  }

  private static ImportFile file(String csv) {
    return ImportFile.read(csv.getBytes(UTF_8), USD, TODAY);
  }
}
