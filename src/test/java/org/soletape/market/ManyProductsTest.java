package org.soletape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.db.Database;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.TestDatabase;

/** To look whether a list has changed reads all products. */
class ManyProductsTest {
  private static final Slot SLOT = Slot.of(Instant.parse("2026-11-23T13:00:00Z"));

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void a_small_list_is_looked_at_every_time() {
    CountedStatements statements = new CountedStatements(test.pool());
    ProductList products = listOf(1_000, statements);
    String before = products.state(SLOT).version();

    assertThat(statements.during(() -> products.state(SLOT))).isPositive();
    change();
    assertThat(products.state(SLOT).version()).isNotEqualTo(before);
  }

  @Test
  void a_large_list_is_looked_at_once_a_second() throws InterruptedException {
    CountedStatements statements = new CountedStatements(test.pool());
    ProductList products = listOf(1_001, statements);
    long start = System.nanoTime();
    String before = products.state(SLOT).version();
    change();

    int later = statements.during(() -> products.state(SLOT));

    assertThat(later == 0 || System.nanoTime() - start > 1_000_000_000).isTrue();
    Thread.sleep(1_001);
    assertThat(products.state(SLOT).version()).isNotEqualTo(before);
    assertThat(statements.during(() -> products.state(SLOT.plus(1)))).as("a new slot").isPositive();
  }

  private ProductList listOf(int count, CountedStatements statements) {
    test.database()
        .update(
            """
            insert into public.products_v2 (sku, stockx_product_id, alias_catalog_id)
            select 'SHOE-' || n, 's' || n, 'a' || n from generate_series(1, ?) n
            """,
            count);
    return new ProductList(new Database(statements.source()), () -> PollingCalendar.NORMAL);
  }

  private void change() {
    test.database().update("update public.products_v2 set updated_at = now() where sku = 'SHOE-1'");
  }
}
