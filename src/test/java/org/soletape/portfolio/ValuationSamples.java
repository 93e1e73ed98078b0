package org.soletape.portfolio;

import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.VenueFees;
import org.soletape.market.Tier;
import org.soletape.money.Money;
import org.soletape.rates.ReferenceRates;

/** Pairs and prices to value. */
public final class ValuationSamples {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final Currency JPY = Currency.getInstance("JPY");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  public static final Instant SEEN = Instant.parse("2026-11-23T00:10:00Z");
  public static final FeeHistory STANDARD = new FeeHistory(USD, List.of());
  private static final FeeSettings NEW_SELLER = new FeeSettings(USD, Map.of());

  private ValuationSamples() {}

  /** Counts what is in this currency alone. */
  public static Conversion unrated(Currency counted) {
    return new Conversion(counted, ReferenceRates.NONE);
  }

  public static Money usd(String major) {
    return Money.ofMajor(major, USD);
  }

  public static Money eur(String major) {
    return Money.ofMajor(major, EUR);
  }

  public static Figure value(String major) {
    return Figure.of(usd(major));
  }

  public static Figure stale(String major) {
    return Figure.told(Optional.of(usd(major)), true);
  }

  public static Figure missing(FigureState why) {
    return Figure.missing(why);
  }

  public static VenuePrices stockx(Figure ask, Figure bid) {
    return prices(STOCKX, ask, bid);
  }

  public static VenuePrices alias(Figure ask, Figure bid) {
    return prices(ALIAS, ask, bid);
  }

  private static VenuePrices prices(Provider venue, Figure ask, Figure bid) {
    return new VenuePrices(venue, ask, bid, missing(FigureState.NOT_OFFERED), Optional.of(SEEN));
  }

  public static PairMarket market(VenuePrices stockx, VenuePrices alias) {
    PairMarket.Tracked product =
        new PairMarket.Tracked(
            "DD1391-100",
            Optional.of("Nike"),
            Optional.of("Dunk Low"),
            Optional.empty(),
            Optional.empty(),
            Tier.HOT);
    return new PairMarket(
        Optional.of(product),
        Optional.of("10.5"),
        Map.of(STOCKX, stockx, ALIAS, alias),
        Optional.empty());
  }

  /** The bids of both venues; nobody asks. */
  public static PairMarket bids(Figure stockx, Figure alias) {
    Figure none = missing(FigureState.NONE);
    return market(stockx(none, stockx), alias(none, alias));
  }

  /** The asks of both venues; nobody bids. */
  public static PairMarket asks(Figure stockx, Figure alias) {
    Figure none = missing(FigureState.NONE);
    return market(stockx(stockx, none), alias(alias, none));
  }

  public static PairMarket untracked(FigureState why) {
    Optional<String> noSize = Optional.empty();
    PairMarket known = bids(missing(why), missing(why));
    Optional<PairMarket.Tracked> product =
        why == FigureState.UNKNOWN_SKU ? Optional.empty() : known.product();
    return new PairMarket(
        product,
        noSize,
        Map.of(STOCKX, VenuePrices.unknown(STOCKX, why), ALIAS, VenuePrices.unknown(ALIAS, why)),
        Optional.empty());
  }

  public static Item held(Optional<Money> cost) {
    return item(pair(cost, ItemStatus.HELD, Optional.empty()));
  }

  public static Item held(String cost) {
    return held(Optional.of(usd(cost)));
  }

  public static Item sold(Optional<Money> cost, Sale sale) {
    return item(pair(cost, ItemStatus.SOLD, Optional.of(sale)));
  }

  public static Pair pair(Optional<Money> cost, ItemStatus status, Optional<Sale> sale) {
    return new Pair(
        Optional.of("DD1391-100"),
        Optional.of("10.5"),
        new Purchase(cost, Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty(),
        status,
        sale,
        Optional.empty());
  }

  public static Item item(Pair pair) {
    return new Item(
        "1", "1", pair, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Sale sale(LocalDate on, String venue, Money price, Money payout) {
    return new Sale(
        Optional.ofNullable(on),
        Optional.ofNullable(venue),
        Optional.ofNullable(price),
        Optional.ofNullable(payout));
  }

  public static Totals totals(List<Valuation> pairs) {
    RunningTotals running = new RunningTotals();
    pairs.forEach(running::add);
    return running.totals();
  }

  public static FeeSettings stockxSeller(int level, Money minimum) {
    FeeSettings leveled = with(NEW_SELLER, STOCKX, "level", OptionalLong.of(level));
    OptionalLong least = minimum == null ? OptionalLong.empty() : OptionalLong.of(minimum.minor());
    return with(leveled, STOCKX, "minimum", least);
  }

  public static FeeSettings aliasSeller(int rating, Money sellerFee, int cashOut) {
    FeeSettings rated = with(NEW_SELLER, ALIAS, "rating", OptionalLong.of(rating));
    FeeSettings charged = with(rated, ALIAS, "seller_fee", OptionalLong.of(sellerFee.minor()));
    return with(charged, ALIAS, "cash_out", OptionalLong.of(cashOut));
  }

  /** Settings with another value. */
  public static FeeSettings with(
      FeeSettings settings, Provider venue, String name, OptionalLong value) {
    return settings.with(venue, VenueFees.of(venue).setting(name), value, TODAY);
  }

  /** What a setting is today. */
  public static OptionalLong value(FeeSettings settings, Provider venue, String name) {
    return settings.value(venue, VenueFees.of(venue).setting(name), TODAY);
  }
}
