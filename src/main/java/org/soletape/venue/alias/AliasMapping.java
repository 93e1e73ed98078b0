package org.soletape.venue.alias;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.soletape.catalog.Gender;
import org.soletape.catalog.ListedSize;
import org.soletape.catalog.Listing;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.market.Book;
import org.soletape.market.Quote;
import org.soletape.venue.BookAnswer;
import org.soletape.venue.WireFields;
import org.soletape.venue.alias.AliasWire.AllowedSize;
import org.soletape.venue.alias.AliasWire.Availabilities;
import org.soletape.venue.alias.AliasWire.Availability;
import org.soletape.venue.alias.AliasWire.CatalogAnswer;
import org.soletape.venue.alias.AliasWire.CatalogItem;
import org.soletape.venue.alias.AliasWire.CatalogPage;
import org.soletape.venue.alias.AliasWire.RecentSales;
import org.soletape.venue.alias.AliasWire.Sale;
import org.soletape.venue.alias.AliasWire.Variant;

/** From Alias's words to ours. */
final class AliasMapping {
  private static final WireFields FIELDS = new WireFields(Provider.ALIAS);
  private static final Currency CURRENCY = Provider.ALIAS.onlyCurrency().orElseThrow();
  private static final Duration SEVEN_DAYS = Duration.ofDays(7);

  private AliasMapping() {}

  static List<Listing> listings(CatalogPage page) {
    return FIELDS.required(page.catalogItems(), "catalog_items").stream()
        .map(AliasMapping::listing)
        .toList();
  }

  /** The token of the next page, if there is one. */
  static Optional<String> nextPage(CatalogPage page) {
    return WireFields.text(page.nextPaginationToken())
        .filter(token -> Boolean.TRUE.equals(page.hasMore()));
  }

  private static Listing listing(CatalogItem item) {
    FIELDS.required(item, "catalog_item");
    return new Listing(
        Provider.ALIAS,
        FIELDS.requiredText(item.catalogId(), "catalog_id"),
        WireFields.text(item.sku()).orElse(""),
        WireFields.text(item.name()).orElse(""),
        new Listing.Details(
            WireFields.text(item.brand()),
            WireFields.text(item.colorway()),
            Gender.read(item.gender()),
            WireFields.text(item.mainPictureUrl()).filter(url -> url.startsWith("https://")),
            WireFields.retailOfMinor(item.retailPriceCents(), CURRENCY),
            WireFields.day(item.releaseDate())),
        sizes(item));
  }

  static List<ListedSize> sizes(CatalogAnswer answer, String catalogId) {
    CatalogItem item = FIELDS.required(answer.catalogItem(), "catalog_item");
    if (!catalogId.equals(FIELDS.requiredText(item.catalogId(), "catalog_id"))) {
      throw FIELDS.lost("the item is another one");
    }
    return sizes(item);
  }

  private static List<ListedSize> sizes(CatalogItem item) {
    if (item.allowedSizes() == null) {
      return List.of();
    }
    return item.allowedSizes().stream().map(AliasMapping::size).toList();
  }

  private static ListedSize size(AllowedSize allowed) {
    FIELDS.required(allowed, "an allowed size");
    String id = FIELDS.size(allowed.usSizeEquivalent(), "us_size_equivalent").toPlainString();
    return new ListedSize(id, WireFields.text(allowed.displayName()).orElse(id));
  }

  /** The book of a product, from the rows of new pairs in a good box. */
  static BookAnswer book(Product product, Availabilities answer, Instant at) {
    Map<String, Size> known = product.sizesAt(Provider.ALIAS);
    Set<String> seen = new HashSet<>();
    List<Quote> quotes = new ArrayList<>();
    for (Variant row : FIELDS.required(answer.variants(), "variants")) {
      if (FIELDS.required(row, "a row").isDeadstock()) {
        String number = requireFirst(row, seen);
        if (known.containsKey(number)) {
          WireFields.unlessTooLarge(() -> quote(known.get(number), row)).ifPresent(quotes::add);
        }
      }
    }
    if (quotes.isEmpty()) {
      throw FIELDS.wrong("no row belongs to a known size, of " + answer.variants().size());
    }
    return new BookAnswer(new Book(product.id(), Provider.ALIAS, at, CURRENCY, quotes), Set.of());
  }

  /** Without needless zeros, as our sizes have it: 10 and 10.0 are one size. */
  private static String requireFirst(Variant row, Set<String> seen) {
    String number = FIELDS.size(row.size(), "size").toPlainString();
    return FIELDS.first(number, seen, "size " + number);
  }

  private static Quote quote(Size size, Variant row) {
    Availability prices = Optional.ofNullable(row.availability()).orElse(Availability.NONE);
    return new Quote(
        size.ordinal(),
        FIELDS.ofMinorUnits(prices.lowestListingPriceCents(), "lowest_listing_price_cents"),
        FIELDS.ofMinorUnits(prices.highestOfferPriceCents(), "highest_offer_price_cents"),
        FIELDS.ofMinorUnits(prices.lastSoldListingPriceCents(), "last_sold_listing_price_cents"),
        OptionalInt.empty());
  }

  /** How many of these sales fell in the seven days up to now. */
  static int salesInSevenDays(RecentSales answer, String catalogId, BigDecimal size, Instant now) {
    int count = 0;
    for (Sale sale : FIELDS.required(answer.recentSales(), "recent_sales")) {
      FIELDS.required(sale, "a sale");
      requireAsked(sale, catalogId, size);
      Instant at = instant(sale.purchasedAt());
      if (!at.isBefore(now.minus(SEVEN_DAYS)) && !at.isAfter(now)) {
        count++;
      }
    }
    return count;
  }

  private static void requireAsked(Sale sale, String catalogId, BigDecimal size) {
    boolean sameItem = sale.catalogId() == null || sale.catalogId().equals(catalogId);
    boolean sameSize = sale.size() == null || sale.size().compareTo(size) == 0;
    if (!sameItem || !sameSize) {
      throw FIELDS.wrong("a sale belongs to another product or size");
    }
  }

  private static Instant instant(String timestamp) {
    try {
      return Instant.parse(FIELDS.requiredText(timestamp, "purchased_at"));
    } catch (DateTimeParseException e) {
      throw FIELDS.wrong("purchased_at is no timestamp");
    }
  }
}
