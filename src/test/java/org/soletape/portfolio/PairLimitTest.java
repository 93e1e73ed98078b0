package org.soletape.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.Importing.WhenWrong;
import org.soletape.testing.SamplePair;
import org.soletape.testing.TestDatabase;

class PairLimitTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final UUID ANNA = UUID.randomUUID();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private Inventory inventory;

  @BeforeEach
  void open() {
    inventory = holding(3);
  }

  @Test
  void as_many_pairs_as_are_allowed_fit_and_no_other() {
    inventory.addAll(ANNA, pairs(2));
    assertThatThrownBy(() -> inventory.addAll(ANNA, pairs(2)))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessage(
            "an inventory holds at most 3 pairs, and yours has 2: there is room for 1 more, not"
                + " for 2");
    inventory.addAll(ANNA, pairs(1));

    assertThatThrownBy(() -> inventory.addAll(ANNA, pairs(1)))
        .hasMessageContaining("yours has 3: remove some before you add more");
    assertThat(inventory.items(ANNA)).hasSize(3);
    assertThat(inventory.addAll(UUID.randomUUID(), pairs(3))).hasSize(3);
  }

  @Test
  void who_has_more_reads_changes_sells_and_removes_them() {
    List<Item> items = holding(100).addAll(ANNA, pairs(5));

    assertThat(inventory.items(ANNA)).hasSize(5);
    Item first = items.get(0);
    assertThat(
            inventory.change(ANNA, first.id(), first.version(), SamplePair.bought("X-1", "9", "2")))
        .isEqualTo(ChangeResult.CHANGED);
    Item second = items.get(1);
    assertThat(SamplePair.sell(inventory, ANNA, second, "9")).isEqualTo(ChangeResult.CHANGED);
    assertThat(inventory.removeAll(ANNA, items.stream().map(Item::id).toList())).isEqualTo(5);
  }

  @Test
  void a_file_that_does_not_fit_is_refused_when_it_is_checked_and_when_it_is_imported() {
    Importing importing =
        new Importing(test.database(), new PortfolioRules(USD, ProductLimits.stated(0), 3), CLOCK);
    ImportFile four = file("sku\nA-1\nA-1\nA-1\nA-1\n");
    inventory.addAll(ANNA, pairs(1));

    assertThatThrownBy(() -> importing.check(ANNA, four)).hasMessageContaining("room for 2 more");
    assertThatThrownBy(() -> importing.run(ANNA, "x.csv", four, WhenWrong.NOTHING))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining("room for 2 more, not for 4");
    assertThat(inventory.items(ANNA)).hasSize(1);

    ImportFile two = file("sku\nA-1\nA-1\n");
    assertThat(importing.run(ANNA, "x.csv", two, WhenWrong.NOTHING).counts().fresh()).isEqualTo(2);
    assertThat(importing.run(ANNA, "x.csv", two, WhenWrong.NOTHING).counts().fresh()).isZero();
  }

  @Test
  void additions_at_the_same_moment_do_not_pass_the_limit_together() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> additions =
          IntStream.range(0, 12)
              .<Future<?>>mapToObj(i -> threads.submit(() -> inventory.addAll(ANNA, pairs(1))))
              .toList();
      for (Future<?> addition : additions) {
        try {
          addition.get();
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(InventoryRefusal.class);
        }
      }
    }
    assertThat(inventory.items(ANNA)).hasSize(3);
  }

  private Inventory holding(int most) {
    return new Inventory(
        test.database(), new PortfolioRules(USD, ProductLimits.stated(0), most), CLOCK);
  }

  private static List<Pair> pairs(int count) {
    return IntStream.range(0, count).mapToObj(i -> SamplePair.bought("X-1", "9", "1")).toList();
  }

  private static ImportFile file(String csv) {
    return ImportFile.read(csv.getBytes(UTF_8), USD, TODAY);
  }
}
