package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * What decides a seller's fees on one day, and the currency the portfolio is counted in. What is
 * not stated is as the venue's schedule of the day has it.
 *
 * @param currency of the portfolio; amounts in another one are never added to it
 * @param stated by venue and the name of a setting, in the unit of its {@link FeeSetting.Kind}; an
 *     empty value states that there is none
 */
public record FeeSettings(Currency currency, Map<Provider, Map<String, OptionalLong>> stated) {
  public FeeSettings {
    Map<Provider, Map<String, OptionalLong>> copy = new EnumMap<>(Provider.class);
    stated.forEach(
        (venue, values) -> {
          values.forEach((name, value) -> VenueFees.of(venue).setting(name).require(value));
          copy.put(venue, Map.copyOf(values));
        });
    stated = Map.copyOf(copy);
  }

  /** Whether a payout of a price can be worked out: it is in the currency of the settings. */
  public boolean cover(Money price) {
    return price.currency().equals(currency);
  }

  /** What a setting is on a day; empty: there is none, or none is known. */
  public OptionalLong value(Provider venue, FeeSetting setting, LocalDate day) {
    OptionalLong value = stated.getOrDefault(venue, Map.of()).get(setting.name());
    return value == null ? VenueFees.of(venue).on(day).standard(setting, currency) : value;
  }

  /** With another value; the same settings where it is this on the day anyway. */
  public FeeSettings with(Provider venue, FeeSetting setting, OptionalLong value, LocalDate day) {
    if (value(venue, setting, day).equals(value)) {
      return this;
    }
    Map<Provider, Map<String, OptionalLong>> changed = new HashMap<>(stated);
    Map<String, OptionalLong> values = new HashMap<>(stated.getOrDefault(venue, Map.of()));
    values.put(setting.name(), value);
    changed.put(venue, values);
    return new FeeSettings(currency, changed);
  }
}
