package org.soletape.alert;

import java.util.List;
import org.soletape.money.Money;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.sell.Repricing;

/** By how much the lowest ask at the venue of a listing is below the listing's own price. */
record UndercutReading(SlotFacts facts) {
  Reading read(StoredRule stored) {
    return facts.ofPair(stored, UndercutReading::read);
  }

  private static Reading read(Valuation valued, List<VenueQuote> quotes) {
    return Repricing.of(valued)
        .filter(one -> one.venue().isPresent() && one.listing().price().isPresent())
        .map(one -> read(one, quotes))
        .orElseGet(
            () -> Reading.unknown("where the pair is listed, and for how much, is not stated"));
  }

  private static Reading read(Repricing listed, List<VenueQuote> quotes) {
    return switch (listed.standing()) {
      case UNDERCUT, LOWEST -> known(listed).told(listed.venue().orElseThrow());
      case USED -> Reading.unknown("asks are of new pairs, and this one is not");
      case STALE, UNKNOWN -> Reading.unknown(gap(listed, quotes));
    };
  }

  /** Where nobody asks, nobody asks less. */
  private static Reading known(Repricing listed) {
    long own = listed.asking().amount().orElseThrow().minor();
    return listed
        .above()
        .amount()
        .map(Money::minor)
        .map(above -> Reading.exact(above, own))
        .orElseGet(() -> Reading.exact(0, own).orLess("nobody asks"));
  }

  private static String gap(Repricing listed, List<VenueQuote> quotes) {
    if (listed.asking().state() == FigureState.NO_RATE
        || listed.lowest().state() == FigureState.NO_RATE) {
      return Measuring.NO_RATE;
    }
    return quotes.stream()
        .filter(quote -> quote.venue() == listed.venue().orElseThrow() && !quote.fresh())
        .map(Measuring::late)
        .findFirst()
        .orElse(Measuring.SILENT);
  }
}
