package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.soletape.money.Money;

/**
 * A charge with what a seller states put in.
 *
 * @param base what the rate is of
 * @param least the smallest amount taken in minor units; of a fixed fee the amount
 * @param sentence why it is this much, where it is not the smallest amount
 */
record Term(String name, Base base, BasisPoints rate, long least, String sentence) {
  enum Base {
    PRICE,
    FIXED,
    EARNINGS
  }

  static List<Term> of(VenueFees fees, FeeSettings settings, LocalDate day) {
    List<Term> terms = new ArrayList<>();
    for (Charge charge : fees.on(day).charges()) {
      terms.add(charge.term(setting -> settings.value(fees.venue(), setting, day), terms));
    }
    return terms;
  }

  /** The line of a receipt for an amount that was taken of a price. */
  FeeLine line(Money price, long amount) {
    Money taken = new Money(amount, price.currency());
    if (base == Base.PRICE && rate.of(price.minor()) < least) {
      Money smallest = new Money(least, price.currency());
      return new FeeLine(
          name,
          "smallest fee",
          taken,
          "At least " + smallest + "; " + rate.text() + " of the sale price would be less.");
    }
    return new FeeLine(name, base == Base.FIXED ? "fixed" : rate.text(), taken, sentence);
  }
}
