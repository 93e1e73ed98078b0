package org.soletape.web.inventory;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the JSON of an owned pair says, by field, as {@link SellerAbroad} works it out from what the
 * venues said; a field that is not here is null.
 */
final class ExpectedAbroad {
  private static final List<String> VENUES = List.of("stockx", "alias");

  private final Map<String, BigDecimal> fields = new LinkedHashMap<>();

  /** Asks and bids as they count. */
  private final Map<String, BigDecimal> prices = new LinkedHashMap<>();

  private final Map<String, SellerAbroad.Told> conversions = new LinkedHashMap<>();
  private final SellerAbroad seller;
  private final Optional<BigDecimal> cost;

  /** Words by venue, as {@code "ask bid last sales currency"}; none of a venue without the size. */
  ExpectedAbroad(SellerAbroad seller, Map<String, String> said, Optional<BigDecimal> cost) {
    this.seller = seller;
    this.cost = cost;
    cost.ifPresent(paid -> fields.put("cost", paid));
    said.forEach(this::market);
    worth("cash_today", "profit_today", "_bid");
    worth("if_listed", "profit_if_listed", "_ask");
    VENUES.stream()
        .flatMap(venue -> price(venue + "_ask").stream())
        .findFirst()
        .flatMap(ask -> cost.map(ask::subtract))
        .ifPresent(gain -> fields.put("profit_loss", gain));
  }

  Map<String, BigDecimal> fields() {
    return fields;
  }

  Map<String, SellerAbroad.Told> conversions() {
    return conversions;
  }

  Optional<BigDecimal> breakEven(String venue) {
    return cost.map(paid -> seller.breakEven(venue, paid));
  }

  /** The venue whose payout is better, by a field that ends so; the price it is of, as counted. */
  Optional<Map.Entry<String, BigDecimal>> better(String side) {
    Optional<Map.Entry<String, BigDecimal>> best = Optional.empty();
    for (String venue : VENUES) {
      Optional<BigDecimal> price = price(venue + side);
      if (price.isPresent()
          && best.filter(it -> net(it).compareTo(seller.net(venue, price.get())) >= 0).isEmpty()) {
        best = Optional.of(Map.entry(venue, price.get()));
      }
    }
    return best;
  }

  private BigDecimal net(Map.Entry<String, BigDecimal> offer) {
    return seller.net(offer.getKey(), offer.getValue());
  }

  private void market(String venue, String words) {
    String[] word = words.split(" ", -1);
    put(venue + "_ask", word[0], word[4]);
    put(venue + "_bid", word[1], word[4]);
    if (venue.equals("alias")) {
      put(venue + "_last_sale", word[2], word[4]);
    }
  }

  private void put(String field, String amount, String currency) {
    if (!amount.equals("-")) {
      BigDecimal told = new BigDecimal(amount);
      fields.put(field, told);
      seller.counted(told, currency, seller.today()).ifPresent(price -> prices.put(field, price));
      if (!currency.equals(seller.currency())) {
        seller.told(told, currency, seller.today()).ifPresent(it -> conversions.put(field, it));
      }
    }
  }

  private Optional<BigDecimal> price(String field) {
    return Optional.ofNullable(prices.get(field));
  }

  private void worth(String payout, String profit, String side) {
    Optional<BigDecimal> best = better(side).map(this::net);
    best.ifPresent(amount -> fields.put(payout, amount));
    Optional<BigDecimal> gain = best.flatMap(amount -> cost.map(amount::subtract));
    gain.ifPresent(
        amount -> {
          fields.put(profit, amount);
          fields.put(
              profit + "_percent",
              amount.multiply(BigDecimal.valueOf(100)).divide(cost.get(), 2, HALF_UP));
        });
  }
}
