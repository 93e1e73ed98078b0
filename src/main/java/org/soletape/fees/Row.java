package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.soletape.fees.FeeSetting.Range;

/**
 * What a setting is for some sellers who do not state it.
 *
 * @param since its first day; empty: as old as its schedule
 * @param whom it is for
 * @param value in the unit of the setting's {@link FeeSetting.Kind}
 */
record Row(Optional<LocalDate> since, Whom whom, long value, Source source) {
  /**
   * The sellers of a row; what is empty does not matter.
   *
   * @param place in words
   */
  record Whom(
      String place,
      Optional<Currency> currency,
      Optional<Region> region,
      Optional<Condition> condition) {
    static Whom in(String place, String currency) {
      return new Whom(
          place, Optional.of(Currency.getInstance(currency)), Optional.empty(), Optional.empty());
    }

    /** Whoever sells, as far as other settings go. */
    static Whom of(String place) {
      return new Whom(place, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Whom in(Region region) {
      return in(region, region.label());
    }

    static Whom in(Region region, String place) {
      return new Whom(place, Optional.empty(), Optional.of(region), Optional.empty());
    }

    Whom counting(String code) {
      return new Whom(place, Optional.of(Currency.getInstance(code)), region, condition);
    }

    Whom when(FeeSetting setting, Range range) {
      return new Whom(place, currency, region, Optional.of(new Condition(setting, range)));
    }
  }

  /** Another setting of the venue that must be in a range. */
  record Condition(FeeSetting setting, Range range) {}

  boolean isFor(VenueFees fees, FeeSettings settings, LocalDate day) {
    return isIn(settings.currency()) && isForSeller(fees, settings, day);
  }

  boolean isInForce(LocalDate day) {
    return since.isEmpty() || !day.isBefore(since.get());
  }

  boolean isIn(Currency counted) {
    return whom.currency().isEmpty() || whom.currency().get().equals(counted);
  }

  /** Whether it would be for these sellers if they counted in its currency. */
  boolean isForSeller(VenueFees fees, FeeSettings settings, LocalDate day) {
    return isInForce(day)
        && (whom.region().isEmpty() || whom.region().equals(settings.region()))
        && (whom.condition().isEmpty() || isMet(whom.condition().get(), fees, settings, day));
  }

  private static boolean isMet(
      Condition condition, VenueFees fees, FeeSettings settings, LocalDate day) {
    long value = settings.value(fees.venue(), condition.setting(), day).orElse(-1);
    return condition.range().includes(value);
  }
}
