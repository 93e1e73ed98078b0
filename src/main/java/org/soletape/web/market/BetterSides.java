package org.soletape.web.market;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.Quote;
import org.soletape.web.market.MarketColumn.Figure;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Mark;

/**
 * The venues whose ask, and those whose bid, of one size is better than those of all others that
 * can be compared with it: fresh, and in the same currency. A side that is not shown has none.
 */
record BetterSides(Set<Provider> lowerAsk, Set<Provider> higherBid) {
  /**
   * Compares a size's quotes.
   *
   * @param fresh those that are not stale
   */
  static BetterSides of(List<LatestQuote> fresh, Side shown) {
    return new BetterSides(
        shown == Side.BIDS ? Set.of() : leaders(fresh, Quote::lowestAsk, 1),
        shown == Side.ASKS ? Set.of() : leaders(fresh, Quote::highestBid, -1));
  }

  Optional<Mark> mark(Provider venue, Figure figure) {
    if (figure == Figure.ASK && lowerAsk.contains(venue)) {
      return Optional.of(Mark.LOWER_ASK);
    }
    return figure == Figure.BID && higherBid.contains(venue)
        ? Optional.of(Mark.HIGHER_BID)
        : Optional.empty();
  }

  /**
   * The leaders of one side.
   *
   * @param sign 1 where less is better, -1 where more is
   */
  private static Set<Provider> leaders(
      List<LatestQuote> fresh, Function<Quote, OptionalInt> price, int sign) {
    List<LatestQuote> priced =
        fresh.stream().filter(quote -> price.apply(quote.quote()).isPresent()).toList();
    return priced.stream()
        .filter(quote -> leads(quote, priced, price, sign))
        .map(LatestQuote::provider)
        .collect(Collectors.toSet());
  }

  private static boolean leads(
      LatestQuote own, List<LatestQuote> priced, Function<Quote, OptionalInt> price, int sign) {
    int amount = sign * price.apply(own.quote()).getAsInt();
    boolean hasOthers = false;
    for (LatestQuote other : priced) {
      if (other.provider() != own.provider() && other.currency().equals(own.currency())) {
        hasOthers = true;
        if (sign * price.apply(other.quote()).getAsInt() <= amount) {
          return false;
        }
      }
    }
    return hasOthers;
  }
}
