package bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.Product;
import org.soletape.db.Database;
import org.soletape.notice.ChannelEntry;
import org.soletape.notice.ChannelKind;
import org.soletape.notice.Channels;
import org.soletape.upkeep.budget.TapeSize;
import org.soletape.wiring.People;

/** The month's database as its operator sees it: the pairs people hold, and the largest sizes. */
final class MonthDatabase {
  private static final int PAIRS = 20;

  private static final int RULES = 20;
  private static final String SITE = "https://soletape.example";

  /** One password is hashed for all: to check it costs the same. */
  private static final String ADD_PEOPLE =
      """
      insert into soletape.accounts (id, email, password_hash, created_at)
      select md5(n::text)::uuid, 'reader-' || n || '@soletape.example', first.password_hash,
        first.created_at
      from generate_series(0, ? - 1) n
      cross join soletape.accounts first where first.id = ?
      returning id, email
      """;

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

  /** A reader with the ticket of a session that has begun. */
  record Person(UUID id, String email, String ticket) {}

  private record Account(UUID id, String email) {}

  /** Opens accounts with a session each. */
  List<Person> addPeople(int users) {
    People people = bench.app().people();
    UUID first = people.accounts().open("first@soletape.example", Inventory.PASSWORD).id();
    return database
        .list(ADD_PEOPLE, row -> new Account(row.uuid("id"), row.text("email")), users, first)
        .stream()
        .map(each -> new Person(each.id(), each.email(), people.sessions().start(each.id())))
        .toList();
  }

  /** The address of a new feed of somebody's messages. */
  String addFeed(Person person, Instant now) {
    Channels.Added added =
        bench
            .app()
            .notices()
            .channels()
            .add(person.id(), new ChannelEntry(ChannelKind.FEED, "", "", SITE), now);
    return "/feed/" + added.secret().orElseThrow();
  }

  /** Gives everyone {@value #RULES} rules about what they hold and what is sold today. */
  void addRules(int products) {
    for (int part = 0; part < Alerts.COMING; part++) {
      database.update(Alerts.RULE, RULES, part, products, true);
    }
  }

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
