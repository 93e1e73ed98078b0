package org.soletape.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.demo.DemoTape;
import org.soletape.upkeep.budget.TapeSize;

/** What the demo made, in one screen: the top products, the bytes, the calls. */
final class DemoSummary {
  private static final int MODEL_WIDTH = 42;

  private static final String TOP =
      """
      select p.sku, coalesce(p.brand || ' ', '') || coalesce(p.model, '') as name,
        min(l.lowest_ask) filter (where l.provider = 'stockx')::text as stockx_ask,
        max(l.highest_bid) filter (where l.provider = 'stockx')::text as stockx_bid,
        min(l.lowest_ask) filter (where l.provider = 'alias')::text as alias_ask,
        max(l.highest_bid) filter (where l.provider = 'alias')::text as alias_bid
      from public.products_v2 p join public.market_latest_v2 l on l.product_id = p.id
      group by p.id
      order by p.popularity_score desc, p.sku
      limit 10
      """;

  private final Database database;

  DemoSummary(Database database) {
    this.database = database;
  }

  private record Line(
      String sku,
      String name,
      Optional<String> stockxAsk,
      Optional<String> stockxBid,
      Optional<String> aliasAsk,
      Optional<String> aliasBid) {}

  void print(PrintWriter out, DemoTape.Made made) {
    out.printf(
        "%n%-14s %-42s %10s %10s %10s %10s%n",
        "", "Best of all sizes, USD", "StockX", "", "Alias", "");
    out.printf("%-14s %-42s %10s %10s %10s %10s%n", "SKU", "Product", "ask", "bid", "ask", "bid");
    top().forEach(line -> print(out, line));
    TapeSize size = TapeSize.measure(database);
    out.printf(
        "%n%,d points of tape in %,d KB: %s bytes per point. All tables and indexes: %.1f MB.%n",
        size.points(),
        size.tapeBytes() / 1024,
        size.bytesPerPoint().map(Object::toString).orElse("no"),
        size.ownBytes() / 1024.0 / 1024.0);
    out.printf(
        "%,d venue calls for %d products in %d slots.%n",
        made.calls(), made.products(), made.slots());
    out.flush();
  }

  private static void print(PrintWriter out, Line line) {
    String name =
        line.name().length() > MODEL_WIDTH
            ? line.name().substring(0, MODEL_WIDTH - 1) + "…"
            : line.name();
    out.printf(
        "%-14s %-42s %10s %10s %10s %10s%n",
        line.sku(),
        name,
        line.stockxAsk().orElse("none"),
        line.stockxBid().orElse("none"),
        line.aliasAsk().orElse("none"),
        line.aliasBid().orElse("none"));
  }

  private List<Line> top() {
    return database.list(TOP, DemoSummary::line);
  }

  private static Line line(Row row) throws SQLException {
    return new Line(
        row.text("sku"),
        row.text("name"),
        row.optionalText("stockx_ask"),
        row.optionalText("stockx_bid"),
        row.optionalText("alias_ask"),
        row.optionalText("alias_bid"));
  }
}
