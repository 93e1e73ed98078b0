package org.soletape.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.catalog.Product;
import org.soletape.db.Database;

/**
 * The list of products, for pages and programs alike. One statement tells whether anything has
 * changed at all, one whether more is awaited, and one finds a page of products; two more when
 * nothing is found and the nearest words are tried.
 */
public final class ProductList {
  /** What is asked for is cut off before anything is read that does not order it. */
  private static final String FOUND =
      """
      select p.*, w.line_slot, w.line, w.change_bp, f.total,
        v.provider, v.observed_at, v.currency, v.ask, v.ask_size, v.bid, v.bid_size
      from (
        select ordered.*, row_number() over () as place
        from (
          select p.id, count(*) over ()::int as total
          from public.products_v2 p
          left join soletape.product_summaries w on w.product_id = p.id
          %s
          where %s
          order by %s
          limit ? offset ?) ordered) f
      join public.products_v2 p on p.id = f.id
      left join soletape.product_summaries w on w.product_id = p.id
      left join soletape.venue_summaries v on v.product_id = p.id
      order by f.place
      """;

  private static final String PRICES =
      "left join soletape.best_prices(?, ?) b on b.product_id = p.id\n";

  private static final String VERSION =
      """
      select format('%s %s %s %s', count(*), max(updated_at), max(last_synced_at),
        sum(date_part('epoch', last_synced_at))) as version
      from public.products_v2
      """;

  private static final String BOOKS_ARE_IN =
      """
      select count(*) > 0 and count(*) filter (where d.awaited) = 0 as books_are_in
      from soletape.due_venues(?, ?) d where d.provider = any (?)
      """;

  private final Database database;
  private final Supplier<PollingCalendar> calendar;
  private volatile Optional<Complete> complete = Optional.empty();

  public ProductList(Database database, Supplier<PollingCalendar> calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /**
   * How far the whole market has come.
   *
   * @param booksAreIn whether venues have products, and nothing more is awaited in the slot
   * @param calendar by which that is so
   * @param version changes with anything a list of products shows
   */
  public record State(boolean booksAreIn, PollingCalendar calendar, String version) {}

  /** A state with all books in: it stays so in its slot, and is not looked at again. */
  private record Complete(Slot slot, PollingCalendar calendar, String version) {}

  /**
   * One page of what was found.
   *
   * @param total how many products were found on all pages
   * @param instead the words looked for because no product has those asked for
   */
  public record Page(List<ListedProduct> products, int total, Optional<String> instead) {}

  /** A brand with the number of its products. */
  public record BrandCount(String brand, int products) {}

  public State state(Slot current) {
    PollingCalendar today = calendar.get();
    String version = database.get(VERSION, row -> row.text("version"));
    Optional<Complete> asked = Optional.of(new Complete(current, today, version));
    boolean booksAreIn = asked.equals(complete) || booksAreIn(current, today);
    if (booksAreIn) {
      complete = asked;
    }
    return new State(booksAreIn, today, version);
  }

  private boolean booksAreIn(Slot current, PollingCalendar today) {
    return database.get(
        BOOKS_ARE_IN,
        row -> row.bool("books_are_in"),
        today.lastDue(Tier.HOT, current).start(),
        today.lastDue(Tier.COLD, current).start(),
        today.polled());
  }

  /**
   * The products whose style code, brand, model or colourway have every word, or when there is
   * none, every nearest word. The default order has the best fitting ones first.
   *
   * @param now tells stale prices, which count less
   */
  public Page find(ProductQuery query, Instant now) {
    SearchWords asked = SearchWords.of(query.text());
    Page found = find(query, asked, now);
    Optional<SearchWords> nearest = found.total() == 0 ? nearest(asked) : Optional.empty();
    if (nearest.isEmpty()) {
      return found;
    }
    Page near = find(query, nearest.get(), now);
    return new Page(
        near.products(),
        near.total(),
        nearest.map(SearchWords::text).filter(words -> near.total() > 0));
  }

  /** Every brand, most products first. */
  public List<BrandCount> brands() {
    return database.list(
        """
        select brand, count(*)::int as products from public.products_v2
        where brand is not null group by brand order by products desc, brand
        """,
        row -> new BrandCount(row.text("brand"), row.integer("products")));
  }

  /**
   * The nearest words that products are printed with; empty when every word is one, or nothing is
   * near.
   */
  private Optional<SearchWords> nearest(SearchWords asked) {
    boolean mayHelp = asked.terms().stream().anyMatch(SearchTerm::mayBeMistyped);
    return mayHelp ? Vocabulary.read(database).nearest(asked) : Optional.empty();
  }

  private Page find(ProductQuery query, SearchWords words, Instant now) {
    List<Object> parameters = new ArrayList<>();
    String sql = found(query, words, now, parameters);
    Map<UUID, ListedProduct> products = new LinkedHashMap<>();
    List<Integer> totals =
        database.list(
            sql,
            row -> {
              UUID id = row.uuid("id");
              ListedProduct known = products.get(id);
              products.put(id, known == null ? ListedProduct.read(row) : known.andVenueOf(row));
              return row.integer("total");
            },
            parameters.toArray());
    int total =
        totals.isEmpty() && query.page() > 1
            ? find(query.onPage(1), words, now).total()
            : totals.stream().findFirst().orElse(0);
    return new Page(List.copyOf(products.values()), total, Optional.empty());
  }

  private String found(
      ProductQuery query, SearchWords words, Instant now, List<Object> parameters) {
    String joins = words.texts();
    if (query.order().isByPrices()) {
      PollingCalendar today = calendar.get();
      joins += PRICES;
      parameters.add(now.minus(today.allowedAge(Tier.HOT)));
      parameters.add(now.minus(today.allowedAge(Tier.COLD)));
    }
    String where = where(query, words, parameters);
    boolean fittestFirst = query.order().equals(ProductOrder.POPULAR) && !words.isEmpty();
    String first = fittestFirst ? words.rank(parameters) + ", " : "";
    parameters.add(ProductQuery.PAGE_SIZE);
    parameters.add((query.page() - 1L) * ProductQuery.PAGE_SIZE);
    return FOUND.formatted(joins, where, first + query.order().clause());
  }

  private static String where(ProductQuery query, SearchWords words, List<Object> parameters) {
    List<String> conditions = new ArrayList<>(List.of(words.condition(parameters)));
    query
        .brand()
        .ifPresent(
            brand -> {
              conditions.add("lower(p.brand) = lower(?)");
              parameters.add(brand);
            });
    if (query.hot()) {
      conditions.add("p.popularity_score >= " + Product.HOT_SCORE);
    }
    return String.join(" and ", conditions);
  }
}
