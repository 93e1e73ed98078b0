package org.soletape.web.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.ProductSearch;
import org.soletape.market.SearchWords;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * Reads the list of products: one statement for the rows, one for the brands, and one that tells
 * whether anything has changed at all.
 */
final class OverviewReads {
  /**
   * A venue counts while its book is not stale, or when both are. Ask and bid take both venues only
   * when their currencies agree, else StockX alone; they serve the order, the page shows both.
   */
  private static final String PRODUCTS =
      """
      with rated as (
        select p.sku, p.brand, p.model, p.colorway, p.image_url, p.popularity_score,
          s.*, %s as match_rank, f.fresh_from, coalesce(s.stockx_currency, s.alias_currency) as currency,
          greatest(s.stockx_observed_at, s.alias_observed_at) as observed_at,
          coalesce(s.stockx_observed_at >= f.fresh_from, false)
            or not coalesce(s.alias_observed_at >= f.fresh_from, false) as stockx_counts,
          (coalesce(s.alias_observed_at >= f.fresh_from, false)
            or not coalesce(s.stockx_observed_at >= f.fresh_from, false))
            and s.alias_currency = coalesce(s.stockx_currency, s.alias_currency) as alias_counts
        from public.products_v2 p
        left join soletape.product_summaries s on s.product_id = p.id
        cross join lateral (
          select case when p.popularity_score >= %d then ?::timestamptz else ?::timestamptz end
            as fresh_from) f
        %s
        where %s
      )
      select *, count(*) over () as total,
        least(case when stockx_counts then stockx_ask end,
              case when alias_counts then alias_ask end) as ask,
        greatest(case when stockx_counts then stockx_bid end,
                 case when alias_counts then alias_bid end) as bid
      from rated
      """;

  private static final String STATE =
      """
      select count(*)::int as products, max(p.last_synced_at) as synced_at,
        max(p.updated_at) as updated_at,
        count(*) filter (where
          (p.stockx_product_id is not null and ?
            and coalesce(s.stockx_observed_at < d.due, true)
            and not exists (
              select from soletape.failed_polls f
              where f.product_id = p.id and f.provider = 'stockx' and f.slot = d.due
                and f.kind = 'bad_item'))
          or (p.alias_catalog_id is not null and ?
            and coalesce(s.alias_observed_at < d.due, true)
            and not exists (
              select from soletape.failed_polls f
              where f.product_id = p.id and f.provider = 'alias' and f.slot = d.due
                and f.kind = 'bad_item'))
        )::int as awaited
      from public.products_v2 p
      left join soletape.product_summaries s on s.product_id = p.id
      cross join lateral (
        select case when p.popularity_score >= %d then ?::timestamptz else ?::timestamptz end as due) d
      """
          .formatted(Product.HOT_SCORE);

  private final Database database;
  private final ProductSearch search;

  OverviewReads(Database database) {
    this.database = database;
    this.search = new ProductSearch(database);
  }

  /**
   * How far the whole market has come.
   *
   * @param booksAreIn whether nothing more is awaited in the slot
   * @param version changes with anything a list of products shows
   */
  record State(boolean booksAreIn, String version) {}

  /**
   * @param products one page of them
   * @param total how many there are on all pages
   * @param instead the words looked for because no product has those asked for; empty otherwise
   */
  record Found(List<ListedProduct> products, int total, Optional<String> instead) {
    private Found insteadOfAsked(SearchWords words) {
      return new Found(products, total, Optional.of(words.text()).filter(text -> total > 0));
    }
  }

  /**
   * @param brand empty for products without one
   */
  record BrandCount(String brand, int products) {}

  State state(Slot current, PollingCalendar calendar) {
    return database.get(
        STATE,
        row ->
            new State(
                row.integer("awaited") == 0,
                String.join(
                    " ",
                    row.text("products"),
                    row.optionalInstant("synced_at").toString(),
                    row.optionalInstant("updated_at").toString())),
        calendar.isOn(Provider.STOCKX),
        calendar.isOn(Provider.ALIAS),
        calendar.lastDue(Tier.HOT, current).start(),
        calendar.lastDue(Tier.COLD, current).start());
  }

