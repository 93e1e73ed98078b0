package org.soletape.web.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<Provider> known = leaders.get(deal);
    if (known == null) {
      known = leaders(deal, offers(deal));
      leaders.put(deal, known);
    }
    return known;
  }

  /** What a venue's price comes to for whoever wants the deal. */
  private record Offer(Provider venue, Money amount) {}

  private List<Offer> offers(Deal deal) {
    List<Offer> offers = new ArrayList<>(fresh.size());
    for (LatestQuote quote : fresh) {
      Price price = deal == Deal.SELL ? quote.bid() : quote.ask();
      if (price instanceof Price.Known known) {
        offers.add(new Offer(quote.provider(), amount(deal, quote.provider(), known.money())));
      }
    }
    return offers;
  }

  private Money amount(Deal deal, Provider venue, Money price) {
    return (deal == Deal.BUY ? shown.price(price) : shown.payout(venue, price)).shown();
  }

  private static Set<Provider> leaders(Deal deal, List<Offer> offers) {
    Set<Provider> leading = EnumSet.noneOf(Provider.class);
    for (Offer offer : offers) {
      if (leads(deal, offer, offers)) {
        leading.add(offer.venue());
      }
    }
    return leading;
  }

  private static boolean leads(Deal deal, Offer own, List<Offer> offers) {
    boolean hasOthers = false;
    for (Offer other : offers) {
      if (other.venue() != own.venue()
          && other.amount().currency().equals(own.amount().currency())) {
        hasOthers = true;
        if (!isBetter(deal, own.amount().minor(), other.amount().minor())) {
          return false;
        }
      }
    }
    return hasOthers;
  }

  private static boolean isBetter(Deal deal, long own, long other) {
    return deal == Deal.BUY ? own < other : own > other;
  }
}
