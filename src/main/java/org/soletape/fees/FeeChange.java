package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;

/**
 * What a person states from a day on. Whatever a change does not name goes on as it was.
 *
 * @param since the first day; empty: from the beginning, for all sales
 * @param currency the portfolio is counted in from that day; empty: as before
 * @param region the person lives in from that day; empty: as before
 * @param stated about venues
 */
public record FeeChange(
    Optional<LocalDate> since,
    Optional<Currency> currency,
    Optional<Region> region,
    List<Stated> stated) {
  /**
   * One setting of one venue.
   *
   * @param value in the unit of the setting's {@link FeeSetting.Kind}; empty: there is none
   * @param currency of an amount, which says nothing about fees in another one; empty: a number
   * @param until its last day, after which what was stated before counts again; empty: for good
   */
  public record Stated(
      Provider venue,
      FeeSetting setting,
      OptionalLong value,
      Optional<Currency> currency,
      Optional<LocalDate> until) {
    public Stated {
      setting.require(value);
      if (currency.isPresent() != (setting.kind() == FeeSetting.Kind.AMOUNT)) {
        throw new IllegalArgumentException(
            "a %s with currency %s".formatted(setting.words().noun(), currency));
      }
    }

    /** A value of a setting, an amount in this currency. */
    public static Stated of(
        Provider venue, FeeSetting setting, OptionalLong value, Currency currency) {
      boolean isAmount = setting.kind() == FeeSetting.Kind.AMOUNT;
      return new Stated(
          venue,
          setting,
          value,
          isAmount ? Optional.of(currency) : Optional.empty(),
          Optional.empty());
    }

    /** The same, for the time until a day. */
    public Stated until(Optional<LocalDate> last) {
      return new Stated(venue, setting, value, currency, last);
    }

    boolean isInForce(LocalDate day) {
      return until.isEmpty() || !day.isAfter(until.get());
    }
  }

  /** Which leaves the region as it was. */
  public FeeChange(Optional<LocalDate> since, Optional<Currency> currency, List<Stated> stated) {
    this(since, currency, Optional.empty(), stated);
  }

  public FeeChange {
    stated = List.copyOf(stated);
  }

  /** What it says of a setting. */
  public Optional<Stated> stated(Provider venue, FeeSetting setting) {
    return stated.stream()
        .filter(each -> each.venue() == venue && each.setting().equals(setting))
        .findFirst();
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return currency.isEmpty() && region.isEmpty() && stated.isEmpty();
  }

  /** Whether all it says are promotions, with a last day or until further notice. */
  boolean isPromotion() {
    return currency.isEmpty()
        && region.isEmpty()
        && stated.stream().allMatch(each -> each.setting().use() == FeeSetting.Use.PROMOTION);
  }

  boolean isInForce(LocalDate day) {
    return since.isEmpty() || !day.isBefore(since.get());
  }
}
