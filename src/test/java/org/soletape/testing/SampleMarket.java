package org.soletape.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.TapePartitions;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Quote;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/**
 * A week of made-up prices in every state a page can meet. The same seed gives the same market.
 * Products at fixed places of the list have fixed peculiarities, which tests rely on.
 */
public final class SampleMarket {
  /** Both venues, every size; nothing out of the ordinary. */
  public static final String ORDINARY = "DD1391-100";

  /** Its seventh size is missing at Alias, its eighth has no bid at StockX. */
  public static final String GAPS = "FV5029-010";

  /** Alias could not match it. */
  public static final String UNMAPPED = "CW2288-111";

  /** StockX has answered nothing for three days. */
  public static final String STALE = "FQ8138-600";

  /** Seeded, never polled. */
  public static final String PENDING = "PENDING-001";

  /** Its name tries to be markup. */
  public static final String HOSTILE = "EVIL-666";

  /** StockX answers in euro, Alias in dollars. */
  public static final String TWO_CURRENCIES = "EURO-100";

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final List<String> MEN =
      List.of(
          "4", "5", "6", "7", "7.5", "8", "8.5", "9", "9.5", "10", "10.5", "11", "11.5", "12",
          "12.5", "13", "14", "15", "16", "17");

  private final Database database;
  private final MarketStore market;
  private final Slot current;
  private final Random random = new Random(20261123);

  private SampleMarket(Database database, Instant now) {
    this.database = database;
    this.market = new MarketStore(database);
    this.current = Slot.of(now);
  }

  /**
   * Fills an empty database with products, the peculiar ones first.
   *
   * @param taped how many of them have been polled for a week; the others never were
   */
  public static void fill(Database database, Instant now, int products, int taped) {
    SampleMarket sample = new SampleMarket(database, now);
    new TapePartitions(database).ensure(sample.current.plus(-Slot.KEPT), 9);
    List<SampleProduct> entries = SampleProduct.first(products);
    for (int place = 0; place < entries.size(); place++) {
      sample.add(entries.get(place), place, place < taped);
    }
    database.transaction(ProductTexts::keepAll);
    sample.addRuns();
  }

  private void add(SampleProduct entry, int place, boolean taped) {
    UUID id = UUID.nameUUIDFromBytes(entry.sku().getBytes(StandardCharsets.UTF_8));
    boolean onAlias = !entry.sku().equals(UNMAPPED);
    insertProduct(id, entry, onAlias);
    insertListing(id, Provider.STOCKX, entry, Optional.empty());
    insertListing(
        id,
        Provider.ALIAS,
        entry,
        onAlias ? Optional.empty() : Optional.of("two products there share this style code"));
    insertSizes(id, entry, onAlias);
    if (taped && !entry.sku().equals(PENDING)) {
      insertTape(id, entry, onAlias, place);
    }
  }

  private void insertProduct(UUID id, SampleProduct entry, boolean onAlias) {
    database.update(
        """
        insert into public.products_v2 (id, sku, brand, model, colorway, gender, retail_price,
          release_date, popularity_score, stockx_product_id, alias_catalog_id)
        values (?, ?, ?, ?, ?, 'men', ?, ?, ?, ?, ?)
        """,
        id,
        entry.sku(),
        entry.brand(),
        entry.model(),
        entry.colorway(),
        BigDecimal.valueOf(entry.retail()),
        LocalDate.of(2024, 1 + entry.sku().length() % 12, 10),
        entry.score(),
        "x-" + entry.sku(),
        onAlias ? "a-" + entry.sku() : null);
  }

