package org.soletape.web.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.market.PriceState;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.MoneyText;
import org.soletape.web.market.MarketView.Mark;
import org.soletape.web.market.MarketView.Price;
import org.soletape.web.market.MarketView.Side;

/** Turns the quotes of one venue into cells to draw, as they look at one instant. */
final class QuoteDrawing {
  /** Answers this close together are one answer to a reader. */
  private static final Duration SAME_ANSWER = Duration.ofMinutes(15);

  private static final int MOST_SALES_TOLD = 200;

  private final Provider venue;
  private final boolean mapped;
  private final Duration allowedAge;
  private final Instant now;
  private final Optional<Instant> newest;
  private final Map<Currency, MoneyText> texts;

  QuoteDrawing(Provider venue, MarketProduct product, List<SizeQuotes> sizes, Instant now) {
    this.venue = venue;
    this.mapped = product.listing(venue).mapped();
    this.allowedAge = product.allowedAge();
    this.now = now;
    this.newest = newest(sizes, venue);
    this.texts = texts(sizes);
  }

  /** When the venue last answered for any size. */
  Optional<Instant> newest() {
    return newest;
  }

  boolean isStale() {
    return newest.isPresent() && PriceState.isStale(newest.get(), allowedAge, now);
  }

  Side side(VenueQuote quote, boolean lowerAsk, boolean higherBid) {
    if (quote.observedAt().isEmpty() && !(mapped && quote.listed())) {
      return absent(mapped ? "not listed at " + venue.label() : "not on " + venue.label());
    }
    return new Side(
        null,
        price(quote, quote.ask(), lowerAsk ? Mark.LOWER_ASK : null),
        price(quote, quote.bid(), higherBid ? Mark.HIGHER_BID : null),
        venue == Provider.STOCKX ? notPublished() : price(quote, quote.lastSale(), null),
        venue == Provider.STOCKX ? notPublished() : sales(quote),
        spread(quote),
        age(quote));
  }

  private PriceState state(VenueQuote quote, boolean present) {
    return PriceState.of(present, quote.observedAt(), allowedAge, now);
  }

  private Price price(VenueQuote quote, OptionalInt amount, Mark mark) {
    PriceState state = state(quote, amount.isPresent());
    return new Price(state.word(), text(quote, state, amount), mark);
  }

  private String text(VenueQuote quote, PriceState state, OptionalInt amount) {
    return switch (state) {
      case VALUE -> amount(quote, amount.getAsInt());
      case STALE -> amount.isPresent() ? amount(quote, amount.getAsInt()) : "none";
      case NONE -> "none";
      case NOT_OFFERED -> "not offered";
      case PENDING -> "pending";
    };
  }

  private Price spread(VenueQuote quote) {
    OptionalLong spread = quote.spread();
    return spread.isPresent()
        ? new Price(state(quote, true).word(), amount(quote, spread.getAsLong()), null)
        : new Price("blank", "–", null);
  }

  /** A count is taken apart from the book, so its absence means that nobody has counted yet. */
  private Price sales(VenueQuote quote) {
    if (quote.sales7d().isEmpty()) {
      return new Price(PriceState.PENDING.word(), "pending", null);
    }
    int sales = quote.sales7d().getAsInt();
    String text = sales >= MOST_SALES_TOLD ? MOST_SALES_TOLD + "+" : String.valueOf(sales);
    return new Price(state(quote, true).word(), text, null);
  }

  private static Price notPublished() {
    return new Price(PriceState.NOT_OFFERED.word(), "not offered", null);
  }

  private static Side absent(String why) {
    return new Side(why, null, null, null, null, null, null);
  }

  private String amount(VenueQuote quote, long minor) {
    return texts.get(quote.currency().orElseThrow()).of(minor);
  }

  private Moment age(VenueQuote quote) {
    return quote
        .observedAt()
        .filter(at -> Duration.between(at, newest.orElse(at)).compareTo(SAME_ANSWER) > 0)
        .map(Moment::of)
        .orElse(null);
  }

  private static Optional<Instant> newest(List<SizeQuotes> sizes, Provider venue) {
    return sizes.stream()
        .flatMap(size -> size.at(venue).observedAt().stream())
        .max(Comparator.naturalOrder());
  }

  /** How the amounts of each currency are written on this page. */
  private static Map<Currency, MoneyText> texts(List<SizeQuotes> sizes) {
    Map<Currency, MoneyText> texts = new HashMap<>();
    sizes.stream()
        .flatMap(size -> Stream.of(size.stockx(), size.alias()))
        .filter(quote -> quote.currency().isPresent())
        .forEach(quote -> texts.merge(quote.currency().get(), text(quote), MoneyText::wider));
    return texts;
  }

  private static MoneyText text(VenueQuote quote) {
    List<Integer> amounts =
        Stream.of(quote.ask(), quote.bid(), quote.lastSale())
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();
    return MoneyText.fitting(quote.currency().orElseThrow(), amounts);
  }
}
