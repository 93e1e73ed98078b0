package org.soletape.fees;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;

/**
 * What decides a seller's fees on one day, and the currency the portfolio is counted in. What is
 * not stated is as the venue's schedule of the day has it.
 *
 * @param currency of the portfolio; amounts in another one are never added to it
 * @param region the seller states, or the currency is at home in; empty: nobody knows, and no
 *     region's fee is taken
 * @param stated by venue and the name of a setting, in the unit of its {@link FeeSetting.Kind}; an
 *     empty value states that there is none
 * @param abroad what venues take of the region in other currencies, on the one day it is counted
 *     for, by venue and the name of a setting; what is stated goes before
 */
public record FeeSettings(
    Currency currency,
    Optional<Region> region,
    Map<Provider, Map<String, OptionalLong>> stated,
    Map<Provider, Map<String, FeeAbroad>> abroad) {
  public FeeSettings {
    Map<Provider, Map<String, OptionalLong>> copy = new EnumMap<>(Provider.class);
    stated.forEach(
        (venue, values) -> {
          values.forEach((name, value) -> VenueFees.of(venue).setting(name).require(value));
          copy.put(venue, Map.copyOf(values));
        });
    stated = Map.copyOf(copy);
    abroad = Map.copyOf(abroad);
  }

  /** With nothing that is taken in other currencies. */
  public FeeSettings(
      Currency currency, Optional<Region> region, Map<Provider, Map<String, OptionalLong>> stated) {
    this(currency, region, stated, Map.of());
  }

  /** Of somebody who states no region. */
  public FeeSettings(Currency currency, Map<Provider, Map<String, OptionalLong>> stated) {
    this(currency, Region.of(currency), stated);
  }

  /** Of a new seller who states nothing but a currency. */
  public static FeeSettings in(Currency currency) {
    return new FeeSettings(currency, Map.of());
  }

  /** Whether a payout of a price can be worked out: it is in the currency of the settings. */
  public boolean cover(Money price) {
    return price.currency().equals(currency);
  }

  /** What a setting is on a day; empty: there is none, or none is known. */
  public OptionalLong value(Provider venue, FeeSetting setting, LocalDate day) {
    return stated(venue, setting)
        .or(
            () ->
                abroad(venue, setting)
                    .flatMap(FeeAbroad::amount)
                    .map(amount -> OptionalLong.of(amount.minor())))
        .orElseGet(() -> VenueFees.of(venue).standard(setting, this, day));
  }

  /** What of a setting is taken in another currency; empty where the seller states it. */
  public Optional<FeeAbroad> abroad(Provider venue, FeeSetting setting) {
    return Optional.ofNullable(abroad.getOrDefault(venue, Map.of()).get(setting.name()))
        .filter(unstated -> stated(venue, setting).isEmpty());
  }

  /** Whether what is taken of a setting is not known for want of a rate. */
  public boolean isMissing(Provider venue, FeeSetting setting) {
    return abroad(venue, setting).filter(fee -> fee.rate().isEmpty()).isPresent();
  }

  /** What the seller states of a setting: a value, or that there is none; empty: nothing. */
  public Optional<OptionalLong> stated(Provider venue, FeeSetting setting) {
    return Optional.ofNullable(stated.getOrDefault(venue, Map.of()).get(setting.name()));
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
    return new FeeSettings(currency, region, changed, abroad);
  }

  /**
   * With what venues take of the seller's region in other currencies on a day, such as Alias in
   * dollars of somebody who counts in pounds.
   *
   * @param rates from a currency into that of the settings on the day
   */
  public FeeSettings counted(LocalDate day, Function<Currency, Optional<ReferenceRate>> rates) {
    Map<Provider, Map<String, FeeAbroad>> taken = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      VenueFees fees = VenueFees.of(venue);
      for (FeeSetting setting : fees.settings()) {
        if (setting.kind() == FeeSetting.Kind.AMOUNT) {
          fees.abroad(setting, this, day)
              .map(told -> new FeeAbroad(told, rates.apply(told.currency())))
              .ifPresent(
                  fee ->
                      taken
                          .computeIfAbsent(venue, any -> new HashMap<>())
                          .put(setting.name(), fee));
        }
      }
    }
    return new FeeSettings(currency, region, stated, taken);
  }

  /**
   * The same seller's for prices in another currency: the region stays, and so do levels, ratings
   * and rates.
   *
   * @param conversion of an amount that was stated; where it gives none, the schedule's own counts
   */
  public FeeSettings in(Currency other, Function<Money, Optional<Money>> conversion) {
    if (other.equals(currency)) {
      return this;
    }
    Map<Provider, Map<String, OptionalLong>> converted = new EnumMap<>(Provider.class);
    stated.forEach((venue, values) -> converted.put(venue, new HashMap<>(values)));
    converted.forEach(
        (venue, values) ->
            VenueFees.of(venue).settings().stream()
                .filter(setting -> setting.kind() == FeeSetting.Kind.AMOUNT)
                .filter(setting -> values.containsKey(setting.name()))
                .forEach(setting -> convert(values, setting.name(), conversion)));
    return new FeeSettings(other, region, converted);
  }

  private void convert(
      Map<String, OptionalLong> values, String name, Function<Money, Optional<Money>> conversion) {
    OptionalLong stated = values.get(name);
    if (stated.isPresent()) {
      Optional<Money> amount = conversion.apply(new Money(stated.getAsLong(), currency));
      amount.ifPresentOrElse(
          known -> values.put(name, OptionalLong.of(known.minor())), () -> values.remove(name));
    }
  }
}
