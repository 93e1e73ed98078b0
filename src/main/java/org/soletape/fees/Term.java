package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * A charge with what a seller states put in.
 *
 * @param base what the rate is of
 * @param least the smallest amount taken in minor units; of a fixed fee the amount
 * @param sentence why it is this much, where it is not the smallest amount
 */
record Term(String name, Base base, BasisPoints rate, long least, String sentence) {
  private static final BasisPoints NONE = new BasisPoints(0);

  enum Base {
    PRICE,
    FIXED,
    EARNINGS
  }

  static List<Term> of(VenueFees fees, FeeSettings settings, LocalDate day) {
    Stated stated = new Stated(fees.venue(), settings, day);
    List<Term> terms = new ArrayList<>();
    for (Charge charge : fees.on(day).charges()) {
      terms.add(
          switch (charge) {
            case Charge.Commission commission -> stated.commission(commission);
            case Charge.PriceShare share -> share(share, terms);
            case Charge.Fixed fixed -> stated.fixed(fixed);
            case Charge.EarningsShare share -> stated.ofEarnings(share);
          });
    }
    return terms;
  }

  private static Term share(Charge.PriceShare share, List<Term> before) {
    BasisPoints rate = new BasisPoints(share.rate());
    Optional<Term> other = before.stream().filter(term -> term.base() == Base.PRICE).findFirst();
    String together =
        other
            .map(term -> ", rounded together with the " + term.name().toLowerCase(Locale.ROOT))
            .orElse("");
    return new Term(
        share.name(), Base.PRICE, rate, 0, rate.text() + " of the sale price" + together + ".");
  }

  /** What a seller states to a venue on a day. */
  private record Stated(Provider venue, FeeSettings settings, LocalDate day) {
    Term commission(Charge.Commission commission) {
      FeeSetting standing = commission.standing();
      Band band = commission.band(value(standing).orElseThrow());
      long least = commission.least().map(this::value).orElse(OptionalLong.empty()).orElse(0);
      String whom = band.spoken(standing.words().noun());
      return new Term(
          commission.name(),
          Base.PRICE,
          new BasisPoints(band.commission()),
          least,
          band.rate() + " of the sale price at " + whom + ".");
    }

    Term fixed(Charge.Fixed fixed) {
      long amount = value(fixed.amount()).orElse(0);
      return new Term(fixed.name(), Base.FIXED, NONE, amount, "A fixed fee for each pair sold.");
    }

    Term ofEarnings(Charge.EarningsShare share) {
      BasisPoints rate = new BasisPoints((int) value(share.rate()).orElse(0));
      return new Term(
          share.name(), Base.EARNINGS, rate, 0, rate.text() + " of the earnings that are left.");
    }

    private OptionalLong value(FeeSetting setting) {
      return settings.value(venue, setting, day);
    }
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
