package org.soletape.alert;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.portfolio.Listing;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.Counting;

/** By how much the lowest ask at the venue of a listing is below the listing's own price. */
record UndercutReading(SlotFacts facts) {
  Reading read(StoredRule stored) {
    Optional<OwnedPair> pair = facts.pair(stored.rule());
    if (pair.isEmpty()) {
      return Reading.unknown("the pair is no longer there");
    }
    Optional<Listing> listing = pair.get().item().pair().offered();
    Optional<Provider> venue = listing.flatMap(Listing::provider);
    Optional<Money> asked = listing.flatMap(Listing::price);
    if (venue.isEmpty() || asked.isEmpty()) {
      return Reading.unknown("where the pair is listed, and for how much, is not stated");
    }
    return pair.get().shoe().stream()
        .flatMap(shoe -> facts.quotes(shoe).stream())
        .filter(quote -> quote.venue() == venue.get())
        .findFirst()
        .map(quote -> read(stored.rule(), asked.get(), quote))
        .orElseGet(() -> Reading.unknown(Measuring.SILENT));
  }

  private Reading read(AlertRule rule, Money asked, VenueQuote quote) {
    if (!quote.fresh()) {
      return Reading.unknown(Measuring.late(quote));
    }
    if (quote.ask().isEmpty()) {
      return Reading.unknown("nobody asks");
    }
    Counting counting = Counting.in(rule.currency().orElseThrow(), facts.rates());
    Optional<Money> own = counting.of(asked, facts.day()).map(CountedAmount::amount);
    Optional<Money> lowest = counting.of(quote.ask().get(), facts.day()).map(CountedAmount::amount);
    if (own.isEmpty() || lowest.isEmpty()) {
      return Reading.unknown(Measuring.NO_RATE);
    }
    return Reading.exact(own.get().minus(lowest.get()).minor(), own.get().minor())
        .told(quote.venue());
  }
}
