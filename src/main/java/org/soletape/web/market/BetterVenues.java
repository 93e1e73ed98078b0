package org.soletape.web.market;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
final class BetterVenues {
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

  private final List<LatestQuote> fresh;
  private final ShownAmounts shown;

  /** As far as they were asked for; a page needs two of the three. */
  private final Map<Deal, Set<Provider>> leaders = new EnumMap<>(Deal.class);

  /**
   * Compares a size's quotes.
   *
   * @param fresh those that are not stale
   * @param shown in which currency they compare, and the seller's fees
   */
  BetterVenues(List<LatestQuote> fresh, ShownAmounts shown) {
    this.fresh = fresh;
    this.shown = shown;
  }

  boolean isBetter(Provider venue, Deal deal) {
    return leaders(deal).contains(venue);
  }

  /** The better venue, if there is one. */
  Optional<Provider> of(Deal deal) {
    return leaders(deal).stream().findFirst();
  }

  private Set<Provider> leaders(Deal deal) {
    return leaders.computeIfAbsent(
        deal,
        asked ->
            switch (asked) {
              case BUY -> leaders(quote -> price(quote, shown), 1);
              case LIST -> leaders(quote -> payout(quote, quote.ask(), shown), -1);
              case SELL -> leaders(quote -> payout(quote, quote.bid(), shown), -1);
            });
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
  private Set<Provider> leaders(Function<LatestQuote, Optional<Money>> amount, int sign) {
    Map<Provider, Money> amounts = new EnumMap<>(Provider.class);
    fresh.forEach(
        quote -> amount.apply(quote).ifPresent(known -> amounts.put(quote.provider(), known)));
    Set<Provider> leading = EnumSet.noneOf(Provider.class);
    for (Provider venue : amounts.keySet()) {
      if (leads(venue, amounts, sign)) {
        leading.add(venue);
      }
    }
    return leading;
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
