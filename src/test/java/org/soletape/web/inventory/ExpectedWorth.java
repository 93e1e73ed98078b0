package org.soletape.web.inventory;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a pair is worth in dollars to a new seller, worked out in decimals from the published fees
 * and apart from the code under test: StockX takes 9 % but at least 10.00, and 3 %; Alias takes 9.5
 * %, and 2.9 % of what is left.
 */
public final class ExpectedWorth {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> states = new LinkedHashMap<>();
  private final Optional<BigDecimal> cost;
  private final Venue stockx;
  private final Venue alias;

  /** Words as {@code "ask bid last sales currency"}; null for a venue that does not list it. */
  public ExpectedWorth(String stockx, String alias, String dollars) {
    this.stockx = Venue.of("stockx", stockx);
    this.alias = Venue.of("alias", alias);
    this.cost = dollars.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(dollars));
    put("cost", cost, "no_cost");
    market(this.stockx);
    market(this.alias);
    put("stockx_last_sale", Optional.empty(), "not_offered");
    put("alias_last_sale", this.alias.last(), this.alias.why());
    profitLoss();
    offer("cash_today", "profit_today", this.stockx.bid(), this.alias.bid());
    offer("if_listed", "profit_if_listed", this.stockx.ask(), this.alias.ask());
  }

  private record Venue(
      String id,
      Optional<BigDecimal> ask,
      Optional<BigDecimal> bid,
      Optional<BigDecimal> last,
      String currency,
      String why) {
    static Venue of(String id, String words) {
      if (words == null) {
        return new Venue(
            id, Optional.empty(), Optional.empty(), Optional.empty(), "-", "not_offered");
      }
      String[] word = words.split(" ", -1);
      return new Venue(id, number(word[0]), number(word[1]), number(word[2]), word[4], "none");
    }

    private static Optional<BigDecimal> number(String word) {
      return word.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(word));
    }

    boolean isForeign() {
      return currency.length() == 3 && !currency.equals("USD");
    }
  }

  public Map<String, String> fields() {
    return fields;
  }

  public Map<String, String> states() {
    return states;
  }

  public Optional<BigDecimal> amount(String field) {
    return Optional.of(fields.get(field)).filter(text -> !text.equals("null")).map(BigDecimal::new);
  }

  private void market(Venue venue) {
    put(venue.id() + "_ask", venue.ask(), venue.why());
    put(venue.id() + "_bid", venue.bid(), venue.why());
  }

  private void profitLoss() {
    Optional<BigDecimal> ask = stockx.isForeign() ? alias.ask() : stockx.ask().or(alias::ask);
    put(
        "profit_loss",
        ask.flatMap(price -> cost.map(price::subtract)),
        ask.isPresent() ? "no_cost" : missing(stockx.ask(), alias.ask()));
  }

  private void offer(
      String payout, String profit, Optional<BigDecimal> atStockx, Optional<BigDecimal> atAlias) {
    List<BigDecimal> nets = new ArrayList<>();
    atStockx.filter(price -> !stockx.isForeign()).ifPresent(price -> nets.add(stockxNet(price)));
    atAlias.ifPresent(price -> nets.add(aliasNet(price)));
    Optional<BigDecimal> best = nets.stream().max(BigDecimal::compareTo);
    String why = missing(atStockx, atAlias);
    put(payout, best, why);
    Optional<BigDecimal> gain = best.flatMap(net -> cost.map(net::subtract));
    put(profit, gain, best.isPresent() ? "no_cost" : why);
    put(
        profit + "_percent",
        gain.map(each -> each.multiply(BigDecimal.valueOf(100)).divide(cost.get(), 2, HALF_UP)),
        best.isPresent() ? "no_cost" : why);
  }

  /** A price in another currency explains more than none, and none more than not offered. */
  private String missing(Optional<BigDecimal> atStockx, Optional<BigDecimal> atAlias) {
    if (stockx.isForeign() && atStockx.isPresent() && atAlias.isEmpty()) {
      return "no_rate";
    }
    return Stream.of(stockx.why(), alias.why()).anyMatch("none"::equals) ? "none" : "not_offered";
  }

  private static BigDecimal stockxNet(BigDecimal price) {
    BigDecimal transaction = price.multiply(new BigDecimal("0.09")).max(BigDecimal.TEN);
    BigDecimal fees = transaction.add(price.multiply(new BigDecimal("0.03")));
    return price.subtract(fees.setScale(2, HALF_UP));
  }

  private static BigDecimal aliasNet(BigDecimal price) {
    BigDecimal left = price.subtract(price.multiply(new BigDecimal("0.095")).setScale(2, HALF_UP));
    return left.subtract(left.multiply(new BigDecimal("0.029")).setScale(2, HALF_UP));
  }

  private void put(String field, Optional<BigDecimal> amount, String why) {
    fields.put(field, amount.map(each -> each.setScale(CENT.scale()).toString()).orElse("null"));
    states.put(field, amount.isPresent() ? "value" : why);
  }
}
