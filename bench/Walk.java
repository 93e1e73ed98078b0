package bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.market.Book;
import org.soletape.market.Quote;

/**
 * A deterministic market: whole-dollar prices in minor units around a product's level, some sizes
 * without an ask or a bid, and about a third of the prices moving from slot to slot.
 */
final class Walk {
  private static final Currency USD = Currency.getInstance("USD");
  private static final int CENTS = 100;
  private static final int FLOOR = 20 * CENTS;

  private final Random random = new Random(7);
  private final Price[][][] prices;

  /** One size at one venue; null where nobody offers. */
  private static final class Price {
    private Integer ask;
    private Integer bid;
    private Integer last;
  }

  Walk(int products, int sizes) {
    prices = new Price[products][Provider.values().length][sizes];
    for (Price[][] ofProduct : prices) {
      int level = 70 + random.nextInt(331);
      for (Price[] ofVenue : ofProduct) {
        for (int size = 0; size < sizes; size++) {
          ofVenue[size] = price(level);
        }
      }
    }
  }

  private Price price(int level) {
    double dollars = level * (0.85 + 0.3 * random.nextDouble());
    Price price = new Price();
    price.last = (int) (dollars * 0.93) * CENTS;
    if (random.nextDouble() >= 0.06) {
      price.ask = (int) dollars * CENTS;
    }
    if (random.nextDouble() >= 0.12) {
      price.bid = (int) (dollars * 0.8) * CENTS;
    }
    return price;
  }

  /** Moves every price to the next slot. */
  void step() {
    for (Price[][] ofProduct : prices) {
      for (Price[] ofVenue : ofProduct) {
        for (Price price : ofVenue) {
          price.ask = moved(price.ask, 0.35);
          price.bid = moved(price.bid, 0.35);
          price.last = moved(price.last, 0.15);
        }
      }
    }
  }

  private Integer moved(Integer cents, double chance) {
    if (cents == null || random.nextDouble() >= chance) {
      return cents;
    }
    return Math.max(FLOOR, cents + CENTS * (random.nextInt(13) - 6));
  }

  /** What a venue answers about a product now; StockX publishes no sales. */
  Book book(int product, UUID productId, Provider venue, Instant at) {
    Price[] ofVenue = prices[product][venue.ordinal()];
    List<Quote> quotes = new ArrayList<>();
    for (int size = 0; size < ofVenue.length; size++) {
      Price price = ofVenue[size];
      OptionalInt last = venue == Provider.ALIAS ? of(price.last) : OptionalInt.empty();
      quotes.add(new Quote(size + 1, of(price.ask), of(price.bid), last, OptionalInt.empty()));
    }
    return new Book(productId, venue, at, USD, quotes);
  }

  /** Sales of a size in seven days. */
  int sales() {
    return random.nextInt(41);
  }

  private static OptionalInt of(Integer cents) {
    return cents == null ? OptionalInt.empty() : OptionalInt.of(cents);
  }
}
