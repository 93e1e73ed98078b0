package org.soletape.web.market;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.Price;
import org.soletape.money.Money;

/**
 * At which venue each deal in one size is better than at all others that can be compared: fresh,
 * and in the same currency. Equal ones are none better. A buyer compares asks as they stand, before
 * fees of the buyer; a seller compares what reaches the seller, so which venue it is depends on the
 * seller's fees.
 */
record BetterVenues(Map<Deal, Set<Provider>> leaders) {
  /** What somebody may want to do. */
  enum Deal {
    /** Buying at the lowest ask: the lower price is better. */
    BUY,
    /** Listing at the lowest ask: the higher payout is better. */
    LIST,
    /** Selling to the highest bid: the higher payout is better. */
    SELL;

    /** Its name in JSON: {@code sell_at}. */
    String field() {
      return name().toLowerCase(Locale.ROOT) + "_at";
    }
  }

  /**
   * Compares a size's quotes.
   *
   * @param fresh those that are not stale
   * @param shown in which currency they compare, and the seller's fees
   */
  static BetterVenues of(List<LatestQuote> fresh, ShownAmounts shown) {
    Map<Deal, Set<Provider>> leaders = new EnumMap<>(Deal.class);
    leaders.put(Deal.BUY, leaders(fresh, quote -> price(quote, shown), 1));
    leaders.put(Deal.LIST, leaders(fresh, quote -> payout(quote, quote.ask(), shown), -1));
    leaders.put(Deal.SELL, leaders(fresh, quote -> payout(quote, quote.bid(), shown), -1));
    return new BetterVenues(leaders);
  }

  boolean isBetter(Provider venue, Deal deal) {
    return leaders.get(deal).contains(venue);
  }

  /** The better venue, if there is one. */
  Optional<Provider> of(Deal deal) {
    return leaders.get(deal).stream().findFirst();
  }

  private static Optional<Money> price(LatestQuote quote, ShownAmounts shown) {
    return quote.ask().amount().map(amount -> shown.price(amount).shown());
  }

  private static Optional<Money> payout(LatestQuote quote, Price price, ShownAmounts shown) {
    return price.amount().map(amount -> shown.payout(quote.provider(), amount).shown());
  }

  /**
   * The leaders of one deal.
   *
   * @param sign 1 where less is better, -1 where more is
   */
  private static Set<Provider> leaders(
      List<LatestQuote> fresh, Function<LatestQuote, Optional<Money>> amount, int sign) {
    Map<Provider, Money> amounts = new EnumMap<>(Provider.class);
    fresh.forEach(
        quote -> amount.apply(quote).ifPresent(known -> amounts.put(quote.provider(), known)));
    return amounts.keySet().stream()
        .filter(venue -> leads(venue, amounts, sign))
        .collect(Collectors.toSet());
  }

  private static boolean leads(Provider venue, Map<Provider, Money> amounts, int sign) {
    Money own = amounts.get(venue);
    boolean hasOthers = false;
    for (Map.Entry<Provider, Money> other : amounts.entrySet()) {
      Money amount = other.getValue();
      if (other.getKey() != venue && amount.currency().equals(own.currency())) {
        hasOthers = true;
        if (sign * amount.minor() <= sign * own.minor()) {
          return false;
        }
      }
    }
    return hasOthers;
  }
}
