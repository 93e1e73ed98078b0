package org.soletape.fees;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

/**
 * What one seller's fees on one day leave of prices at each venue, in whatever currency the prices
 * are.
 */
public final class NetPrices {
  /** Levels and ratings are the same in all. */
  private static final Currency ANY = Currency.getInstance("USD");

  /** Of the newest day asked for: every page drawn that day shares it. */
  private static final AtomicReference<NetPrices> USUAL =
      new AtomicReference<>(new NetPrices(FeeSettings::in, LocalDate.EPOCH, false));

  private final Function<Currency, FeeSettings> settings;
  private final LocalDate day;
  private final boolean isOwn;
  private final Map<Provider, Map<Currency, SellerFees>> fees = new EnumMap<>(Provider.class);
  private final Map<Provider, String> standings = new EnumMap<>(Provider.class);
  private final String basis;

  private NetPrices(Function<Currency, FeeSettings> settings, LocalDate day, boolean isOwn) {
    this.settings = settings;
    this.day = day;
    this.isOwn = isOwn;
    for (Provider venue : Provider.values()) {
      fees.put(venue, new ConcurrentHashMap<>());
      findStanding(venue).ifPresent(standing -> standings.put(venue, standing));
    }
    this.basis = findBasis();
  }

  /** For a seller who states nothing: StockX level 1, and what is usual at the other venues. */
  public static NetPrices standard(LocalDate day) {
    return USUAL.updateAndGet(
        known -> known.day.equals(day) ? known : new NetPrices(FeeSettings::in, day, false));
  }

  /**
   * For a person, whose levels, ratings and shares hold in all currencies. Stated amounts, and
   * those of the region, count by the day's rate; without one a stated amount gives way to the
   * schedule's.
   */
  public static NetPrices of(FeeSettings stated, LocalDate day, ReferenceRates rates) {
    return new NetPrices(currency -> in(currency, stated, day, rates), day, true);
  }

  private static FeeSettings in(
      Currency currency, FeeSettings stated, LocalDate day, ReferenceRates rates) {
    return stated
        .in(
            currency,
            amount ->
                rates.between(amount.currency(), currency, day).map(rate -> rate.convert(amount)))
        .counted(day, from -> rates.between(from, currency, day));
  }

  /** Whether they rest on what a person states. */
  public boolean isOwn() {
    return isOwn;
  }

  /**
   * What reaches the seller; below zero where the fees are more than the price.
   *
   * @param price zero or more
   */
  public Money payout(Provider venue, Money price) {
    return new Money(fees(venue, price.currency()).net(price.minor()), price.currency());
  }

  /** How the seller stands with the venue: {@code level 1}; empty where a venue asks nothing. */
  public Optional<String> standing(Provider venue) {
    return Optional.ofNullable(standings.get(venue));
  }

  private Optional<String> findStanding(Provider venue) {
    return VenueFees.of(venue).settings().stream()
        .filter(setting -> setting.kind().isStanding())
        .findFirst()
        .map(
            setting ->
                setting.name()
                    + " "
                    + settings.apply(ANY).value(venue, setting, day).orElseThrow());
  }

  /** What the payouts rest on, in words: {@code StockX level 1, Alias rating 90}. */
  public String basis() {
    return basis;
  }

  private String findBasis() {
    return Arrays.stream(Provider.values())
        .map(
            venue ->
                standing(venue)
                    .map(standing -> venue.label() + " " + standing)
                    .orElse(venue.label()))
        .collect(Collectors.joining(", "));
  }

  /** Which fees are taken: {@code StockX fees since 2023-07-01}. */
  public String title(Provider venue) {
    return VenueFees.of(venue).title(day);
  }

  private SellerFees fees(Provider venue, Currency currency) {
    return fees.get(venue)
        .computeIfAbsent(currency, in -> SellerFees.of(venue, settings.apply(in), day));
  }
}
