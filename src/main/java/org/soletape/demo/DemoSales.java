package org.soletape.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.demo.market.KnownMarket;
import org.soletape.demo.market.PricedSize;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.market.Quote;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;

/**
 * Two years of somebody's sales: each pair was bought for what a venue bid on a day, and sold later
 * for what one asked, both as the simulated venues had it then. The same market and day give the
 * same sales.
 */
public record DemoSales(CatalogStore catalog, KnownMarket market) {
  private static final List<Provider> VENUES = List.of(Provider.values());

  /** Somebody with a job beside it: two pairs a week. */
  private static final int SALES = 208;

  private static final int DAYS = 728;
  private static final int PRODUCTS = 40;
  private static final int SHORTEST = 9;
  private static final int LONGEST = 160;
  private static final Currency USD = Currency.getInstance("USD");

  /** A size of a product as a venue sells it. */
  private record Listed(Product product, Provider venue, Size size, PricedSize priced) {
    Quote quote(LocalDate day) {
      Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      return priced.quote(size.ordinal(), USD, noon);
    }
  }

  /** The sales up to a day, oldest first; none of a product that no venue prices. */
  public List<Pair> upTo(LocalDate today) {
    List<UUID> ids = catalog.ids();
    List<Product> products =
        catalog.products(ids.subList(0, Math.min(PRODUCTS, ids.size()))).stream()
            .sorted(Comparator.comparing(Product::sku))
            .toList();
    return products.isEmpty()
        ? List.of()
        : IntStream.range(0, SALES)
            .mapToObj(i -> sale(i, products, today))
            .flatMap(Optional::stream)
            .toList();
  }

  private Optional<Pair> sale(int place, List<Product> products, LocalDate today) {
    LocalDate sold = today.minusDays(DAYS - (long) place * DAYS / SALES);
    LocalDate bought = sold.minusDays(SHORTEST + place * 37L % (LONGEST - SHORTEST));
    Provider venue = VENUES.get(place % VENUES.size());
    return listed(products.get(place * 7 % products.size()), venue, place)
        .flatMap(shoe -> pair(shoe, bought, sold, place));
  }

  private Optional<Listed> listed(Product product, Provider venue, int place) {
    Map<String, PricedSize> priced =
        product.venueId(venue).map(id -> market.pricedSizes(venue, id)).orElse(Map.of());
    List<Listed> sizes =
        product.sizesAt(venue).entrySet().stream()
            .filter(size -> priced.containsKey(size.getKey()))
            .map(size -> new Listed(product, venue, size.getValue(), priced.get(size.getKey())))
            .sorted(Comparator.comparing(each -> each.size().ordinal()))
            .toList();
    return sizes.isEmpty() ? Optional.empty() : Optional.of(sizes.get(place * 5 % sizes.size()));
  }

  private static Optional<Pair> pair(Listed shoe, LocalDate bought, LocalDate sold, int place) {
    OptionalInt paid = shoe.quote(bought).highestBid();
    OptionalInt price = shoe.quote(sold).lowestAsk();
    if (paid.isEmpty() || price.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            Optional.of(shoe.product().sku()),
            Optional.of(shoe.size().key()),
            new Purchase(
                Optional.of(new Money(paid.getAsInt(), USD)),
                Optional.empty(),
                Optional.of(bought)),
            Optional.of("new"),
            Optional.empty(),
            ItemStatus.SOLD,
            Optional.of(sale(shoe.venue(), new Money(price.getAsInt(), USD), sold, place)),
            Optional.empty()));
  }

  /** Of every fourth the payout is known, of the others it follows from the fees. */
  private static Sale sale(Provider venue, Money price, LocalDate day, int place) {
    return new Sale(
        Optional.of(day),
        Optional.of(venue.id()),
        Optional.of(price),
        Optional.of(payout(venue, price, day)).filter(any -> place % 4 == 0));
  }

  /** What a new seller is paid out. */
  private static Money payout(Provider venue, Money price, LocalDate day) {
    return SellerFees.of(venue, new FeeSettings(USD, Map.of()), day).payout(price).payout();
  }
}
