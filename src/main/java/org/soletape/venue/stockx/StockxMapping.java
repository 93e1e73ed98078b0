package org.soletape.venue.stockx;

import java.time.Instant;
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
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.WireFields;
import org.soletape.venue.stockx.StockxWire.MarketData;
import org.soletape.venue.stockx.StockxWire.ProductAttributes;
import org.soletape.venue.stockx.StockxWire.SearchPage;
import org.soletape.venue.stockx.StockxWire.Variant;

/** From StockX's words to ours. */
final class StockxMapping {
  private static final WireFields FIELDS = new WireFields(Provider.STOCKX);
  private static final Currency RETAIL_CURRENCY = Currency.getInstance("USD");

  private StockxMapping() {}

  static List<Listing> listings(SearchPage page) {
    return FIELDS.required(page.products(), "products").stream()
        .map(StockxMapping::listing)
        .toList();
  }

  private static Listing listing(StockxWire.Product product) {
    FIELDS.required(product, "a product");
    ProductAttributes attributes =
        Optional.ofNullable(product.productAttributes()).orElse(ProductAttributes.NONE);
    return new Listing(
        Provider.STOCKX,
        FIELDS.requiredText(product.productId(), "productId"),
        WireFields.text(product.styleId()).orElse(""),
        WireFields.text(product.title()).orElse(""),
        new Listing.Details(
            WireFields.text(product.brand()),
            WireFields.text(attributes.colorway()),
            Gender.read(attributes.gender()),
            Optional.empty(),
            WireFields.retailOfMajor(attributes.retailPrice(), RETAIL_CURRENCY),
            WireFields.day(attributes.releaseDate())),
        List.of());
  }

  /** The sizes of a product; one that StockX gives no name cannot be matched and is left out. */
  static List<ListedSize> sizes(String productId, List<Variant> variants) {
    Set<String> seen = new HashSet<>();
    List<ListedSize> sizes = new ArrayList<>();
    for (Variant variant : variants) {
      FIELDS.required(variant, "a variant");
      requireSameProduct(productId, variant.productId());
      String variantId = requireFirst(variant.variantId(), seen);
      label(variant).ifPresent(label -> sizes.add(new ListedSize(variantId, label)));
    }
    return sizes;
  }

  private static Optional<String> label(Variant variant) {
    return WireFields.text(variant.variantValue())
        .or(
            () ->
                Optional.ofNullable(variant.sizeChart())
                    .map(StockxWire.SizeChart::defaultConversion)
                    .map(StockxWire.Conversion::size)
                    .flatMap(WireFields::text));
  }

  static BookAnswer book(Product product, String productId, List<MarketData> rows, Instant at) {
    Map<String, Size> known = product.sizesAt(Provider.STOCKX);
    Set<String> seen = new HashSet<>();
    Set<String> unknown = new HashSet<>();
    Set<Currency> currencies = new HashSet<>();
    List<Quote> quotes = new ArrayList<>();
    for (MarketData row : rows) {
      FIELDS.required(row, "a row");
      requireSameProduct(productId, row.productId());
      String variantId = requireFirst(row.variantId(), seen);
      Currency currency = currency(row);
      currencies.add(currency);
      if (known.containsKey(variantId)) {
        Size size = known.get(variantId);
        WireFields.unlessTooLarge(() -> quote(size, row, currency)).ifPresent(quotes::add);
      } else {
        unknown.add(variantId);
      }
    }
    if (quotes.isEmpty()) {
      throw unknown.size() < rows.size()
          ? FIELDS.wrong("every size has an amount that is too large to be kept")
          : noKnownSize(known, rows);
    }
    return new BookAnswer(
        new Book(product.id(), Provider.STOCKX, at, only(currencies), quotes), unknown);
  }

  /** When there are rows and none of them is known, the product was given other variants. */
  private static BadItem noKnownSize(Map<String, Size> known, List<MarketData> rows) {
    String what = "no row belongs to a known size, of " + rows.size();
    return known.isEmpty() || rows.isEmpty() ? FIELDS.wrong(what) : FIELDS.lost(what);
  }

  private static Quote quote(Size size, MarketData row, Currency currency) {
    return new Quote(
        size.ordinal(),
        FIELDS.ofMajorUnits(row.lowestAskAmount(), currency, "lowestAskAmount"),
        FIELDS.ofMajorUnits(row.highestBidAmount(), currency, "highestBidAmount"),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /** A product that was merged into another one is answered with that one's rows. */
  private static void requireSameProduct(String asked, String answered) {
    if (!asked.equals(FIELDS.requiredText(answered, "productId"))) {
      throw FIELDS.lost("a row belongs to another product");
    }
  }

  private static String requireFirst(String variantId, Set<String> seen) {
    return FIELDS.first(FIELDS.requiredText(variantId, "variantId"), seen, "a variantId");
  }

  private static Currency currency(MarketData row) {
    Currency currency = FIELDS.currency(row.currencyCode(), "currencyCode");
    if (!StockxSettings.CURRENCIES.contains(currency.getCurrencyCode())) {
      throw FIELDS.wrong("currencyCode is " + currency + ", which prices cannot be kept in");
    }
    return currency;
  }

  private static Currency only(Set<Currency> currencies) {
    if (currencies.size() > 1) {
      throw FIELDS.wrong("currencies are mixed");
    }
    return currencies.iterator().next();
  }
}
