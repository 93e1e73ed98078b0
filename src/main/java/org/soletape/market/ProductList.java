package org.soletape.market;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
import org.soletape.db.Row;

/**
 * The list of products, for pages and programs alike. One statement tells whether anything has
 * changed at all, one whether more is awaited, one finds the products of a page and one reads them;
 * two more when nothing is found and the nearest words are tried. Telling reads all products, so
 * where there are more than a thousand it is done once a second.
 */
public final class ProductList {
  /** What is asked for is cut off before anything is read that does not order it. */
  private static final String FOUND =
      """
      %s
      select p.id, count(*) over ()::int as total
      from public.products_v2 p
      %s
      where %s
      order by %s
      limit ? offset ?
      """;

  private static final String PAUSED =
      "exists (select from soletape.paused_products z where z.product_id = p.id)";

  private static final String LISTED =
      """
      select (l.product).*, l.paused, l.week_bp, l.month_bp, l.last_day, l.asks, l.provider,
        l.observed_at, l.synced_at, l.currency, l.ask, l.ask_size, l.bid, l.bid_size, l.highest_ask,
        l.lowest_bid, l.traded_size, l.traded_ask, l.traded_bid
      from soletape.listed_products(?) l
      """;

  private static final String CHANGES =
      """
      with w as materialized (
        select s.product_id, s.change_bp from %s s where s.change_bp is not null
      )
      """;

  private static final String VERSION =
      """
      with products as materialized (
        select count(*) as known, max(updated_at) as updated from public.products_v2
      ), books as materialized (
        select max(observed_at) as newest, sum(date_part('epoch', observed_at)) as times,
          min(currency) as first_currency, max(currency) as last_currency
        from soletape.venue_summaries
      ), days as materialized (
        select max(day) as newest from soletape.history_days
      )
      select format('%s %s %s %s %s', p.known, p.updated, b.newest, b.times, d.newest) as version,
        b.first_currency, b.last_currency
      from products p cross join books b cross join days d
      """;

  private static final String BOOKS =
      """
      select count(*)::int as books, count(*) filter (where d.awaited)::int as awaited
      from soletape.due_venues(?, ?) d where d.provider = any (?)
      """;

  /** Of one slot. */
  private static final int MANY_BOOKS = 2_000;

  private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();

  private final Database database;
  private final Supplier<PollingCalendar> calendar;
  private volatile Optional<Look> last = Optional.empty();

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
   * @param currencies what best prices are in: all of them unless there are more than two
   */
  public record State(
      boolean booksAreIn, PollingCalendar calendar, String version, Set<Currency> currencies) {}

  /** What all products tell of themselves. */
  private record Told(String version, Set<Currency> currencies) {
    static Told read(Row row) throws SQLException {
      return new Told(
          row.text("version"),
          Stream.of(row.optionalText("first_currency"), row.optionalText("last_currency"))
              .flatMap(Optional::stream)
              .map(Currency::getInstance)
              .collect(Collectors.toSet()));
    }
  }

  /**
   * What a look at all products found. Once all books are in it stays so in its slot; where there
   * are many, it is believed for a moment, or every request would read them all.
   */
  private record Look(Slot slot, State state, int books, long atNanos) {
    boolean isOf(Slot current, PollingCalendar today) {
      return slot.equals(current) && state.calendar().equals(today);
    }

    boolean isBelieved() {
      return books > MANY_BOOKS && System.nanoTime() - atNanos < BELIEVED_NANOS;
    }

    boolean isCompleteAt(String version) {
      return state.booksAreIn() && state.version().equals(version);
    }
  }

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
    Optional<Look> before = last.filter(look -> look.isOf(current, today));
    Look now = before.filter(Look::isBelieved).orElseGet(() -> look(current, today, before));
    last = Optional.of(now);
    return now.state();
  }

  private Look look(Slot current, PollingCalendar today, Optional<Look> before) {
    long at = System.nanoTime();
    Told told = database.get(VERSION, Told::read);
    return before
        .filter(look -> look.isCompleteAt(told.version()))
        .map(look -> new Look(current, look.state(), look.books(), at))
        .orElseGet(
            () ->
                database.get(
                    BOOKS,
                    row -> {
                      int books = row.integer("books");
                      boolean areIn = books > 0 && row.integer("awaited") == 0;
                      State state = new State(areIn, today, told.version(), told.currencies());
                      return new Look(current, state, books, at);
                    },
                    today.lastDue(Tier.HOT, current).start(),
                    today.lastDue(Tier.COLD, current).start(),
                    today.polled()));
  }

  /**
   * The products whose style code, brand, model or colourway have every word, or when there is
   * none, every nearest word. The default order has the best fitting ones first.
   */
  public Page find(ProductQuery query, ProductView seen) {
    SearchWords asked = SearchWords.of(query.text());
    Page found = find(query, asked, seen);
    Optional<SearchWords> nearest = found.total() == 0 ? nearest(asked) : Optional.empty();
    if (nearest.isEmpty()) {
      return found;
    }
    Page near = find(query, nearest.get(), seen);
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

  private record Found(UUID id, int total) {
    static Found read(Row row) throws SQLException {
      return new Found(row.uuid("id"), row.integer("total"));
    }
  }

  private Page find(ProductQuery query, SearchWords words, ProductView seen) {
    List<Object> parameters = new ArrayList<>();
    String sql = found(query, words, seen, parameters);
    List<Found> found = database.list(sql, Found::read, parameters.toArray());
    if (found.isEmpty()) {
      int total = query.page() > 1 ? find(query.onPage(1), words, seen).total() : 0;
      return new Page(List.of(), total, Optional.empty());
    }
    UUID[] ids = found.stream().map(Found::id).toArray(UUID[]::new);
    return new Page(listed(ids), found.getFirst().total(), Optional.empty());
  }

  private List<ListedProduct> listed(UUID[] ids) {
    Map<UUID, ListedProduct> products = new LinkedHashMap<>();
    database.list(
        LISTED,
        row -> {
          UUID id = row.uuid("id");
          ListedProduct known = products.get(id);
          return products.put(id, known == null ? ListedProduct.read(row) : known.andVenueOf(row));
        },
        (Object) ids);
    return List.copyOf(products.values());
  }

  private String found(
      ProductQuery query, SearchWords words, ProductView seen, List<Object> parameters) {
    String with = "";
    String joins = words.texts();
    if (query.order().isByPrices()) {
      with = new PriceOrder(database, calendar.get(), seen).with(parameters);
      joins += "left join b on b.product_id = p.id";
    } else if (query.order().changes().isPresent()) {
      with = CHANGES.formatted(query.order().changes().get());
      joins += "left join w on w.product_id = p.id";
    }
    String where = where(query, words, parameters);
    boolean fittestFirst = query.order().equals(ProductOrder.POPULAR) && !words.isEmpty();
    String first = fittestFirst ? words.rank(parameters) + ", " : "";
    parameters.add(ProductQuery.PAGE_SIZE);
    parameters.add((query.page() - 1L) * ProductQuery.PAGE_SIZE);
    return FOUND.formatted(with, joins, where, first + query.order().clause());
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
      conditions.add("p.popularity_score >= " + Product.HOT_SCORE + " and not " + PAUSED);
    }
    if (query.paused()) {
      conditions.add(PAUSED);
    }
    return String.join(" and ", conditions);
  }
}
