package org.soletape.history.adopt;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Schema;
import org.soletape.portfolio.adopt.InventoryTable;
import org.soletape.testing.OriginalDatabase;
import org.soletape.testing.TestDatabase;

/** A database that is adopted, and what lies in it before and after. */
record AdoptedDatabase(TestDatabase test) {
  static final Instant NOW = Instant.parse(OriginalDatabase.NOW);

  /** As the command does, by a session connection. */
  Optional<MarketAdoptionReport> run() {
    try (HikariDataSource sessions = test.sessions()) {
      return adoption(sessions).run(NOW);
    }
  }

  MarketAdoptionReport dryRun() {
    return adoption(test.pool()).dryRun(NOW).orElseThrow();
  }

  private static MarketAdoption adoption(HikariDataSource pool) {
    return new MarketAdoption(new Schema(pool, InventoryTable::bringUpToDate), new Database(pool));
  }

  /** All rows of the relations that the original and this program name alike. */
  String contents(String schema) {
    return texts(
            """
            select md5(string_agg(r.t, '|' order by r.t)) as text from (
              select p::text as t from %1$s.products_v2 p
              union all select s::text from %1$s.product_sizes_v2 s
              union all select d::text from %1$s.market_data_v2 d
              union all select l::text from %1$s.market_latest_v2 l) r
            """
                .formatted(schema))
        .getFirst();
  }

  int count(String from) {
    return test.database().get("select count(*)::int as n from " + from, row -> row.integer("n"));
  }

  List<String> texts(String sql) {
    return test.database().list(sql, row -> row.optionalText("text").orElse(null));
  }
}
