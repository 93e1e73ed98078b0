package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.money.Money;

/**
 * The fees of a venue from a day on.
 *
 * @param since the first day; empty: since ever, as far as anybody knows
 * @param standard what each setting is, by its name, for a seller who states nothing
 * @param charges in the order the venue takes them
 */
record FeeSchedule(
    Optional<LocalDate> since, Map<String, Standard> standard, List<Charge> charges) {
  /**
   * What a setting is unless a seller states otherwise.
   *
   * @param everywhere in every currency
   * @param regions in these currencies, before all others
   */
  record Standard(OptionalLong everywhere, List<Regional> regions) {
    static Standard of(long value) {
      return new Standard(OptionalLong.of(value), List.of());
    }

    /** Amounts of some regions; none applies, or is known, in others. */
    static Standard in(List<Regional> regions) {
      return new Standard(OptionalLong.empty(), regions);
    }
  }

  /** An amount a venue asks of a region, which is known by its currency. */
  record Regional(String region, Money amount) {}

  /** What a setting is for a seller who states nothing; empty: none applies, or it is unknown. */
  OptionalLong standard(FeeSetting setting, Currency currency) {
    Optional<Regional> regional = regional(setting, currency);
    return regional.isPresent()
        ? OptionalLong.of(regional.get().amount().minor())
        : standard.get(setting.name()).everywhere();
  }

  Optional<Regional> regional(FeeSetting setting, Currency currency) {
    return standard.get(setting.name()).regions().stream()
        .filter(regional -> regional.amount().currency().equals(currency))
        .findFirst();
  }

  boolean isInForce(LocalDate day) {
    return since.isEmpty() || !day.isBefore(since.get());
  }
}
