package bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.db.Database;
import org.soletape.db.GivingWay;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.history.TapePartitions;
import org.soletape.market.MarketStore;
import org.soletape.market.Slot;
import org.soletape.wiring.App;

/** Products of {@value #SIZES} sizes at both venues, and their tape after a {@link Walk}. */
final class WalkedMarket {
  static final int SIZES = 20;

  private static final int PARTITION_DAYS = 2;

  private static final String ADD_SIZES =
      """
      insert into public.product_sizes_v2
        (product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
      select p.id, n, trim_scale(3.0 + n * 0.5)::text, 3.0 + n * 0.5, gen_random_uuid()::text,
        3.0 + n * 0.5
      from public.products_v2 p cross join generate_series(1, ?) n
      order by p.id, n
      on conflict do nothing
      """;

  private static final String ADD_LISTINGS =
      """
      insert into soletape.listings
        (product_id, provider, state, style_code, title, checked_at, mapped_at)
      select p.id, v, 'mapped', p.sku, p.model, ?, ?
      from public.products_v2 p cross join unnest(array['stockx', 'alias']) v
      on conflict do nothing
      """;

  /** Products without a tape get that of another, in one go instead of a book at a time. */
  private static final List<String> COPY_TAPE =
      List.of(
          """
          create table public.twins as
          with numbered as (
            select p.id, s.product_id is not null as walked,
              row_number() over (partition by s.product_id is not null order by p.sku) as n
            from public.products_v2 p
            left join soletape.product_summaries s on s.product_id = p.id)
          select t.id as twin, w.id as model from numbered t
          join numbered w on w.walked and w.n = 1 + t.n % (select count(*) from numbered where walked)
          where not t.walked
          """,
          """
          insert into soletape.market_books
          select (jsonb_populate_record(b, jsonb_build_object('product_id', twin))).*
          from soletape.market_books b join public.twins on model = b.product_id
          """,
          """
          insert into public.market_latest_v2
          select (jsonb_populate_record(
            l, jsonb_build_object('product_id', twin, 'size_id', t.id))).*
          from public.market_latest_v2 l
          join public.product_sizes_v2 s on s.id = l.size_id
          join public.twins on model = l.product_id
          join public.product_sizes_v2 t on t.product_id = twin and t.ordinal = s.ordinal
          order by twin, l.provider
          """,
          """
          insert into soletape.product_summaries
          select (jsonb_populate_record(s, jsonb_build_object('product_id', twin))).*
          from soletape.product_summaries s join public.twins on model = s.product_id
          """,
          """
          insert into soletape.venue_summaries
          select (jsonb_populate_record(s, jsonb_build_object('product_id', twin))).*
          from soletape.venue_summaries s join public.twins on model = s.product_id
          """,
          "drop table public.twins",
          "analyze");

  private final CatalogStore catalog;
  private final Database database;
  private final MarketStore market;
  private final TapePartitions partitions;
  private final Walk walk;
  private final Instant added;
  private final List<Product> products;
  private int counted;

  WalkedMarket(App app, int count, Instant at) {
    catalog = app.catalog();
    database = app.database();
    market = new MarketStore(database);
    partitions = new TapePartitions(database);
    walk = new Walk(count, SIZES);
    added = at;
    add(count);
    products = catalog.products(catalog.ids());
  }

  /** Products with the whole tape up to now. */
  static WalkedMarket aWeek(App app, int count, Instant now) {
    Slot current = Slot.of(now);
    WalkedMarket market = new WalkedMarket(app, count, current.oldestKept().start());
    for (Slot slot = current.oldestKept(); slot.compareTo(current) <= 0; slot = slot.plus(1)) {
      market.record(slot, Duration.ofMillis(1));
    }
    return market;
  }

  /** The paths of all market pages. */
  List<String> pages() {
    return catalog.products(catalog.ids()).stream()
        .map(product -> "/market/" + product.sku().replace(' ', '-'))
        .toList();
  }

  List<Product> products() {
    return products;
  }

  Walk walk() {
    return walk;
  }

  /** Records every product's books and moves the prices on; returns when the last one came in. */
  Instant record(Slot slot, Duration betweenBooks) {
    partitions.roll(slot, PARTITION_DAYS);
    Instant at = slot.start();
    for (int i = 0; i < products.size(); i++) {
      for (Provider venue : Provider.values()) {
        at = at.plus(betweenBooks);
        market.record(walk.book(i, products.get(i).id(), venue, at), Set.of());
      }
    }
    walk.step();
    return at;
  }

  /** Counts the recent sales of so many sizes, round robin, a second apart. */
  Instant countSales(Slot slot, Instant from, int sizes) {
    Instant at = from;
    for (int i = 0; i < sizes; i++) {
      at = at.plusSeconds(1);
      Product product = products.get(counted / SIZES % products.size());
      Size size = product.sizes().get(counted % SIZES);
      market.recordSales(Provider.ALIAS, product.id(), size, slot, walk.sales(), at);
      counted++;
    }
    return at;
  }

  /** Grows to so many products, all with a tape. */
  void growTo(int count) {
    add(count);
    COPY_TAPE.forEach(database::update);
  }

  /** Compacts the days that are over, as a day's cleanup does. */
  void compact(Slot today) {
    partitions.compactBefore(today, new GivingWay(database));
  }

  private void add(int count) {
    catalog.add(ShoeCatalogue.entries(count), added);
    database.update(ADD_SIZES, SIZES);
    database.update(ADD_LISTINGS, added, added);
  }
}
