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
   * The fee of one seller; empty when this seller pays none of its kind.
   *
   * @param stated what the seller states of a setting, else what the schedule has
   * @param before the fees that are taken before this one
   */
  Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before);

  /** The setting that alone tells its amount, which may be in another currency; empty: none. */
  default Optional<FeeSetting> fixedBy() {
    return Optional.empty();
  }

  /**
   * A share of the sale price, by how the seller stands with the venue.
   *
   * @param name what it is called: {@code Commission}
   * @param standing the level or rating that decides
   * @param bands of all its values, from the first to be named to the last
   * @param least the setting that tells the smallest amount taken; empty: a venue has none
   * @param own the setting that tells another share than the band's
   * @param off the setting that tells how much less it is by promotions
   */
  record Commission(
      String name,
      FeeSetting standing,
      List<Band> bands,
      Optional<FeeSetting> least,
      FeeSetting own,
      FeeSetting off,
      Source source)
      implements Charge {
    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      long value = stated.apply(standing).orElseThrow();
      Band band = bands.stream().filter(each -> each.includes(value)).findFirst().orElseThrow();
      OptionalLong other = stated.apply(own);
      BasisPoints full = new BasisPoints((int) other.orElse(band.commission()));
      BasisPoints less = new BasisPoints((int) stated.apply(off).orElse(0));
      String whom = other.isPresent() ? "" : " at " + band.spoken(standing.words().noun());
      String reduced = less.value() == 0 ? "" : ", " + less.text() + " of it taken off";
      return Optional.of(
          new Term(
              name,
              Base.PRICE,
              new BasisPoints(Math.max(full.value() - less.value(), 0)),
              least.map(stated).orElse(OptionalLong.empty()).orElse(0),
              full.text() + " of the sale price" + whom + reduced + "."));
    }
  }

  /** A share of the sale price, of everybody alike unless it is stated. */
  record PriceShare(String name, FeeSetting rate) implements Charge {
    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      BasisPoints share = new BasisPoints((int) stated.apply(rate).orElseThrow());
      String together =
          before.stream()
              .filter(term -> term.base() == Base.PRICE)
              .findFirst()
              .map(term -> ", rounded together with the " + term.name().toLowerCase(Locale.ROOT))
              .orElse("");
      String sentence = share.text() + " of the sale price" + together + ".";
      return Optional.of(new Term(name, Base.PRICE, share, 0, sentence));
    }
  }

  /** An amount for each pair sold, which a setting tells. */
  record Fixed(String name, FeeSetting amount) implements Charge {
    @Override
    public Optional<FeeSetting> fixedBy() {
      return Optional.of(amount);
    }

    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      return Term.fixed(name, Base.FIXED, stated.apply(amount), "A fixed fee for each pair sold.");
    }
  }

  /** An amount given back of the fees before it, which a setting tells. */
  record Discount(String name, FeeSetting amount) implements Charge {
    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      return Term.fixed(
          name, Base.DISCOUNT, stated.apply(amount), "Taken off the fees, down to nothing.");
    }
  }

  /** A share of the fees before it, such as a tax on them, which a setting tells. */
  record FeesShare(String name, FeeSetting rate) implements Charge {
    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      return Term.share(
          name, Base.FEES, stated.apply(rate), " of the fees above, rounded together with them.");
    }
  }

  /** A share of what the fees before it leave, which a setting tells; nothing of less than zero. */
  record EarningsShare(String name, FeeSetting rate) implements Charge {
    @Override
    public Optional<Term> term(Function<FeeSetting, OptionalLong> stated, List<Term> before) {
      return Term.share(name, Base.EARNINGS, stated.apply(rate), " of the earnings that are left.");
    }
  }
}
