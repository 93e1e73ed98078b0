package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.catalog.ProductFacts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Row;

/**
 * One product, for its page and for programs alike: three statements, whatever the number of sizes.
 */
public record MarketReads(Database database, Supplier<PollingCalendar> calendar) {
  private static final int LONGEST_SKU = 100;

  private static final String PRODUCT = "select * from soletape.market_product(?, ?, ?, ?)";
  private static final String SIZES = "select * from soletape.size_quotes(?)";

  private static final String WEEK = "select * from soletape.product_week(?, ?, ?)";
  private static final String NEWEST_BOOKS =
      """
      select distinct on (b.product_id, b.provider) b.product_id, b.provider, b.observed_at,
        b.currency, b.sent, b.lowest_ask, b.highest_bid, b.last_sale, b.sales_7d
      from soletape.market_books b
      where b.product_id = any (?) and b.slot between ? and ?
      order by b.product_id, b.provider, b.slot desc
      """;

  private static final String SIZE_WEEK = "select * from soletape.size_week(?, ?, ?, ?)";

  /**
   * A row of the product.
   *
   * @param facts in one of the rows alone
   */
  private record AtVenue(
      Optional<ProductFacts> facts,
      Provider venue,
      VenueListing listing,
      boolean awaited,
      String version) {
    static AtVenue read(Row row) throws SQLException {
      return new AtVenue(
          row.optionalText("sku").isPresent()
              ? Optional.of(ProductFacts.read(row, Optional.empty()))
              : Optional.empty(),
          Provider.of(row.text("provider")),
          VenueListing.read(row),
          row.bool("awaited"),
          row.text("version"));
    }
  }

  /**
   * The product with this style code, however it is printed, and its state in this slot.
   *
   * @param sku as somebody typed it
   */
  public Optional<MarketProduct> find(String sku, Slot current) {
    String code = StyleCode.lettersAndDigits(sku);
    if (code.isEmpty() || sku.length() > LONGEST_SKU) {
      return Optional.empty();
    }
    PollingCalendar today = calendar.get();
    List<AtVenue> venues =
        database.list(
            PRODUCT,
            AtVenue::read,
            code,
            Provider.ids(),
            today.lastDue(Tier.HOT, current).start(),
            today.lastDue(Tier.COLD, current).start());
    return venues.isEmpty() ? Optional.empty() : Optional.of(product(venues, today));
  }

  private static MarketProduct product(List<AtVenue> rows, PollingCalendar today) {
    Map<Provider, VenueListing> listings = new EnumMap<>(Provider.class);
    Map<Provider, String> versions = new EnumMap<>(Provider.class);
    boolean isAwaited = false;
    ProductFacts facts = facts(rows);
    for (AtVenue at : rows) {
      listings.put(at.venue(), at.listing());
      versions.put(at.venue(), at.version());
      isAwaited |=
          at.awaited() && today.isOn(at.venue()) && facts.venueIds().containsKey(at.venue());
    }
    return new MarketProduct(
        facts.syncedAt(newest(listings.values())),
        today,
        listings,
        !facts.venueIds().isEmpty() && (facts.paused() || !isAwaited),
        String.join(" ", versions.values()));
  }

  private static ProductFacts facts(List<AtVenue> rows) {
    return rows.stream().map(AtVenue::facts).flatMap(Optional::stream).findFirst().orElseThrow();
  }

  private static Optional<Instant> newest(Collection<VenueListing> listings) {
    return listings.stream()
        .map(VenueListing::observedAt)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /** Every size with its newest quotes, small to large. */
  public List<SizeQuotes> sizes(UUID productId) {
    Map<Integer, SizeQuotes> sizes = new LinkedHashMap<>();
    database.list(
        SIZES,
        row -> {
          int ordinal = row.integer("ordinal");
          if (!sizes.containsKey(ordinal)) {
            sizes.put(ordinal, new SizeQuotes(Size.read(row), new EnumMap<>(Provider.class)));
          }
          if (row.optionalText("provider").isPresent()) {
            LatestQuote quote = LatestQuote.read(row);
            sizes.get(ordinal).quotes().put(quote.provider(), quote);
          }
          return ordinal;
        },
        productId);
    return List.copyOf(sizes.values());
  }

  /** What came of the polls of the kept slots up to this one. */
  public ProductWeek week(UUID productId, Slot last) {
    List<Book> books = new ArrayList<>(2 * Slot.KEPT);
    List<FailedPoll> failures = new ArrayList<>();
    database.list(
        WEEK,
        row ->
            isFailure(row)
                ? failures.add(failedPoll(row))
                : books.add(PackedBook.read(productId, row)),
        productId,
        last.oldestKept().start(),
        last.start());
    return new ProductWeek(books, failures);
  }

  /** The newest book of each product at each venue, of these slots and those between them. */
  public List<Book> newestBooks(Collection<UUID> products, Slot oldest, Slot newest) {
    return database.list(
        NEWEST_BOOKS,
        row -> PackedBook.read(row.uuid("product_id"), row),
        products.toArray(UUID[]::new),
        oldest.start(),
        newest.start());
  }

  /** The same for the size of this ordinal alone: the other sizes stay in the database. */
  public SizeWeek week(UUID productId, Slot last, int ordinal) {
    List<SizeWeek.Answer> answers = new ArrayList<>(2 * Slot.KEPT);
    List<FailedPoll> failures = new ArrayList<>();
    database.list(
        SIZE_WEEK,
        row ->
            isFailure(row)
                ? failures.add(failedPoll(row))
                : answers.addAll(PackedWeek.read(row, last)),
        productId,
        ordinal,
        last.oldestKept().start(),
        last.start());
    answers.sort(Comparator.comparing(SizeWeek.Answer::slot));
    return new SizeWeek(answers, failures);
  }

  private static boolean isFailure(Row row) throws SQLException {
    return row.optionalText("kind").isPresent();
  }

  private static FailedPoll failedPoll(Row row) throws SQLException {
    return new FailedPoll(
        Provider.of(row.text("provider")),
        new Slot(row.instant("slot")),
        row.text("kind"),
        row.text("message"),
        row.integer("tries"));
  }
}
