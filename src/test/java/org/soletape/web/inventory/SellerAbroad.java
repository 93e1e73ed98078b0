package org.soletape.web.inventory;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who counts in another currency than the venues quote in, with their own fees: what
 * reaches them is worked out here in decimals from rates and fees, apart from the code under test.
 * StockX takes 8 % but at least {@code minimum}, and 3 %; Alias takes 9.5 % and {@code sellerFee},
 * and 2.9 % of what is left.
 *
 * @param perEuro published: by day, what a euro was worth
 */
record SellerAbroad(
    String currency,
    BigDecimal minimum,
    BigDecimal sellerFee,
    Map<LocalDate, Map<String, String>> perEuro,
    LocalDate today) {

  /** An amount as it counts, and by the rate of which day. */
  record Told(BigDecimal amount, BigDecimal rate, LocalDate day) {}

  /** Empty without a rate of the day or the seven before it. */
  Optional<Told> told(BigDecimal amount, String from, LocalDate on) {
    for (int back = 0; on != null && back <= 7; back++) {
      Map<String, String> euro = perEuro.get(on.minusDays(back));
      if (euro != null) {
        BigDecimal ours = new BigDecimal(euro.get(currency));
        BigDecimal theirs = new BigDecimal(euro.getOrDefault(from, "1"));
        BigDecimal rate = ours.divide(theirs, 30, HALF_UP);
        BigDecimal counted = amount.multiply(ours).divide(theirs, digits(), HALF_UP);
        return Optional.of(new Told(counted, rate, on.minusDays(back)));
      }
    }
    return Optional.empty();
  }

  /** The same; what is in the seller's currency counts as it is. */
  Optional<BigDecimal> counted(BigDecimal amount, String from, LocalDate on) {
    return from.equals(currency) ? Optional.of(amount) : told(amount, from, on).map(Told::amount);
  }

  BigDecimal net(String venue, BigDecimal price) {
    return venue.equals("stockx") ? stockxNet(price) : aliasNet(price);
  }

  private BigDecimal stockxNet(BigDecimal price) {
    BigDecimal transaction = price.multiply(new BigDecimal("0.08")).max(minimum);
    BigDecimal fees = transaction.add(price.multiply(new BigDecimal("0.03")));
    return price.subtract(fees.setScale(digits(), HALF_UP));
  }

  private BigDecimal aliasNet(BigDecimal price) {
    BigDecimal commission = price.multiply(new BigDecimal("0.095")).setScale(digits(), HALF_UP);
    BigDecimal left = price.subtract(commission).subtract(sellerFee);
    BigDecimal cashOut = left.max(BigDecimal.ZERO).multiply(new BigDecimal("0.029"));
    return left.subtract(cashOut.setScale(digits(), HALF_UP));
  }

  /** The lowest price that covers a cost, found one minor unit after the other. */
  BigDecimal breakEven(String venue, BigDecimal cost) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits());
    BigDecimal price = cost;
    while (net(venue, price).compareTo(cost) < 0) {
      price = price.add(unit);
    }
    return price;
  }

  /** As it is kept. */
  Map<LocalDate, Map<Currency, BigDecimal>> published() {
    Map<LocalDate, Map<Currency, BigDecimal>> rates = new HashMap<>();
    perEuro.forEach(
        (day, euro) ->
            euro.forEach(
                (code, amount) ->
                    rates
                        .computeIfAbsent(day, it -> new HashMap<>())
                        .put(Currency.getInstance(code), new BigDecimal(amount))));
    return rates;
  }

  int digits() {
    return Currency.getInstance(currency).getDefaultFractionDigits();
  }
}
