package org.soletape.portfolio;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Tier;

/** Reads the market of a pair from a row of {@code soletape.inventory_market}. */
record PairMarketRow(Instant now, PollingCalendar calendar) {
  PairMarket market(Row row) throws SQLException {
    Optional<PairMarket.Tracked> product =
        row.optionalText("product_sku").isPresent() ? Optional.of(tracked(row)) : Optional.empty();
    boolean isLookedUp = TrackingNotes.isLookedUp(row);
    Map<Provider, VenueRow> stored = VenueRow.read(row);
    Map<Provider, VenuePrices> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venues.put(venue, isLookedUp ? pending(venue) : prices(row, venue, stored.get(venue)));
    }
    return new PairMarket(
        product, row.optionalText("size_key"), venues, TrackingNotes.note(row, stored.values()));
  }

  private static PairMarket.Tracked tracked(Row row) throws SQLException {
    return new PairMarket.Tracked(
        row.text("product_sku"),
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("image_url"),
        Tier.of(row.integer("popularity_score")));
  }

  private VenuePrices prices(Row row, Provider venue, VenueRow stored) throws SQLException {
    Optional<FigureState> missing = missing(row, stored);
    if (missing.isPresent()) {
      return VenuePrices.unknown(venue, missing.get());
    }
    Optional<VenueRow.Quote> quote = stored.quote();
    if (quote.isEmpty()) {
      return pending(venue);
    }
    Tier tier = Tier.of(row.integer("popularity_score"));
    Instant at = quote.get().observedAt();
    boolean isStale = calendar.isStale(tier, at, now);
    return new VenuePrices(
        venue,
        Figure.told(quote.get().ask(), isStale),
        Figure.told(quote.get().bid(), isStale),
        lastSale(venue, Figure.told(quote.get().lastSale(), isStale)),
        Optional.of(at));
  }

  private static VenuePrices pending(Provider venue) {
    Figure pending = Figure.missing(FigureState.PENDING);
    return new VenuePrices(venue, pending, pending, lastSale(venue, pending), Optional.empty());
  }

  private static Figure lastSale(Provider venue, Figure said) {
    return venue.publishesLastSale() ? said : Figure.missing(FigureState.NOT_OFFERED);
  }

  /** The one reason why nothing of this venue is known; empty when a quote may be. */
  private static Optional<FigureState> missing(Row row, VenueRow stored) throws SQLException {
    if (row.optionalText("product_sku").isEmpty()) {
      return Optional.of(FigureState.UNKNOWN_SKU);
    }
    if (row.optionalText("size_key").isEmpty()) {
      return Optional.of(withoutSize(row.bool("has_sizes"), stored.listing()));
    }
    return stored.quote().isPresent() || stored.isListed() || stored.listing().isEmpty()
        ? Optional.empty()
        : Optional.of(FigureState.NOT_OFFERED);
  }

  /** Before a venue has told a product's sizes, nobody can say that it has no such size. */
  private static FigureState withoutSize(boolean hasSizes, Optional<String> listing) {
    if (hasSizes) {
      return FigureState.UNKNOWN_SIZE;
    }
    return listing.isEmpty() ? FigureState.PENDING : FigureState.NOT_OFFERED;
  }
}
