package org.soletape.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Offer;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;

/** What would be gained on a pair, by the owner's fees, at the venue that pays most. */
record ProfitReading(SlotFacts facts) {
  Reading read(StoredRule stored) {
    return facts.ofPair(stored, (valued, quotes) -> read(stored.rule(), valued, quotes));
  }

  private static Reading read(AlertRule rule, Valuation valued, List<VenueQuote> quotes) {
    if (valued.cost().amount().isEmpty()) {
      return Reading.unknown("what the pair cost is not known: " + valued.cost().reason());
    }
    Offer offer = rule.side() == Side.BID ? valued.cashToday().offer() : valued.ifListed().offer();
    List<Reading> readings = new ArrayList<>();
    for (VenueQuote quote : quotes) {
      VenueOffer venue =
          offer.venues().stream()
              .filter(each -> each.venue() == quote.venue())
              .findFirst()
              .orElseThrow();
      if (!quote.fresh()) {
        readings.add(Reading.unknown(Measuring.late(quote)));
      } else if (venue.payout().state() != FigureState.NONE) {
        readings.add(gain(rule, venue.payout(), valued.cost()).told(quote.venue()));
      }
    }
    return Spread.of(readings, true, rule.side() == Side.BID ? "nobody bids" : "nobody asks");
  }

  private static Reading gain(AlertRule rule, Figure payout, Figure cost) {
    Profit profit = Profit.of(payout, cost);
    if (profit.amount().amount().isEmpty()) {
      return Reading.unknown(profit.amount().reason());
    }
    if (rule.currency().isPresent()) {
      Money gain = profit.amount().amount().get();
      return Reading.exact(gain.minor(), cost.amount().orElseThrow().minor());
    }
    OptionalLong share = profit.basisPoints();
    return share.isPresent()
        ? Reading.exact(share.getAsLong(), AlertRule.WHOLE)
        : Reading.unknown("the pair cost nothing, so there is no share of it");
  }
}
