package org.soletape.alert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.PairMarket;
import org.soletape.portfolio.VenuePrices;

/**
 * A pair that rules are about.
 *
 * @param shoe empty when its style code is not tracked
 */
record OwnedPair(Item item, Optional<Shoe> shoe) {
  static final String GONE = "the pair is no longer there";
  static final String SOLD = "the pair is sold";

  /** The market as the valuation of pairs asks for it. */
  PairMarket market(List<VenueQuote> quotes) {
    Map<Provider, VenuePrices> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venues.put(venue, VenuePrices.unknown(venue, FigureState.PENDING));
    }
    quotes.forEach(quote -> venues.put(quote.venue(), prices(quote)));
    return new PairMarket(Optional.empty(), shoe.flatMap(Shoe::sizeKey), venues, Optional.empty());
  }

  private static VenuePrices prices(VenueQuote quote) {
    return new VenuePrices(
        quote.venue(),
        Figure.told(quote.ask(), !quote.fresh()),
        Figure.told(quote.bid(), !quote.fresh()),
        Figure.missing(FigureState.NOT_OFFERED),
        Optional.of(quote.observedAt()));
  }
}
