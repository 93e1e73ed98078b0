package org.soletape.portfolio.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.Lot;
import org.soletape.portfolio.Offer;
import org.soletape.portfolio.Profit;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;

/**
 * One lot of owned pairs and what may be known before it is sold. Amounts are of one pair, in the
 * currency of the lot's example.
 *
 * @param cost the average, or why it is not known of any
 * @param cash what the highest bids leave, at the best venue and at each
 * @param listed what the lowest asks would leave
 * @param venues each of them, in their order
 * @param year of the price that {@link YearPlace#priceOf} tells; empty when there is none
 * @param remarks what stands out, the most telling first; at most two
 */
public record SellRow(
    Lot lot,
    Figure cost,
    Way cash,
    Way listed,
    List<AtVenue> venues,
    Optional<YearPlace> year,
    List<Remark> remarks) {
  public SellRow {
    venues = List.copyOf(venues);
    remarks = List.copyOf(remarks);
  }

  /**
   * One of the two ways to sell.
   *
   * @param profit the payout less the average cost
   */
  public record Way(Offer offer, Profit profit) {
    private static Way of(Valuation.Worth worth, Figure cost) {
      return new Way(worth.offer(), Profit.of(worth.payout(), cost));
    }

    /** What is left at the best venue; see {@link Offer#payout}. */
    public Figure payout() {
      return offer.payout();
    }

    /** As {@link Offer#fresh}. */
    public Optional<VenueOffer> fresh() {
      return offer.fresh();
    }

    private boolean leavesLess(Way other) {
      return payout()
          .amount()
          .filter(amount -> amount.minor() < other.payout().amount().orElseThrow().minor())
          .isPresent();
    }
  }

  /** Of a lot, with where its price stands in its year. */
  static SellRow of(Lot lot, SizeFacts facts, Optional<YearPlace> year) {
    Valuation example = lot.example();
    Figure cost = lot.averageCostFigure();
    List<AtVenue> venues = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      venues.add(AtVenue.of(venue, example, cost, facts));
    }
    Way cash = Way.of(example.cashToday(), cost);
    Way listed = Way.of(example.ifListed(), cost);
    SellRow quiet = new SellRow(lot, cost, cash, listed, venues, year, List.of());
    return new SellRow(lot, cost, cash, listed, venues, year, Rules.of(quiet));
  }

  /** The way that leaves more, among those with a fresh price; empty when neither has one. */
  public Optional<Way> better() {
    boolean isCash =
        listed.fresh().isEmpty() || (cash.fresh().isPresent() && !cash.leavesLess(listed));
    return Optional.of(isCash ? cash : listed).filter(way -> way.fresh().isPresent());
  }

  public AtVenue at(Provider venue) {
    return venues.stream().filter(each -> each.venue() == venue).findFirst().orElseThrow();
  }
}
