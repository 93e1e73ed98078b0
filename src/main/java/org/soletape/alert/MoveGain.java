package org.soletape.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.fees.BuyerCost;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.Counting;

/**
 * What is left of the bid of one venue, by the owner's fees, after buying at the ask of another
 * with what the owner states that buying there costs.
 */
record MoveGain(SlotFacts facts, UUID userId) {
  /** The venue of the rule is the one to sell at. */
  Reading read(AlertRule rule, List<VenueQuote> quotes) {
    List<Reading> readings = new ArrayList<>();
    Optional<String> unstated = Optional.empty();
    for (VenueQuote sale : quotes) {
      for (VenueQuote purchase : quotes) {
        if (sale.venue() == purchase.venue() || !rule.looksAt(sale.venue())) {
          continue;
        }
        if (!sale.fresh() || !purchase.fresh()) {
          readings.add(Reading.unknown(Measuring.late(sale.fresh() ? purchase : sale)));
        } else if (sale.bid().isPresent() && purchase.ask().isPresent()) {
          Optional<Reading> gain = gain(rule, sale, purchase);
          gain.ifPresent(readings::add);
          unstated = gain.isPresent() ? unstated : Optional.of(unstated(purchase));
        }
      }
    }
    return Spread.of(readings, true, unstated.orElse("no venue bids while another one asks"));
  }

  private static String unstated(VenueQuote purchase) {
    return "what buying at %s costs is not stated among your fees"
        .formatted(purchase.venue().label());
  }

  /** Empty when the owner states nothing about buying there. */
  private Optional<Reading> gain(AlertRule rule, VenueQuote sale, VenueQuote purchase) {
    Conversion conversion = new Conversion(rule.currency().orElseThrow(), facts.rates());
    FeeSettings settings = conversion.current(facts.fees().get(userId), facts.day());
    Optional<Money> bid = counted(rule, sale.bid().orElseThrow());
    Optional<Money> ask = counted(rule, purchase.ask().orElseThrow());
    if (bid.isEmpty() || ask.isEmpty()) {
      return Optional.of(Reading.unknown(Measuring.NO_RATE));
    }
    Money payout = SellerFees.of(sale.venue(), settings, facts.day()).payout(bid.get()).payout();
    return BuyerCost.of(purchase.venue(), settings, facts.day(), ask.get())
        .map(cost -> left(payout, cost, purchase).told(sale.venue()));
  }

  /** What is not stated about buying can only leave less. */
  private static Reading left(Money payout, BuyerCost cost, VenueQuote purchase) {
    Money total = cost.total();
    Reading stated = Reading.exact(payout.minus(total).minor(), total.minor());
    return cost.unstated().isEmpty()
        ? stated
        : stated.orLess(
            "your fees do not state the %s of buying at %s"
                .formatted(String.join(", ", cost.unstated()), purchase.venue().label()));
  }

  private Optional<Money> counted(AlertRule rule, Money price) {
    return Counting.in(rule.currency().orElseThrow(), facts.rates())
        .of(price, facts.day())
        .map(CountedAmount::amount);
  }
}
