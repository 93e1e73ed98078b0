package org.soletape.spread;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.db.Database;
import org.soletape.spread.StatementTree.Node;
import org.soletape.testing.TestDatabase;

/** What a cluster refuses, or answers wrongly, is noticed; what it can do is not. */
class SpreadRulesTest {
  private static final String BOUND = "'00000000-0000-4000-8000-00000000000a'";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @BeforeEach
  void writeDown() {
    try (HikariDataSource first = test.sessions()) {
      ServerLog.writeDown(new Database(first));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A question for every row of what each node holds.
        "select p.id from products_v2 p where not exists"
            + " (select from market_latest_v2 m where m.product_id = p.id)",
        "select p.id, (select max(f.failed_at) from soletape.failed_polls f"
            + " where f.product_id = p.id) from products_v2 p",
        "select p.id, f.kind from products_v2 p left join lateral (select kind"
            + " from soletape.failed_polls f where f.product_id = p.id limit 1) f on true",
        // An outer join onto what is cut up.
        "select p.id, w.change_bp from products_v2 p"
            + " left join soletape.product_summaries w on w.product_id = p.id",
        "select v.ask from soletape.venue_summaries v"
            + " right join products_v2 p on v.product_id = p.id",
        // Joined on something else, or by way of another table.
        "select 1 as n from soletape.market_books b"
            + " join soletape.failed_polls f on f.provider = b.provider",
        "select 1 as n from soletape.market_books b join product_sizes_v2 s"
            + " on s.product_id = b.product_id join soletape.sales_counts c on c.size_id = s.id",
        "select 1 as n from soletape.market_books b join soletape.bad_items f on f.slot = b.slot",
        // Two questions in one are no reason.
        "select 1 as n from soletape.market_books b join soletape.sales_counts c"
            + " on c.product_id = b.product_id or c.provider = b.provider",
        // What other nodes do not have.
        "select p.id from products_v2 p"
            + " where p.id in (select h.product_id from soletape.held_sizes() h)",
        "select w.ask from soletape.venue_summaries w"
            + " join soletape.accounts a on a.id = w.product_id",
        // Written with what is another thing on every node, or by looking elsewhere.
        "update products_v2 set updated_at = clock_timestamp()",
        "insert into products_v2 (sku) select sku || 'x' from products_v2",
        "update products_v2 p set last_synced_at = v.observed_at"
            + " from soletape.venue_summaries v where v.product_id = p.id",
        "update products_v2 p set popularity_score = 60"
            + " where p.id in (select product_v2_id from \"Inventory\")",
        "delete from soletape.wanted_codes c using products_v2 p where p.sku = c.code",
        // A query by name that is not run by itself.
        "with seen as (select product_id from soletape.venue_summaries)"
            + " select p.id from products_v2 p join seen s on s.product_id = p.id",
      })
  void what_a_cluster_refuses_is_noticed(String statement) {
    assertThat(broken(statement)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 as n from soletape.market_books b join soletape.sales_counts c"
            + " on c.product_id = b.product_id join products_v2 p on p.id = b.product_id",
        "select p.id, s.ask, f.slot from products_v2 p left join soletape.venue_summaries s on"
            + " s.product_id = "
            + BOUND
            + " left join soletape.bad_items f on f.product_id = "
            + BOUND
            + " where p.id = "
            + BOUND,
        "with seen as materialized (select product_id from soletape.venue_summaries)"
            + " select p.id from products_v2 p left join seen s on s.product_id = p.id",
        "with newest as materialized (select product_id, max(observed_at) as at"
            + " from soletape.venue_summaries group by product_id) update products_v2 p"
            + " set last_synced_at = n.at from newest n where n.product_id = p.id",
        "select p.id from products_v2 p where exists"
            + " (select from soletape.listings l where l.product_id = p.id)",
        "insert into products_v2 (sku) values ('AA1234-100')",
        "select i.id from \"Inventory\" i left join products_v2 p on p.id = i.product_v2_id",
        "select * from soletape.due_venues(now(), now())",
      })
  void what_it_can_do_is_not(String statement) {
    assertThat(broken(statement)).isEmpty();
  }

  private List<String> broken(String statement) {
    run(statement);
    Database database = test.database();
    SpreadTables tables = new SpreadTables(database);
    List<Node> trees =
        ServerLog.statements(database).entrySet().stream()
            .filter(written -> written.getValue().contains(statement))
            .flatMap(written -> StatementTree.read(written.getKey()).stream())
            .toList();
    assertThat(trees).isNotEmpty();
    return trees.stream().flatMap(tree -> SpreadRules.brokenBy(tree, tables).stream()).toList();
  }

  private void run(String statement) {
    try (Connection connection = test.pool().getConnection();
        Statement running = connection.createStatement()) {
      connection.setAutoCommit(false);
      running.execute(statement);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
