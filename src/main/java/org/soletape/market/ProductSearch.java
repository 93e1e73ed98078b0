package org.soletape.market;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/**
 * Finds products by words, for pages and programs alike, and pages through them. Two statements,
 * however many are found; two more when nothing is and the nearest words are tried.
 */
public final class ProductSearch {
  private static final String FOUND =
      """
      select p.*, s.stockx_ask, s.stockx_bid, s.stockx_currency, s.stockx_observed_at,
        s.alias_ask, s.alias_bid, s.alias_currency, s.alias_observed_at, s.change_bp
      from public.products_v2 p left join soletape.product_summaries s on s.product_id = p.id
      %s
      where %s
      order by %s, p.sku collate "C"
      limit ? offset ?
      """;

  private final Database database;

  public ProductSearch(Database database) {
    this.database = database;
  }

  /**
   * A product and the best prices of each venue over all sizes, from its newest book.
   *
   * @param best at most one per venue, StockX first; a venue that never answered is not there
   * @param changePercent the week's change of the best ask
   */
  public record Found(
      ProductFacts product, List<BestPrices> best, Optional<BigDecimal> changePercent) {}

  /**
   * One page of what was found.
   *
   * @param total how many products were found on all pages
   * @param instead the words looked for because no product has those asked for; empty otherwise
   */
  public record Page(List<Found> products, int total, Optional<String> instead) {}

  /**
   * The products whose style code, brand, model or colourway have every word, or when there is
   * none, every nearest word. The default order has the best fitting ones first.
   *
   * @param page from 1; beyond the last one nothing is found
   */
  public Page search(String query, ProductOrder order, int page, int pageSize) {
    SearchWords asked = SearchWords.of(query);
    int total = count(asked);
    Optional<SearchWords> instead = total == 0 ? instead(asked) : Optional.empty();
    int found = instead.map(this::count).orElse(total);
    return new Page(
        list(instead.orElse(asked), order, page, pageSize),
        found,
        instead.map(SearchWords::text).filter(words -> found > 0));
  }

  /**
   * What to look for when nothing is found: the nearest words that products are printed with; empty
   * when every word is one, or nothing is near.
   */
  public Optional<SearchWords> instead(SearchWords asked) {
    boolean mayHelp = asked.terms().stream().anyMatch(SearchTerm::mayBeMistyped);
    return mayHelp ? Vocabulary.read(database).nearest(asked) : Optional.empty();
  }

  private int count(SearchWords words) {
    List<Object> parameters = new ArrayList<>();
    String sql =
        "select count(*)::int as total from public.products_v2 p "
            + words.texts()
            + " where "
            + words.condition(parameters);
    return database.get(sql, row -> row.integer("total"), parameters.toArray());
  }

  private List<Found> list(SearchWords words, ProductOrder order, int page, int pageSize) {
    List<Object> parameters = new ArrayList<>();
    String condition = words.condition(parameters);
    boolean fittestFirst = order.equals(ProductOrder.POPULAR) && !words.isEmpty();
    String first = fittestFirst ? words.rank(parameters) + ", " : "";
    String sql = FOUND.formatted(words.texts(), condition, first + order.clause());
    parameters.add(pageSize);
    parameters.add((page - 1L) * pageSize);
    return database.list(sql, ProductSearch::found, parameters.toArray());
  }

  private static Found found(Row row) throws SQLException {
    List<BestPrices> best = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      BestPrices.read(row, provider).ifPresent(best::add);
    }
    Optional<BigDecimal> change =
        row.optionalDecimal("change_bp").map(hundredths -> hundredths.movePointLeft(2));
    return new Found(ProductFacts.read(row), best, change);
  }
}