  private void insertListing(
      UUID id, Provider venue, SampleProduct entry, Optional<String> reason) {
    Instant since = current.oldestKept().start().minus(Duration.ofDays(1));
    database.update(
        """
        insert into soletape.listings
          (product_id, provider, state, reason, style_code, title, checked_at, mapped_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        venue.id(),
        reason.isPresent() ? "unmapped" : "mapped",
        reason,
        entry.sku(),
        entry.brand()
            + " "
            + entry.model()
            + (venue == Provider.ALIAS ? " '" : " ")
            + entry.colorway()
            + (venue == Provider.ALIAS ? "'" : ""),
        since,
        reason.isPresent() ? null : since);
  }

  private void insertSizes(UUID id, SampleProduct entry, boolean onAlias) {
    for (int ordinal = 1; ordinal <= MEN.size(); ordinal++) {
      String key = MEN.get(ordinal - 1);
      boolean listedThere = onAlias && !(entry.sku().equals(GAPS) && ordinal == 7);
      database.update(
          """
          insert into public.product_sizes_v2
            (product_id, ordinal, size_key, size_numeric, stockx_variant_id, alias_size)
          values (?, ?, ?, ?, ?, ?)
          """,
          id,
          ordinal,
          key,
          new BigDecimal(key),
          "v-" + entry.sku() + "-" + ordinal,
          listedThere ? new BigDecimal(key) : null);
    }
  }

  private void insertTape(UUID id, SampleProduct entry, boolean onAlias, int place) {
    boolean hot = entry.score() >= 50;
    int[] prices = new int[MEN.size()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = entry.retail() * (80 + random.nextInt(90)) / 100;
    }
    for (int back = Slot.KEPT - 1; back >= 0; back--) {
      Slot slot = current.plus(-back);
      drift(prices);
      if (hot || PollingCalendar.NORMAL.isDue(Tier.COLD, slot)) {
        poll(id, entry, Provider.STOCKX, slot, prices, back, place);
        if (onAlias) {
          poll(id, entry, Provider.ALIAS, slot, prices, back, place);
        }
      }
    }
  }

  private void drift(int[] prices) {
    for (int i = 0; i < prices.length; i++) {
      if (random.nextInt(3) == 0) {
        prices[i] = Math.max(20, prices[i] + random.nextInt(9) - 4);
      }
    }
  }

  private void poll(
      UUID id, SampleProduct entry, Provider venue, Slot slot, int[] prices, int back, int place) {
    boolean silent = entry.sku().equals(STALE) && venue == Provider.STOCKX && back < 12;
    if (silent || (random.nextInt(60) == 0 && back > 1)) {
      if ((silent && back > 3) || random.nextBoolean()) {
        fail(id, venue, slot);
      }
      return;
    }
    Instant observed = slot.start().plusSeconds(40L + place * 2L);
    Currency currency = entry.sku().equals(TWO_CURRENCIES) && venue == Provider.STOCKX ? EUR : USD;
    market.record(new Book(id, venue, observed, currency, quotes(entry, venue, prices)), Set.of());
  }

  private List<Quote> quotes(SampleProduct entry, Provider venue, int[] prices) {
    List<Quote> quotes = new ArrayList<>();
    for (int ordinal = 1; ordinal <= prices.length; ordinal++) {
      if (entry.sku().equals(GAPS) && venue == Provider.ALIAS && ordinal == 7) {
        continue;
      }
      quotes.add(quote(entry, venue, ordinal, prices[ordinal - 1]));
    }
    return quotes;
  }

  private Quote quote(SampleProduct entry, Provider venue, int ordinal, int price) {
    boolean alias = venue == Provider.ALIAS;
    int ask = price + (alias ? random.nextInt(13) - 6 : 0);
    int bid = Math.max(10, ask * (78 + random.nextInt(15)) / 100);
    boolean noAsk = ordinal > 18 && random.nextInt(3) == 0;
    boolean noBid =
        (ordinal > 17 && random.nextInt(3) == 0)
            || (entry.sku().equals(GAPS) && !alias && ordinal == 8);
    return new Quote(
        ordinal,
        noAsk ? OptionalInt.empty() : OptionalInt.of(ask * 100),
        noBid ? OptionalInt.empty() : OptionalInt.of(bid * 100),
        alias && ordinal < 19 ? OptionalInt.of((ask - 3) * 100) : OptionalInt.empty(),
        alias && ordinal % 3 == 0 ? OptionalInt.of(ordinal % 11) : OptionalInt.empty());
  }

  private void fail(UUID id, Provider venue, Slot slot) {
    database.update(
        """
        insert into soletape.failed_polls
          (product_id, provider, slot, run_id, kind, message, tries, failed_at)
        values (?, ?, ?, 1, 'unavailable', 'HTTP 504 after 3 tries', 3, ?)
        """,
        id,
        venue.id(),
        slot.start(),
        slot.start().plusSeconds(90));
  }

  private void addRuns() {
    for (int back = 5; back >= 0; back--) {
      Instant start = current.plus(-back).start().plusSeconds(20);
      database.update(
          """
          insert into soletape.runs (trigger, slot, started_at, heartbeat_at, ended_at, outcome,
            synced, failed, remaining, calls, failures)
          values ('timer', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?::jsonb)
          """,
          current.plus(-back).start(),
          start,
          start.plusSeconds(170),
          start.plusSeconds(170),
          back == 2 ? "partial" : "complete",
          back == 2 ? 297 : 300,
          back == 2 ? 3 : 0,
          302,
          back == 2
              ? "[{\"provider\":\"stockx\",\"kind\":\"unavailable\",\"count\":3,"
                  + "\"example\":\"HTTP 504 after 3 tries\"}]"
              : "[]");
    }
    database.update(
        """
        insert into soletape.venue_leases (provider, calls_today, quota_day, last_request_at)
        select venue, 612, ?, ? from unnest(?) venue
        """,
        LocalDate.ofInstant(current.start(), ZoneOffset.UTC),
        current.start().plusSeconds(190),
        Provider.ids());
  }
}
