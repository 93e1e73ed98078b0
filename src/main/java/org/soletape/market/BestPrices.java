package org.soletape.market;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * What a list shows of a product at one venue, of its newest book: the lowest ask and the highest
 * bid over its sizes, how far the other sizes reach, and the prices of the most traded size, which
 * is the same at every venue. A row of {@code venue_summaries}.
 *
 * @param observedAt when the venue said so
 * @param currency of all its amounts
 * @param ask the lowest; empty when nobody offers any size
 * @param bid the highest; empty when nobody bids for any size
 * @param highestAsk of all sizes; present exactly when there is an ask
 * @param lowestBid of all sizes; present exactly when there is a bid
 * @param traded empty when the venue sent no size that is shown
 */
public record BestPrices(
    Provider provider,
    Instant observedAt,
    Currency currency,
    Optional<Best> ask,
    Optional<Best> bid,
    Optional<Money> highestAsk,
    Optional<Money> lowestBid,
    Optional<Traded> traded) {

  /** The best price of a side, and the size it is for. */
  public record Best(Money price, Optional<String> size) {}

  /**
   * The prices of the size that sold most in seven days over the venues, as far as sales were known
   * when the newest book came; of several, of the one that is asked and bid for most, and of these
   * the middle one.
   *
   * @param ask empty when nobody offers this size here
   * @param bid empty when nobody bids for this size here
   */
  public record Traded(String size, Optional<Money> ask, Optional<Money> bid) {}

  /** The same in another currency. */
  public BestPrices in(Currency other, UnaryOperator<OptionalInt> amounts) {
    UnaryOperator<Money> converted =
        price ->
            new Money(
                amounts.apply(OptionalInt.of(Math.toIntExact(price.minor()))).getAsInt(), other);
    return new BestPrices(
        provider,
        observedAt,
        other,
        ask.map(best -> new Best(converted.apply(best.price()), best.size())),
        bid.map(best -> new Best(converted.apply(best.price()), best.size())),
        highestAsk.map(converted),
        lowestBid.map(converted),
        traded.map(of -> new Traded(of.size(), of.ask().map(converted), of.bid().map(converted))));
  }

  static BestPrices read(Row row) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    Optional<Money> tradedAsk = amount(row, "traded_ask", currency);
    Optional<Money> tradedBid = amount(row, "traded_bid", currency);
    return new BestPrices(
        Provider.of(row.text("provider")),
        row.instant("observed_at"),
        currency,
        best(row, "ask", currency),
        best(row, "bid", currency),
        amount(row, "highest_ask", currency),
        amount(row, "lowest_bid", currency),
        row.optionalText("traded_size").map(size -> new Traded(size, tradedAsk, tradedBid)));
  }

  /** The ask of the most traded size. */
  public Optional<Money> tradedAsk() {
    return traded.flatMap(Traded::ask);
  }

  /** The bid for the most traded size. */
  public Optional<Money> tradedBid() {
    return traded.flatMap(Traded::bid);
  }

  /** The lowest ask of any size. */
  public Optional<Money> lowestAsk() {
    return ask.map(Best::price);
  }

  /** The highest bid for any size. */
  public Optional<Money> highestBid() {
    return bid.map(Best::price);
  }

  private static Optional<Best> best(Row row, String side, Currency currency) throws SQLException {
    Optional<String> size = row.optionalText(side + "_size");
    return amount(row, side, currency).map(price -> new Best(price, size));
  }

  private static Optional<Money> amount(Row row, String column, Currency currency)
      throws SQLException {
    return row.optionalInteger(column).stream()
        .mapToObj(minor -> new Money(minor, currency))
        .findFirst();
  }
}
