package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
import org.soletape.upkeep.budget.TapeSize;

/** The month's database as its operator sees it: the pairs people hold, and the largest sizes. */
final class MonthDatabase {
  private static final int PAIRS = 20;

  private static final String ADD_PAIRS =
      """
      insert into public."Inventory"
        (user_id, sku, size, purchase_price, purchase_currency, purchase_date, condition,
         product_v2_id, size_v2_id)
      select md5(((n - 1) / ?)::text)::uuid, p.sku, s.size_key, 150, 'USD', '2026-09-01', 'new',
        p.id, s.id
      from unnest(?::uuid[]) with ordinality as held (size_id, n)
      join public.product_sizes_v2 s on s.id = held.size_id
      join public.products_v2 p on p.id = s.product_id
      """;

  private static final String SIZES =
      """
      select pg_total_relation_size('public."Inventory"') as inventory,
        pg_database_size(current_database()) as whole
      """;

  private final Workbench bench;
  private final Database database;
  private long withoutPairs;
  private long cleanedUp;
  private long own;
  private long whole;

  MonthDatabase(Workbench bench) {
    this.bench = bench;
    this.database = bench.app().database();
  }

  private record Sizes(long inventory, long whole) {}

  /** Gives everyone {@value #PAIRS} pairs. */
  void addPairs(int users, Audience audience) {
    List<UUID> sizes = new ArrayList<>();
    for (int i = 0; i < users * PAIRS; i++) {
      Product product = audience.product();
      sizes.add(audience.size(product).id());
    }
    database.update(ADD_PAIRS, PAIRS, sizes.toArray(UUID[]::new));
  }

  /** Lets the database tidy up as it would have by now, and notes how large it is. */
  void look() {
    long now = measure();
    withoutPairs = Math.max(withoutPairs, now);
  }

  /** The same when nothing older than the tape's window is left. */
  void lookAfterCleanup() {
    cleanedUp = measure();
  }

  /** Our relations but the pairs. */
  private long measure() {
    bench.vacuum();
    Sizes sizes =
        database.get(
            SIZES, row -> new Sizes(row.longInteger("inventory"), row.longInteger("whole")));
    long now = TapeSize.measure(database).ownBytes();
    own = Math.max(own, now);
    whole = Math.max(whole, sizes.whole());
    return now - sizes.inventory();
  }

  /** Our relations but the pairs, in bytes at the largest moment. */
  long withoutPairs() {
    return withoutPairs;
  }

  /** The same after the last cleanup. */
  long cleanedUp() {
    return cleanedUp;
  }

  int sizes() {
    return database.get(
        "select count(*)::int as sizes from public.product_sizes_v2", row -> row.integer("sizes"));
  }

  long own() {
    return own;
  }

  long whole() {
    return whole;
  }
}
