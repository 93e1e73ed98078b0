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
 * @param sentence why it is this much, where it is not the smallest amount
 * @param abroad what it is told as in another currency; empty: it is not
 */
record Term(
    String name,
    Base base,
    BasisPoints rate,
    long least,
    String sentence,
    Optional<FeeAbroad> abroad) {
  enum Base {
    PRICE,
    FIXED,
    /** Given back of the fees so far. */
    DISCOUNT,
    /** Of the fees so far. */
    FEES,
    EARNINGS
  }

  /** Told in the seller's own currency. */
  Term(String name, Base base, BasisPoints rate, long least, String sentence) {
    this(name, base, rate, least, sentence, Optional.empty());
  }

  static List<Term> of(VenueFees fees, FeeSettings settings, LocalDate day) {
    List<Term> terms = new ArrayList<>();
    for (Charge charge : fees.on(day).charges()) {
      charge
          .term(setting -> settings.value(fees.venue(), setting, day), terms)
          .map(term -> term.told(charge.fixedBy().flatMap(by -> settings.abroad(fees.venue(), by))))
          .ifPresent(terms::add);
    }
    return terms;
  }

  private Term told(Optional<FeeAbroad> in) {
    return new Term(name, base, rate, least, sentence, in);
  }

  static Optional<Term> fixed(String name, Base base, OptionalLong amount, String sentence) {
    return amount.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(name, base, new BasisPoints(0), amount.getAsLong(), sentence));
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
    if (abroad.isPresent()) {
      return new FeeLine(name, abroad.get().basis(), taken, abroad.get().sentence());
    }
    boolean isFixed = base == Base.FIXED || base == Base.DISCOUNT;
    return new FeeLine(name, isFixed ? "fixed" : rate.text(), taken, sentence);
  }
}
