package org.soletape.portfolio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * At which venue owned pairs are better sold today: where the bid leaves more after the owner's
 * fees. Stale bids do not count.
 *
 * @param venue of equal payouts the first venue, as the list of pairs has it
 * @param payouts the better one and the other, of a single pair; empty for several
 * @param isEqual whether the other venue pays as much for each of them
 * @param bids what that venue's buyers offer for each pair that has a bid which counts, in its
 *     currency, by the pair's id
 */
public record SaleProposal(
    Provider venue, Optional<Payouts> payouts, boolean isEqual, Map<String, Money> bids) {
  /**
   * What two venues pay for one pair.
   *
   * @param other empty when that venue has no bid that counts
   */
  public record Payouts(Money better, Optional<Money> other) {}

  /** Of one pair. */
  private record Best(Provider venue, Payouts payouts) {
    static Optional<Best> of(Valuation pair) {
      Offer offer = pair.cashToday().offer();
      return offer
          .best()
          .filter(VenueOffer::isFresh)
          .map(
              best ->
                  new Best(
                      best.venue(),
                      new Payouts(
                          best.payout().amount().orElseThrow(),
                          offer
                              .other()
                              .filter(VenueOffer::isFresh)
                              .flatMap(other -> other.payout().amount()))));
    }

    boolean isEqual() {
      return payouts.other().filter(payouts.better()::equals).isPresent();
    }
  }

  /**
   * For pairs that are sold together. Empty when nobody bids for any of them, or one is better sold
   * here and another there; those nobody bids for leave it to the others.
   */
  static Optional<SaleProposal> of(List<Valuation> pairs) {
    List<Best> bests = pairs.stream().flatMap(pair -> Best.of(pair).stream()).toList();
    List<Best> clear = bests.stream().filter(best -> !best.isEqual()).toList();
    List<Best> deciding = clear.isEmpty() ? bests : clear;
    if (deciding.stream().map(Best::venue).distinct().count() != 1) {
      return Optional.empty();
    }
    Optional<Payouts> payouts =
        Optional.of(bests.getFirst().payouts()).filter(only -> pairs.size() == 1);
    Provider venue = deciding.getFirst().venue();
    return Optional.of(new SaleProposal(venue, payouts, clear.isEmpty(), bids(pairs, venue)));
  }

  private static Map<String, Money> bids(List<Valuation> pairs, Provider venue) {
    Map<String, Money> bids = new HashMap<>();
    for (Valuation pair : pairs) {
      pair.cashToday().offer().venues().stream()
          .filter(offer -> offer.venue() == venue && offer.isFresh())
          .flatMap(offer -> offer.price().amount().stream())
          .forEach(bid -> bids.put(pair.item().id(), bid));
    }
    return bids;
  }
}