  Found products(OverviewQuery query, PollingCalendar calendar, Instant now) {
    SearchWords asked = SearchWords.of(query.text());
    Found found = products(query, asked, calendar, now);
    Optional<SearchWords> instead = found.total() == 0 ? search.instead(asked) : Optional.empty();
    return instead
        .map(words -> products(query, words, calendar, now).insteadOfAsked(words))
        .orElse(found);
  }

  private Found products(
      OverviewQuery query, SearchWords words, PollingCalendar calendar, Instant now) {
    List<Object> parameters = new ArrayList<>();
    String rank = words.rank(parameters);
    parameters.add(now.minus(calendar.allowedAge(Tier.HOT)));
    parameters.add(now.minus(calendar.allowedAge(Tier.COLD)));
    String where = where(query, words, parameters);
    parameters.add(OverviewQuery.PAGE_SIZE);
    parameters.add((query.page() - 1) * OverviewQuery.PAGE_SIZE);
    String sql =
        "select * from ("
            + PRODUCTS.formatted(rank, Product.HOT_SCORE, words.texts(), where)
            + ") found order by "
            + (query.isByDefaultOrder() ? "match_rank, " : "")
            + query.sort().order(query.reversed())
            + ", popularity_score desc, sku collate \"C\" limit ? offset ?";
    int[] total = new int[1];
    List<ListedProduct> products =
        database.list(
            sql,
            row -> {
              total[0] = row.integer("total");
              return product(row, calendar);
            },
            parameters.toArray());
    return new Found(products, total[0], Optional.empty());
  }

  /** Every brand with its number of products, most products first. */
  List<BrandCount> brands() {
    return database.list(
        """
        select brand, count(*)::int as products from public.products_v2
        where brand is not null group by brand order by products desc, brand
        """,
        row -> new BrandCount(row.text("brand"), row.integer("products")));
  }

  private static String where(OverviewQuery query, SearchWords words, List<Object> parameters) {
    List<String> conditions = new ArrayList<>(List.of(words.condition(parameters)));
    if (!query.brand().isEmpty()) {
      conditions.add("lower(p.brand) = lower(?)");
      parameters.add(query.brand());
    }
    if (query.hot()) {
      conditions.add("p.popularity_score >= " + Product.HOT_SCORE);
    }
    return String.join(" and ", conditions);
  }

  private static ListedProduct product(Row row, PollingCalendar calendar) throws SQLException {
    Tier tier = Tier.of(row.integer("popularity_score"));
    return new ListedProduct(
        row.text("sku"),
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("image_url"),
        tier,
        calendar.allowedAge(tier),
        bests(row),
        row.optionalInstant("line_slot").map(Slot::new),
        line(row),
        row.optionalInteger("change_bp"));
  }

  private static List<VenueBest> bests(Row row) throws SQLException {
    List<VenueBest> bests = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      Optional<Instant> observedAt = row.optionalInstant(venue.id() + "_observed_at");
      if (observedAt.isPresent()) {
        bests.add(best(row, venue, observedAt.get()));
      }
    }
    return bests;
  }

  private static VenueBest best(Row row, Provider venue, Instant observedAt) throws SQLException {
    String prefix = venue.id();
    return new VenueBest(
        venue,
        Currency.getInstance(row.text(prefix + "_currency")),
        observedAt,
        row.optionalInteger(prefix + "_ask"),
        row.optionalText(prefix + "_ask_size"),
        row.optionalInteger(prefix + "_bid"),
        row.optionalText(prefix + "_bid_size"));
  }

  private static List<OptionalInt> line(Row row) throws SQLException {
    return row.numbers("line").stream()
        .map(value -> value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue()))
        .toList();
  }
}
