package org.soletape.upkeep;

import java.util.List;
import org.soletape.db.Database;
import org.soletape.db.GivingWay;

/**
 * Takes the slack out of tables that are filled once and changed little. Keys come in random order
 * and leave their index pages two thirds full; rows that were mapped again leave gaps, and so do
 * the months of history, which grow by a day each day. What people wait for and were told changes
 * here and there, and most of it is gone within days.
 */
final class Compaction {
  /** Below this a table is rewritten in a tenth of a second, so readers hardly wait. */
  private static final long SMALL_BYTES = 20_000_000;

  private static final String SMALL = "select soletape.relation_bytes(?::regclass) < ? as small";

  private static final List<String> REWRITTEN =
      List.of(
          "public.product_sizes_v2",
          "soletape.market_months",
          "soletape.alert_rules",
          "soletape.alert_slots",
          "soletape.alert_changes",
          "soletape.notices",
          "soletape.notice_deliveries");

  /** Their rows change in every slot, so only the indexes stay as tight as they are made. */
  private static final List<String> REINDEXED =
      List.of("public.market_latest_v2", "soletape.sales_counts");

  private final Database database;

  Compaction(Database database) {
    this.database = database;
  }

  void run(GivingWay upkeep) {
    REWRITTEN.stream().filter(this::isSmall).forEach(upkeep::rewrite);
    REINDEXED.stream()
        .filter(this::isSmall)
        .forEach(
            table ->
                upkeep.count(
                    "reindexing " + table, session -> session.update("reindex table " + table)));
  }

  private boolean isSmall(String table) {
    return database.get(SMALL, row -> row.bool("small"), table, SMALL_BYTES);
  }
}
