package org.soletape.portfolio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.money.Money;
import org.soletape.portfolio.ChangeResult;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairFields;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.file.ImportBatches.Undone;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;

/** Pairs whose sale is stated by hand before a file's sales are booked, or after. */
class SoldMeanwhileTest {
  private static final UUID ANNA = UUID.randomUUID();
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private static final String BOUGHT =
      """
      sku,size,purchase_price,purchase_date,notes
      DD1391-100,9,110,2026-01-05,first
      DD1391-100,9,120,2026-02-01,second
      """;

  private static final String SOLD =
      """
      sku,size,purchase_price,payout,sold_at
      DD1391-100,9,,150,2026-02-20
      DD1391-100,9,,160,2026-02-21
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Inventory inventory;
  private Importing importing;
  private ImportBatches batches;

  @BeforeEach
  void buy() {
    SettableClock clock = SettableClock.at("2026-03-02T06:10:00Z");
    inventory = new Inventory(test.database(), SampleRuns.PORTFOLIO, clock);
    importing = new Importing(test.database(), SampleRuns.PORTFOLIO, clock);
    batches = new ImportBatches(test.database(), SampleRuns.PORTFOLIO, clock);
    run(BOUGHT, done -> {});
  }

  @Test
  void undo_leaves_a_sale_that_somebody_stated_since() {
    UUID batch = run(SOLD, done -> {}).batch().orElseThrow();
    sell("first", "175");

    assertThat(batches.undo(ANNA, batch)).contains(new Undone(0, 1, 1));

    assertThat(sale("first").payout()).contains(Money.ofMajor("175", USD));
    assertThat(item("second").pair().status()).isEqualTo(ItemStatus.HELD);
  }

  @Test
  void a_pair_that_was_sold_elsewhere_meanwhile_is_sold_once_and_nothing_is_imported() {
    String mixed = SOLD + "XX0000-001,9,50,,\n";

    assertThatThrownBy(() -> run(mixed, added -> sell("first", "175")))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining("changed or deleted meanwhile");

    assertThat(inventory.items(ANNA)).hasSize(2);
    assertThat(sale("first").payout()).contains(Money.ofMajor("175", USD));
    assertThat(item("second").pair().status()).isEqualTo(ItemStatus.HELD);
  }

  /** States a sale by hand, as the form and the API do. */
  private void sell(String notes, String payout) {
    Item item = item(notes);
    Map<String, String> texts = new HashMap<>(PairFields.of(item.pair()));
    texts.putAll(Map.of("status", "sold", "payout", payout, "sold_currency", "USD"));
    Pair sold = PairFields.change(item.pair(), texts, USD, TODAY).pair().orElseThrow();
    assertThat(inventory.change(ANNA, item.id(), item.version(), sold))
        .isEqualTo(ChangeResult.CHANGED);
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

  private ImportReport run(String csv, IntConsumer progress) {
    ImportFile file = ImportFile.read(csv.getBytes(StandardCharsets.UTF_8), USD, TODAY);
    return importing.run(ANNA, "x.csv", file, WhenWrong.NOTHING, SaleChoices.NONE, progress);
  }
}
