package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.Tape;
import org.soletape.upkeep.Cleanup;

/**
 * Somebody looks at the tape in a SQL editor and goes to lunch: an idle transaction that holds what
 * it has read.
 */
@Timeout(120)
class OpenTransactionTest {
  private static final String SHOE = "DD1391-100";
  private static final String PARTITIONS =
      "select relname::text as text from pg_class where relname ~ '^market_books_\\d+$' order by 1";

  @RegisterExtension final Tape tape = Tape.generated();
  @AutoClose private Connection idle;

  @BeforeEach
  void fill() throws SQLException {
    tape.seed(SHOE);
    tape.clock().set("2026-03-03T00:05:00Z");
    tape.sync();
    idle = DriverManager.getConnection(tape.environment().get("DATABASE_URL"));
    idle.setAutoCommit(false);
    read("select count(*) from public.market_data_v2");
    read("select count(*) from public.market_latest_v2");
    read("select count(*) from soletape.sales_counts");
  }

  @Test
  void cleanup_leaves_what_it_cannot_have_says_so_and_does_it_later() throws SQLException {
    tape.clock().set("2026-03-10T00:05:00Z");
    try (App app = App.open(Config.read(environment("off")), tape.clock())) {
      Cleanup.Report first = app.cleanup().run();

      assertThat(first.notes())
          .singleElement()
          .asString()
          .startsWith("Left for another time, for another transaction holds a lock:")
          .contains("dropping tape older than seven days", "rewriting public.product_sizes_v2")
          .contains("reindexing public.market_latest_v2");
      assertThat(first.dropped()).isZero();
      assertThat(tape.texts(PARTITIONS)).contains("market_books_20260302", "market_books_20260312");

      idle.rollback();
      Cleanup.Report second = app.cleanup().run();

      assertThat(second.notes()).isEmpty();
      assertThat(second.dropped()).isEqualTo(1);
      assertThat(tape.texts(PARTITIONS)).doesNotContain("market_books_20260302");
    }
  }

  @Test
  void pages_are_answered_while_a_cleanup_waits() {
    tape.clock().set("2026-03-10T00:05:00Z");
    try (ServedApp served = ServedApp.start(environment("off"), tape.clock())) {
      CompletableFuture<Cleanup.Report> cleanup =
          CompletableFuture.supplyAsync(() -> served.app().cleanup().run());
      while (!cleanup.isDone()) {
        assertThat(served.get("/market/" + SHOE).statusCode()).isEqualTo(200);
        assertThat(served.get("/api/v1/market/" + SHOE).statusCode()).isEqualTo(200);
      }
      assertThat(cleanup.join().notes()).isNotEmpty();
    }
  }

  @Test
  void the_trigger_drains_its_slot_whether_or_not_it_can_clean_up() throws InterruptedException {
    tape.clock().set("2026-03-10T06:05:00Z");
    try (ServedApp ignored = ServedApp.start(environment("on"), tape.clock())) {
      while (tape.texts(
              "select sku as text from public.market_data_v2 join public.products_v2 p"
                  + " on p.id = product_id where snapshot_at >= '2026-03-10 06:00Z'")
          .isEmpty()) {
        Thread.sleep(100);
      }
      while (tape
          .texts("select notes::text as text from soletape.runs where outcome = 'complete'")
          .stream()
          .noneMatch(notes -> notes.contains("dropping tape older than seven days"))) {
        Thread.sleep(100);
      }
    }
  }

  private Map<String, String> environment(String scheduler) {
    Map<String, String> environment = tape.environment();
    environment.put("SCHEDULER", scheduler);
    return environment;
  }

  private void read(String sql) throws SQLException {
    try (var statement = idle.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
    }
  }
}
