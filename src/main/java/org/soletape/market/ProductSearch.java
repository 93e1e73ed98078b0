package org.soletape.market;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** Finds products by words and pages through them. Two statements, however many are found. */
public final class ProductSearch {
  private static final int MOST_WORDS = 8;

  private static final String HAS_WORD =
      """
      strpos(lower(concat_ws(' ', p.sku, regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g'), p.brand,
        p.model, p.colorway)), ?) > 0
      """;

  private static final String FOUND =
      """
      select p.*, s.stockx_ask, s.stockx_bid, s.stockx_currency, s.stockx_observed_at,
        s.alias_ask, s.alias_bid, s.alias_currency, s.alias_observed_at, s.change_bp
      from public.products_v2 p left join soletape.product_summaries s on s.product_id = p.id
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
   */
  public record Page(List<Found> products, int total) {}

  /**
   * The products whose style code, brand, model or colourway contain every word.
   *
   * @param page from 1; beyond the last one nothing is found
   */
  public Page search(String query, ProductOrder order, int page, int pageSize) {
    List<String> words = words(query);
    String where = words.isEmpty() ? "true" : String.join(" and ", repeated(words.size()));
    List<Object> parameters = new ArrayList<>(words);
    int total =
        database.get(
            "select count(*)::int as total from public.products_v2 p where " + where,
            row -> row.integer("total"),
            parameters.toArray());
    parameters.add(pageSize);
    parameters.add((page - 1L) * pageSize);
    List<Found> found =
        database.list(
            FOUND.formatted(where, order.clause()), ProductSearch::found, parameters.toArray());
    return new Page(found, total);
  }

  private static List<String> repeated(int times) {
    return Collections.nCopies(times, HAS_WORD);
  }

  private static List<String> words(String query) {
    return Arrays.stream(query.toLowerCase(Locale.ROOT).split("[\\s,;\\x00]+"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .limit(MOST_WORDS)
        .toList();
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
