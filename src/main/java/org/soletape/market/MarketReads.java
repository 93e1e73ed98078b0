package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** What a market page or its JSON begins with: one product by its style code, and its sizes. */
public final class MarketReads {
  private static final int LONGEST_SKU = 100;

  private static final String STATE =
      """
      select p.*, b.stockx_observed_at, b.alias_observed_at,
        (select max(f.failed_at) from soletape.failed_polls f where f.product_id = p.id) as failed_at,
        (select max(l.checked_at) from soletape.listings l where l.product_id = p.id) as checked_at,
        (select max(c.counted_at) from soletape.sales_counts c where c.product_id = p.id)
          as counted_at,
        (select count(*)::int from public.product_sizes_v2 s where s.product_id = p.id) as sizes
      from public.products_v2 p
      left join soletape.product_summaries b on b.product_id = p.id
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  private static final String SIZES =
      "select "
          + Size.COLUMNS
          + " from public.product_sizes_v2 where product_id = ? order by size_numeric, size_key";

  private final Database database;
  private final Supplier<PollingCalendar> calendar;

  public MarketReads(Database database, Supplier<PollingCalendar> calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /**
   * The product with this style code, however it is printed, and its state in this slot.
   *
   * @param sku as somebody typed it
   */
  public Optional<MarketState> find(String sku, Slot current) {
    String code = String.join("", new StyleCode(sku).parts());
    if (code.isEmpty() || sku.length() > LONGEST_SKU) {
      return Optional.empty();
    }
    PollingCalendar today = calendar.get();
    return database.find(STATE, row -> state(row, current, today), code);
  }

  /** The sizes of a product, small to large. */
  public List<Size> sizes(UUID productId) {
    return database.list(SIZES, Size::read, productId);
  }

  private static MarketState state(Row row, Slot current, PollingCalendar calendar)
      throws SQLException {
    ProductFacts product = ProductFacts.read(row);
    Optional<Instant> stockx = row.optionalInstant("stockx_observed_at");
    Optional<Instant> alias = row.optionalInstant("alias_observed_at");
    Slot due = calendar.lastDue(Tier.of(product.popularityScore()), current);
    boolean booksAreIn =
        isMapped(product)
            && (!product.venueIds().containsKey(Provider.STOCKX)
                || !calendar.isOn(Provider.STOCKX)
                || hasArrived(stockx, due))
            && (!product.venueIds().containsKey(Provider.ALIAS)
                || !calendar.isOn(Provider.ALIAS)
                || hasArrived(alias, due));
    return new MarketState(product, booksAreIn, version(product, row));
  }

  private static boolean isMapped(ProductFacts product) {
    return !product.venueIds().isEmpty();
  }

  /** Whether the venue's newest book belongs to the slot or a later one. */
  private static boolean hasArrived(Optional<Instant> observedAt, Slot due) {
    return observedAt.isPresent() && !observedAt.get().isBefore(due.start());
  }

  private static String version(ProductFacts product, Row row) throws SQLException {
    return String.join(
        " ",
        product.times().updated().toString(),
        row.optionalInstant("stockx_observed_at").toString(),
        row.optionalInstant("alias_observed_at").toString(),
        row.optionalInstant("failed_at").toString(),
        row.optionalInstant("checked_at").toString(),
        row.optionalInstant("counted_at").toString(),
        String.valueOf(row.integer("sizes")));
  }
}
