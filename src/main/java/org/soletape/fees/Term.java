package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * A charge with what a seller states put in.
 *
 * @param base what the rate is of
 * @param least the smallest amount taken in minor units; of a fixed fee or discount the amount
 * @param basis what it is measured by, in few words, where it is not the smallest amount
 * @param sentence why it is this much then
 */
record Term(String name, Base base, BasisPoints rate, long least, String basis, String sentence) {
  enum Base {
    PRICE,
    FIXED,
    /** Given back of the fees so far. */
    DISCOUNT,
    /** Of the fees so far. */
    FEES,
    EARNINGS
  }

  /** A share, told in the seller's own currency. */
  Term(String name, Base base, BasisPoints rate, long least, String sentence) {
    this(name, base, rate, least, rate.text(), sentence);
  }

  static List<Term> of(VenueFees fees, FeeSettings settings, LocalDate day) {
    List<Term> terms = new ArrayList<>();
    for (Charge charge : fees.on(day).charges()) {
      charge
          .term(setting -> settings.value(fees.venue(), setting, day), terms)
          .map(
              term ->
                  charge
                      .fixedBy()
                      .flatMap(by -> settings.abroad(fees.venue(), by))
                      .map(term::told)
                      .orElse(term))
          .ifPresent(terms::add);
    }
    return terms;
  }

  /** Told in another currency than the seller's. */
  private Term told(FeeAbroad in) {
    return new Term(name, base, rate, least, in.basis(), in.sentence());
  }

  static Optional<Term> fixed(String name, Base base, OptionalLong amount, String sentence) {
    return amount.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Term(name, base, new BasisPoints(0), amount.getAsLong(), "fixed", sentence));
  }

  static Optional<Term> share(String name, Base base, OptionalLong rate, String ofWhat) {
    if (rate.isEmpty()) {
      return Optional.empty();
    }
    BasisPoints share = new BasisPoints((int) rate.getAsLong());
    return Optional.of(new Term(name, base, share, 0, share.text() + ofWhat));
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
    return new FeeLine(name, basis, taken, sentence);
  }
}
