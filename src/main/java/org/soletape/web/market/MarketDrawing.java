package org.soletape.web.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.market.PriceState;
import org.soletape.market.Slot;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.web.Links;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.MarketQuery.Side;
import org.soletape.web.market.MarketView.Choice;
import org.soletape.web.market.MarketView.Column;
import org.soletape.web.market.MarketView.Fact;
import org.soletape.web.market.MarketView.Row;
import org.soletape.web.market.MarketView.Venue;

/** Turns a product and its quotes into a page to draw, as it looks at one instant. */
final class MarketDrawing {
  private static final Currency DOLLARS = Currency.getInstance("USD");

  private final MarketProduct product;
  private final MarketQuery query;
  private final List<SizeQuotes> sizes;
  private final Instant now;
  private final Map<Provider, QuoteDrawing> drawings = new EnumMap<>(Provider.class);

  /**
   * @param query with the size the page has chosen
   */
  MarketDrawing(MarketProduct product, MarketQuery query, List<SizeQuotes> sizes, Instant now) {
    this.product = product;
    this.query = query;
    this.sizes = sizes;
    this.now = now;
    for (Provider venue : Provider.values()) {
      drawings.put(venue, new QuoteDrawing(venue, product, sizes, now));
    }
  }

  MarketView view(MarketView.Chart chart) {
    return new MarketView(
        Links.market(product.sku()),
        product.sku(),
        product.name(),
        product.brand().orElse(""),
        product.model().orElse(product.sku()),
        product.colorway().orElse(""),
        product.tier() == Tier.HOT,
        Picture.of(product.imageUrl(), product.brand(), product.model()),
        facts(),
        Arrays.stream(Provider.values()).map(this::venue).toList(),
        columns(),
        sizes.stream().sorted(query.sort().order(query.reversed())).map(this::row).toList(),
        query.size(),
        sizeChoices(),
        sideChoices(),
        chart);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("SKU", product.sku()));
    product
        .retail()
        .ifPresent(r -> facts.add(new Fact("Retail", MoneyText.of(Money.ofMajor(r, DOLLARS)))));
    product.releaseDate().ifPresent(day -> facts.add(new Fact("Released", Moment.day(day))));
    product.gender().ifPresent(gender -> facts.add(new Fact("Sized for", gender)));
    String rhythm = product.rhythm(Slot.of(now)).replaceFirst("polled ", "");
    facts.add(new Fact("Polled", product.tier() == Tier.HOT ? rhythm + " (hot)" : rhythm));
    return facts;
  }

  private Venue venue(Provider venue) {
    VenueListing listing = product.listing(venue);
    QuoteDrawing drawing = drawings.get(venue);
    return new Venue(
        venue.label(),
        venue.id(),
        listing.title().orElse(null),
        trouble(venue, listing, drawing),
        drawing.newest().map(Moment::of),
        drawing.isStale());
  }

  private String trouble(Provider venue, VenueListing listing, QuoteDrawing drawing) {
    if (!product.calendar().isOn(venue)) {
      return "%s is switched off since %s: it is not asked any more."
          .formatted(venue.label(), Moment.of(product.calendar().offSince().get(venue)).text());
    }
    if (!listing.mapped()) {
      return listing
          .reason()
          .map(reason -> "Not matched at " + venue.label() + ": " + reason)
          .orElse("Not looked up at " + venue.label() + " yet.");
    }
    if (drawing.newest().isEmpty()) {
      return venue.label() + " has not been asked for prices yet.";
    }
    return drawing.isStale()
        ? venue.label() + "’s last two polls brought nothing, so its prices are stale."
        : null;
  }

  private Row row(SizeQuotes size) {
    int asks = compare(size, VenueQuote::ask);
    int bids = compare(size, VenueQuote::bid);
    boolean showAsks = query.side() != Side.BIDS;
    boolean showBids = query.side() != Side.ASKS;
    return new Row(
        size.key(),
        query.withSize(size.key()).parameters(),
        size.key().equals(query.size()),
        drawings
            .get(Provider.STOCKX)
            .side(size.stockx(), showAsks && asks < 0, showBids && bids > 0),
        drawings
            .get(Provider.ALIAS)
            .side(size.alias(), showAsks && asks > 0, showBids && bids < 0));
  }

  /** StockX's price against Alias's; 0 as well when they cannot be compared. */
  private int compare(SizeQuotes size, Function<VenueQuote, OptionalInt> price) {
    OptionalInt stockx = price.apply(size.stockx());
    OptionalInt alias = price.apply(size.alias());
    boolean comparable =
        stockx.isPresent()
            && alias.isPresent()
            && size.stockx().currency().equals(size.alias().currency())
            && isFresh(size.stockx())
            && isFresh(size.alias());
    return comparable ? Integer.compare(stockx.getAsInt(), alias.getAsInt()) : 0;
  }

  private boolean isFresh(VenueQuote quote) {
    return quote
        .observedAt()
        .map(at -> !PriceState.isStale(at, product.allowedAge(), now))
        .orElse(false);
  }

  private List<Column> columns() {
    return Arrays.stream(MarketSort.values()).map(this::column).toList();
  }

  private Column column(MarketSort sort) {
    String order =
        sort != query.sort()
            ? null
            : sort.isAscending(query.reversed()) ? "ascending" : "descending";
    return new Column(
        sort.label(), sort.word(), query.sortedBy(sort).parameters() + "#sizes", order);
  }

  private List<Choice> sizeChoices() {
    return sizes.stream()
        .sorted(MarketSort.SIZE.order(false))
        .map(
            size ->
                new Choice(
                    size.key(),
                    query.withSize(size.key()).parameters(),
                    size.key().equals(query.size())))
        .toList();
  }

  private List<Choice> sideChoices() {
    return Arrays.stream(Side.values())
        .map(
            side ->
                new Choice(side.label(), query.withSide(side).parameters(), side == query.side()))
        .toList();
  }

  /**
   * The size a reader most likely wants: the one asked for, else the middle one of those that most
   * venues offer.
   */
  static Optional<SizeQuotes> chosen(List<SizeQuotes> sizes, String asked) {
    String key = asked.toUpperCase(Locale.ROOT);
    Optional<SizeQuotes> exact = sizes.stream().filter(size -> size.key().equals(key)).findFirst();
    if (exact.isPresent() || sizes.isEmpty()) {
      return exact;
    }
    int most = sizes.stream().mapToInt(MarketDrawing::prices).max().orElse(0);
    List<SizeQuotes> candidates =
        sizes.stream()
            .filter(size -> prices(size) == most)
            .sorted(Comparator.comparing(SizeQuotes::numeric).thenComparing(SizeQuotes::key))
            .toList();
    return Optional.of(candidates.get(candidates.size() / 2));
  }

  private static int prices(SizeQuotes size) {
    return count(size.stockx()) + count(size.alias());
  }

  private static int count(VenueQuote quote) {
    return (quote.ask().isPresent() ? 1 : 0) + (quote.bid().isPresent() ? 1 : 0);
  }
}
