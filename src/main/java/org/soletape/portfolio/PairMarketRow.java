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
    Optional<String> sku = row.optionalText("product_sku");
    return sku.isPresent() ? tracked(row, tracked(sku.get(), row)) : untracked(row);
  }

  private static PairMarket.Tracked tracked(String sku, Row row) throws SQLException {
    return new PairMarket.Tracked(
        sku,
        row.optionalText("brand"),
        row.optionalText("model"),
        row.optionalText("colorway"),
        row.optionalText("image_url"),
        Tier.of(row.integer("popularity_score")));
  }

  private PairMarket tracked(Row row, PairMarket.Tracked product) throws SQLException {
    Optional<String> size = row.optionalText("size_key");
    boolean hasSizes = row.bool("has_sizes");
    Map<Provider, VenueRow> stored = VenueRow.read(row);
    Map<Provider, VenuePrices> venues = new EnumMap<>(Provider.class);
    stored.forEach(
        (venue, at) ->
            venues.put(
                venue,
                missing(size.isPresent(), hasSizes, at)
                    .map(why -> VenuePrices.unknown(venue, why))
                    .or(() -> at.quote().map(quote -> prices(venue, product.tier(), quote)))
                    .orElseGet(() -> pending(venue))));
    return new PairMarket(
        Optional.of(product), size, venues, TrackingNotes.tracked(row, stored.values()));
  }

  private static PairMarket untracked(Row row) throws SQLException {
    boolean isLookedUp = TrackingNotes.isLookedUp(row);
    Map<Provider, VenuePrices> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venues.put(
          venue, isLookedUp ? pending(venue) : VenuePrices.unknown(venue, FigureState.UNKNOWN_SKU));
    }
    return new PairMarket(
        Optional.empty(),
        row.optionalText("size_key"),
        venues,
        Optional.of(TrackingNotes.untracked(row)));
  }

  /** What each venue quotes of a size, from a row of {@code soletape.owned_quotes}. */
  Map<Provider, VenuePrices> quoted(Row row) throws SQLException {
    Map<Provider, VenueRow.Quote> quotes = VenueRow.quotes(row);
    Map<Provider, VenuePrices> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      venues.put(
          venue,
          quotes.containsKey(venue)
              ? prices(venue, Tier.of(row.integer("popularity_score")), quotes.get(venue))
              : pending(venue));
    }
    return venues;
  }

  private VenuePrices prices(Provider venue, Tier tier, VenueRow.Quote quote) {
    boolean isStale = calendar.isStale(tier, quote.observedAt(), now);
    return new VenuePrices(
        venue,
        Figure.told(quote.ask(), isStale),
        Figure.told(quote.bid(), isStale),
        lastSale(venue, Figure.told(quote.lastSale(), isStale)),
        Optional.of(quote.observedAt()));
  }

  private static VenuePrices pending(Provider venue) {
    Figure pending = Figure.missing(FigureState.PENDING);
    return new VenuePrices(venue, pending, pending, lastSale(venue, pending), Optional.empty());
  }

  private static Figure lastSale(Provider venue, Figure said) {
    return venue.publishesLastSale() ? said : Figure.missing(FigureState.NOT_OFFERED);
  }

  /**
   * The one reason why nothing of this venue is known of a product's size; empty when a quote may
   * be.
   */
  private static Optional<FigureState> missing(boolean isSize, boolean hasSizes, VenueRow stored) {
    if (!isSize) {
      return Optional.of(withoutSize(hasSizes, stored.listing()));
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
