package org.soletape.web.market;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.market.LatestQuote;
import org.soletape.market.MarketProduct;
import org.soletape.market.SizeCurve;
import org.soletape.market.SizeQuotes;
import org.soletape.money.Money;

/** How a product's sizes stand beside each other, at each venue and in each of its currencies. */
final class ProductCurves {
  private final MarketProduct product;
  private final Instant now;
  private final Map<Provider, Map<Currency, SizeCurve>> curves = new EnumMap<>(Provider.class);

  /** Of the asks that are not stale now. */
  ProductCurves(MarketProduct product, List<SizeQuotes> sizes, Instant now) {
    this.product = product;
    this.now = now;
    Map<Provider, Map<Currency, List<Money>>> asks = new EnumMap<>(Provider.class);
    for (SizeQuotes size : sizes) {
      for (LatestQuote quote : product.fresh(size, now)) {
        quote.ask().amount().ifPresent(ask -> add(asks, quote, ask));
      }
    }
    asks.forEach((venue, byCurrency) -> curves.put(venue, curves(byCurrency)));
  }

  private static void add(
      Map<Provider, Map<Currency, List<Money>>> asks, LatestQuote quote, Money ask) {
    asks.computeIfAbsent(quote.provider(), venue -> new HashMap<>())
        .computeIfAbsent(quote.currency(), currency -> new ArrayList<>())
        .add(ask);
  }

  private static Map<Currency, SizeCurve> curves(Map<Currency, List<Money>> asks) {
    Map<Currency, SizeCurve> curves = new HashMap<>();
    asks.forEach(
        (currency, amounts) ->
            SizeCurve.of(amounts).ifPresent(curve -> curves.put(currency, curve)));
    return curves;
  }

  /**
   * How far an ask is above the median of the sizes' asks, in thousandths of it; empty without an
   * ask, for a stale one, and where too few sizes have one.
   */
  OptionalLong premium(LatestQuote quote) {
    Optional<SizeCurve> curve =
        Optional.ofNullable(curves.getOrDefault(quote.provider(), Map.of()).get(quote.currency()));
    Optional<Money> ask =
        quote.ask().amount().filter(amount -> !product.isStale(quote.observedAt(), now));
    return curve.isPresent() && ask.isPresent()
        ? OptionalLong.of(curve.get().premium(ask.get()))
        : OptionalLong.empty();
  }
}
