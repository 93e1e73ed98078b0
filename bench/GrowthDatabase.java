package bench;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.db.Database;
import org.soletape.portfolio.Pair;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** A database of so many products with a week of tape, and so many people with 20 pairs each. */
final class GrowthDatabase {
  static final int PAIRS = 20;

  /** What grows with people; the other parts grow with products. */
  static final Set<String> OF_PEOPLE = Set.of("accounts", "pairs");

  /** Opening an account hashes a password, which takes the time that it shall take. */
  private static final String ADD_PEOPLE =
      """
      insert into soletape.accounts (email, password_hash, created_at)
      select 'person-' || n || '@soletape.example', repeat('x', 96), now()
      from generate_series(? + 1, ?) n returning id
      """;

  /** A venue's book is awaited of a product it knows. */
  private static final String KNOWN_AT_VENUES =
      """
      update public.products_v2
      set stockx_product_id = gen_random_uuid()::text, alias_catalog_id = gen_random_uuid()::text
      where stockx_product_id is null
      """;

  private static final String SIZES =
      """
      select case
          when c.relname like 'market_books%' then 'tape of a week'
          when c.relname = 'market_latest_v2' then 'latest quotes'
          when c.relname in ('product_summaries', 'venue_summaries') then 'summaries'
          when c.relname in ('accounts', 'sessions', 'access_tokens') then 'accounts'
          when c.relname = 'Inventory' then 'pairs'
          else 'catalogue' end as part,
        sum(pg_total_relation_size(c.oid))::bigint as bytes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'soletape')
      group by part order by part
      """;

  private final Workbench server;
  private final String name;
  private final List<String> tickets = new ArrayList<>();

  private GrowthDatabase(Workbench server, String name) {
    this.server = server;
    this.name = name;
  }

  /** Each grown from a copy of the one before it; prints what the filling took. */
  static Map<Growth.Stage, GrowthDatabase> fill(Workbench server, List<Growth.Stage> stages) {
    Map<Growth.Stage, GrowthDatabase> databases = new LinkedHashMap<>();
    String before = "template1";
    Growth.Stage grown = new Growth.Stage(0, 0);
    for (Growth.Stage stage : stages) {
      String name = "products_" + stage.products();
      server.app().database().update("create database " + name + " template " + before);
      GrowthDatabase database = new GrowthDatabase(server, name);
      database.grow(grown, stage);
      databases.put(stage, database);
      grown = stage;
      before = name;
    }
    return databases;
  }

  String url() {
    return server.databaseUrl().replace("/postgres?", "/" + name + "?");
  }

  /** Cookies of people who are signed in. */
  List<String> tickets() {
    return tickets;
  }

  /** Paths of all market pages. */
  List<String> pages() {
    try (App app = open()) {
      return app.database()
          .list(
              "select '/market/' || replace(sku, ' ', '-') as path from public.products_v2",
              row -> row.text("path"));
    }
  }

  /** Bytes of tables with their indexes, by what they hold. */
  Map<String, Long> sizes() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (App app = open()) {
      app.database().list(SIZES, row -> sizes.put(row.text("part"), row.longInteger("bytes")));
    }
    return sizes;
  }

  private App open() {
    return App.open(Config.read(Map.of("DATABASE_URL", url())), Clock.systemUTC());
  }

  private void grow(Growth.Stage from, Growth.Stage to) {
    try (App app = open()) {
      app.schema().migrate();
      long start = System.nanoTime();
      if (from.products() == 0) {
        WalkedMarket.aWeek(app, to.products(), app.pollingTime().instant());
      } else {
        new WalkedMarket(app, from.products(), app.pollingTime().instant()).growTo(to.products());
      }
      app.database().update(KNOWN_AT_VENUES);
      double tape = seconds(start);
      start = System.nanoTime();
      addPeople(app, from.users(), to.users());
      double people = seconds(start);
      start = System.nanoTime();
      app.cleanup().run();
      double cleanup = seconds(start);
      app.database().update("vacuum analyze");
      System.out.printf(
          "%5d products, %5d users: catalogue and tape %.0f s, %d pairs %.0f s (%.0f a second),"
              + " cleanup %.1f s%n",
          to.products(),
          to.users(),
          tape,
          (to.users() - from.users()) * PAIRS,
          people,
          (to.users() - from.users()) * PAIRS / people,
          cleanup);
    }
  }

  /** Accounts in one statement, pairs and sessions by what the site writes them with. */
  private void addPeople(App app, int from, int to) {
    Database database = app.database();
    List<String> skus =
        database.list("select sku from public.products_v2 order by sku", row -> row.text("sku"));
    List<UUID> people = database.list(ADD_PEOPLE, row -> row.uuid("id"), from, to);
    IntStream.range(0, people.size())
        .parallel()
        .forEach(i -> app.portfolios().inventory().addAll(people.get(i), pairs(skus, from + i)));
    people.stream()
        .map(app.people().sessions()::start)
        .forEach(ticket -> tickets.add("soletape_session=" + ticket));
  }

  private static List<Pair> pairs(List<String> skus, int person) {
    Random random = new Random(person);
    return IntStream.range(0, PAIRS)
        .mapToObj(
            i ->
                pair(
                    skus.get(random.nextInt(skus.size())),
                    random.nextInt(WalkedMarket.SIZES),
                    100 + i))
        .toList();
  }

  private static Pair pair(String sku, int size, int paid) {
    String key = BigDecimal.valueOf(35 + 5L * size, 1).stripTrailingZeros().toPlainString();
    return Inventory.pair(sku, key, paid);
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
