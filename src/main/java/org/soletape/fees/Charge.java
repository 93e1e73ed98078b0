package org.soletape.fees;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.soletape.fees.Term.Base;

/** One fee of a schedule, as a venue states it. */
sealed interface Charge {
  /**
   * The fee of one seller.
   *
   * @param stated what the seller states of a setting, else what the schedule has
   * @param before the fees that are taken before this one
   */
  Term term(Function<FeeSetting, OptionalLong> stated, List<Term> before);

  /**
   * A share of the sale price, by how the seller stands with the venue.
   *
   * @param name what it is called: {@code Commission}
   * @param standing the level or rating that decides
   * @param bands of all its values, from the first to be named to the last
   * @param least the setting that tells the smallest amount taken; empty: a venue has none
   */
  record Commission(String name, FeeSetting standing, List<Band> bands, Optional<FeeSetting> least)
      implements Charge {
    @Override
    public Term term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      long value = stated.apply(standing).orElseThrow();
      Band band = bands.stream().filter(each -> each.includes(value)).findFirst().orElseThrow();
      long smallest = least.map(stated).orElse(OptionalLong.empty()).orElse(0);
      String whom = band.spoken(standing.words().noun());
      String sentence = band.rate() + " of the sale price at " + whom + ".";
      return new Term(name, Base.PRICE, new BasisPoints(band.commission()), smallest, sentence);
    }
  }

  /**
   * A share of the sale price, of everybody alike.
   *
   * @param rate basis points
   */
  record PriceShare(String name, int rate) implements Charge {
    @Override
    public Term term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      BasisPoints share = new BasisPoints(rate);
      String together =
          before.stream()
              .filter(term -> term.base() == Base.PRICE)
              .findFirst()
              .map(term -> ", rounded together with the " + term.name().toLowerCase(Locale.ROOT))
              .orElse("");
      String sentence = share.text() + " of the sale price" + together + ".";
      return new Term(name, Base.PRICE, share, 0, sentence);
    }
  }

  /** An amount for each pair sold, which a setting tells. */
  record Fixed(String name, FeeSetting amount) implements Charge {
    @Override
    public Term term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      long each = stated.apply(amount).orElse(0);
      return new Term(
          name, Base.FIXED, new BasisPoints(0), each, "A fixed fee for each pair sold.");
    }
  }

  /** A share of what the fees before it leave, which a setting tells; nothing of less than zero. */
  record EarningsShare(String name, FeeSetting rate) implements Charge {
    @Override
    public Term term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      BasisPoints share = new BasisPoints((int) stated.apply(rate).orElse(0));
      String sentence = share.text() + " of the earnings that are left.";
      return new Term(name, Base.EARNINGS, share, 0, sentence);
    }
  }
}
