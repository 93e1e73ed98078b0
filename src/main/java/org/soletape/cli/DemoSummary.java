package org.soletape.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.demo.DemoTape;
import org.soletape.upkeep.budget.TapeSize;

/** What the demo made, in one screen: the top products, the bytes, the calls. */
final class DemoSummary {
  private static final int NAME_WIDTH = 42;

  private static final String TOP =
      """
      select p.sku, coalesce(p.brand || ' ', '') || coalesce(p.model, '') as name, l.provider,
        min(l.lowest_ask)::text as ask, max(l.highest_bid)::text as bid
      from (
        select * from public.products_v2 known
        where exists (select from public.market_latest_v2 m where m.product_id = known.id)
        order by popularity_score desc, sku
        limit 10) p
      join public.market_latest_v2 l on l.product_id = p.id
      group by p.sku, p.brand, p.model, p.popularity_score, l.provider
      order by p.popularity_score desc, p.sku
      """;

  private final Database database;

  DemoSummary(Database database) {
    this.database = database;
  }

  private record Product(String sku, String name) {}

  private record Best(Optional<String> ask, Optional<String> bid) {
    static final Best NONE = new Best(Optional.empty(), Optional.empty());
  }

  void print(PrintWriter out, DemoTape.Made made) {
    out.println();
    print(out, new Product("", "Best of all sizes, USD"), venue -> cells(venue.label(), ""));
    print(out, new Product("SKU", "Product"), venue -> cells("ask", "bid"));
    top()
        .forEach(
            (product, best) ->
                print(out, product, venue -> cells(best.getOrDefault(venue, Best.NONE))));
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

  private static void print(PrintWriter out, Product product, Function<Provider, String> cells) {
    String name =
        product.name().length() > NAME_WIDTH
            ? product.name().substring(0, NAME_WIDTH - 1) + "…"
            : product.name();
    String venues = Stream.of(Provider.values()).map(cells).collect(Collectors.joining());
    out.printf("%-14s %-42s%s%n", product.sku(), name, venues);
  }

  private static String cells(Best best) {
    return cells(best.ask().orElse("none"), best.bid().orElse("none"));
  }

  private static String cells(String ask, String bid) {
    return " %10s %10s".formatted(ask, bid);
  }

  private Map<Product, Map<Provider, Best>> top() {
    Map<Product, Map<Provider, Best>> top = new LinkedHashMap<>();
    database.list(TOP, row -> add(row, top));
    return top;
  }

  private static Best add(Row row, Map<Product, Map<Provider, Best>> top) throws SQLException {
    Best best = new Best(row.optionalText("ask"), row.optionalText("bid"));
    top.computeIfAbsent(
            new Product(row.text("sku"), row.text("name")),
            product -> new EnumMap<>(Provider.class))
        .put(Provider.of(row.text("provider")), best);
    return best;
  }
}
