package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.SellerFees;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.Counting;
import org.soletape.rates.ReferenceRate;
import org.soletape.rates.ReferenceRates;

/**
 * Turns amounts, and what its owner's fees are, into the currency a portfolio is counted in, by the
 * reference rate of a day. It remembers the settings it was asked for as it does rates: it is for
 * one answer, and for one thread.
 */
public final class Conversion {
  private final Counting counting;

  /** By the very history asked with: comparing long ones would cost more than reckoning. */
  private final IdentityHashMap<FeeHistory, Settings> settings = new IdentityHashMap<>();

  /** The fees these settings come to, each those of a day or of all days up to the next turn. */
  private final IdentityHashMap<FeeSettings, Map<Provider, SellerFees>> charged =
      new IdentityHashMap<>();

  private final IdentityHashMap<FeeHistory, Map<LocalDate, FeeSettings>> current =
      new IdentityHashMap<>();

  /** The fees these settings come to, of the one day that was asked for last. */
  private final IdentityHashMap<FeeSettings, Map<Provider, SellerFees>> fees =
      new IdentityHashMap<>();

  private LocalDate feesOf = LocalDate.MIN;

  /**
   * What somebody's fees were, of the turns before the days that were asked for, or of the days.
   */
  private record Settings(
      NavigableSet<LocalDate> turns,
      Map<LocalDate, FeeSettings> lasting,
      Map<LocalDate, FeeSettings> ofDays) {
    Settings(FeeHistory fees) {
      this(fees.turns(), new HashMap<>(), new HashMap<>());
    }

    /** The same as on the turn before a day, unless a rate of the day is in them. */
    FeeSettings on(LocalDate day, Supplier<FeeSettings> reckoned) {
      LocalDate turn = Objects.requireNonNullElse(turns.floor(day), LocalDate.MIN);
      FeeSettings known = lasting.getOrDefault(turn, ofDays.get(day));
      if (known != null) {
        return known;
      }
      FeeSettings found = reckoned.get();
      if (found.abroad().isEmpty()) {
        lasting.put(turn, found);
      } else {
        ofDays.put(day, found);
      }
      return found;
    }
  }

  public Conversion(Currency counted, ReferenceRates rates) {
    this.counting = Counting.in(counted, rates);
  }

  /**
   * Into the currency somebody wants amounts shown in; where there is none, or no rate leads into
   * it today, into that of the portfolio.
   */
  public static Conversion shown(
      Optional<Currency> display, FeeHistory fees, ReferenceRates rates, LocalDate today) {
    Currency own = fees.currency();
    return new Conversion(
        display.filter(other -> rates.between(own, other, today).isPresent()).orElse(own), rates);
  }

  /** What is counted in. */
  public Currency counted() {
    return counting.currency();
  }

  /** The same for another thread. */
  public Conversion anew() {
    return new Conversion(counted(), counting.rates());
  }

  /** By the same rates into another currency. */
  Conversion into(Currency other) {
    return other.equals(counted()) ? this : new Conversion(other, counting.rates());
  }

  /**
   * What an amount counts as on a day; empty when it is in another currency without a rate, or
   * would be too large to count.
   */
  Optional<CountedAmount> of(Money told, LocalDate on) {
    return counting.of(told, on);
  }

  /**
   * The same of an amount that somebody stated.
   *
   * @param on the day it was paid or received, whose rate counts and never today's; without a day
   *     there is no rate
   */
  public Optional<CountedAmount> of(Money told, Optional<LocalDate> on) {
    // An amount of its own currency counts on any day.
    return told.currency().equals(counted())
        ? counting.of(told, LocalDate.MIN)
        : on.flatMap(day -> counting.of(told, day));
  }

  /**
   * The fee settings of a day, with what venues take of the seller's region in other currencies
   * converted by the rate of that day, or told as missing without one.
   */
  public FeeSettings settings(FeeHistory fees, LocalDate day) {
    return settings.computeIfAbsent(fees, Settings::new).on(day, () -> counted(fees.on(day), day));
  }

  /** What a venue takes of a sale on a day, by the {@link #settings} of that day. */
  SellerFees charged(Provider venue, FeeHistory fees, LocalDate day) {
    return remembered(charged, venue, settings(fees, day), day);
  }

  private static SellerFees remembered(
      IdentityHashMap<FeeSettings, Map<Provider, SellerFees>> known,
      Provider venue,
      FeeSettings of,
      LocalDate day) {
    return known
        .computeIfAbsent(of, any -> new EnumMap<>(Provider.class))
        .computeIfAbsent(venue, any -> SellerFees.of(venue, of, day));
  }

  /**
   * The settings of today, for prices in what is counted in: amounts stated in another currency are
   * converted too, by the rate of today.
   */
  public FeeSettings current(FeeHistory fees, LocalDate today) {
    return current
        .computeIfAbsent(fees, any -> new HashMap<>())
        .computeIfAbsent(today, any -> counted(inCounted(fees.on(today), today), today));
  }

  /** As {@link SellerFees#of}, and the same ones when it is asked again, for the same settings. */
  SellerFees fees(Provider venue, FeeSettings of, LocalDate day) {
    if (!day.equals(feesOf)) {
      fees.clear();
      feesOf = day;
    }
    return remembered(fees, venue, of, day);
  }

  private FeeSettings inCounted(FeeSettings stated, LocalDate today) {
    return stated.in(counted(), amount -> of(amount, today).map(CountedAmount::amount));
  }

  /** The same seller's on a day, with what is taken in other currencies by the rate of that day. */
  FeeSettings counted(FeeSettings seller, LocalDate day) {
    Conversion own = into(seller.currency());
    return seller.counted(day, from -> own.rate(from, day));
  }

  /** Whether amounts of a currency count on a day. */
  boolean covers(Currency currency, LocalDate on) {
    return counting.covers(currency, on);
  }

  /** The rate of a day; empty for what is counted in, which needs none, and when there is none. */
  public Optional<ReferenceRate> rate(Currency from, LocalDate on) {
    return counting.rate(from, on);
  }
}
