package org.soletape.spread;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.cli.CommandContext;
import org.soletape.cli.SoletapeCommand;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.PollingRules;
import org.soletape.spread.StatementTree.Node;
import org.soletape.testing.Http;
import org.soletape.testing.SamplePair;
import org.soletape.testing.Tape;
import org.soletape.watching.Watches;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;
import org.soletape.wiring.Site;

/**
 * Every statement the program sends could be run by a cluster, those in the database's functions
 * and views included. The server writes down what it understood of each.
 */
class SpreadStatementsTest {
  private static final String SHOE = "DD1391-100";
  private static final UUID ANNA = new UUID(0, 1);
  private static final int RUNS_OF_THE_TAPE = 3;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?query=dunk",
          "/?query=dnuk",
          "/?sort=ask",
          "/?sort=-bid&prices=net",
          "/?sort=-bid",
          "/?sort=change",
          "/?sort=change_30d",
          "/?sort=age",
          "/market/" + SHOE,
          "/status",
          "/health/ready",
          "/metrics",
          "/api/v1/products?sort=-last_synced_at",
          "/api/v1/market/" + SHOE,
          "/api/v1/status",
          "/inventory",
          "/inventory?sort=cash",
          "/inventory/week",
          "/inventory/week?range=1y",
          "/sell",
          "/inventory/add",
          "/inventory/fees",
          "/api/v1/inventory",
          "/inventory/export.csv",
          "/watching",
          "/account/marks");

  @RegisterExtension final Tape tape = Tape.generated();
  @TempDir private Path folder;

  @BeforeEach
  void writeDown() {
    try (HikariDataSource first = tape.sessions()) {
      ServerLog.writeDown(new Database(first));
    }
  }

  @Test
  void each_could_be_run_by_a_cluster() throws IOException {
    poll();
    visit();
    commands();

    SpreadTables tables = new SpreadTables(tape.database());
    Map<String, String> statements = ServerLog.statements(tape.database());
    List<String> broken = new ArrayList<>();
    statements.forEach(
        (tree, sent) -> {
          for (Node statement : StatementTree.read(tree)) {
            SpreadRules.brokenBy(statement, tables).forEach(rule -> broken.add(rule + ": " + sent));
          }
        });

    assertThat(statements.values().toString())
        .contains(
            "record_book",
            "market_product",
            "inventory_market",
            "due_venues",
            "sales_counts",
            "sales_7d is not null and c.counted_at",
            "soletape.packed_size(m.packed, w.ordinal)",
            "insert into soletape.ninety_days",
            "from soletape.ninety_days s");
    assertThat(broken).isEmpty();
  }

  private void poll() {
    account();
    tape.seed(SHOE, "FV5029-010");
    for (int run = 0; run < RUNS_OF_THE_TAPE; run++) {
      tape.clock().advance(Duration.ofHours(6));
      tape.sync(new PollingRules(Duration.ZERO, 2));
    }
    hold();
  }

  /** A quote waits for somebody to decide about it. */
  private void hold() {
    tape.database()
        .update(
            """
            insert into soletape.held_quotes
            select l.product_id, l.size_id, l.provider, b.slot, l.lowest_ask, l.highest_bid,
              l.last_sale, l.currency, l.snapshot_at
            from public.market_latest_v2 l join soletape.market_books b
              on b.product_id = l.product_id and b.provider = l.provider
              and b.observed_at = l.snapshot_at
            """);
  }

  private void account() {
    tape.database()
        .update(
            "insert into soletape.accounts (id, email, created_at) values (?, 'anna@x.com', now())",
            ANNA);
  }

  private void visit() {
    Map<String, String> environment = tape.environment();
    environment.put("SCHEDULER", "off");
    try (App app = App.open(Config.read(environment), tape.clock());
        Site site = Site.start(app, tape.clock(), 0)) {
      app.portfolios().inventory().add(ANNA, SamplePair.bought(SHOE, "9", "100"));
      app.portfolios().inventory().add(ANNA, SamplePair.bought("DZ4137-106", "9", "100"));
      Watches watches = new Watches(app.database(), () -> PollingCalendar.NORMAL);
      watches.add(ANNA, watches.find(SHOE, "9").orElseThrow(), tape.clock().instant());
      watches.add(ANNA, watches.find(SHOE, "").orElseThrow(), tape.clock().instant());
      String cookie = "soletape_session=" + app.people().sessions().start(ANNA);
      for (String path : PAGES) {
        String url = "http://localhost:" + site.port() + path;
        assertThat(Http.get(url, "Cookie", cookie).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  private void commands() throws IOException {
    String pairs =
        Files.writeString(folder.resolve("pairs.csv"), "sku,size\n" + SHOE + ",9\n").toString();
    run("import", "--user", "anna@x.com", pairs);
    run("export", "--user", "anna@x.com");
    run("quarantine");
    run("quarantine", "--confirm", SHOE, "--venue", "stockx");
    run("quarantine", "--reject", SHOE, "--venue", "alias");
    tape.clock().advance(Duration.ofHours(24));
    // A code of Anna's becomes a product.
    run("sync");
    run("cleanup");
    run("budget");
    assertThat(tape.count("public.products_v2")).isEqualTo(3);
  }

  private void run(String... words) {
    StringWriter out = new StringWriter();
    int exit =
        SoletapeCommand.commandLine(new CommandContext(tape.environment(), tape.clock()))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(words);
    assertThat(exit).as(out.toString()).isZero();
  }
}
