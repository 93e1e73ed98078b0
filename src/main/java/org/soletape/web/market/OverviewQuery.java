package org.soletape.web.market;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.soletape.market.ProductOrder;
import org.soletape.market.ProductQuery;
import org.soletape.web.Links;

/**
 * Which products a reader asked for. All of it is in the address.
 *
 * @param asked with the text as typed
 * @param prices which amounts are shown
 * @param currency in which amounts are shown; empty for the usual one
 */
record OverviewQuery(ProductQuery asked, PriceBasis prices, Optional<Currency> currency) {
  private static final List<ProductOrder.Key> OFFERED =
      List.of(
          ProductOrder.Key.POPULARITY,
          ProductOrder.Key.NAME,
          ProductOrder.Key.SKU,
          ProductOrder.Key.ASK,
          ProductOrder.Key.BID,
          ProductOrder.Key.SPREAD,
          ProductOrder.Key.CHANGE,
          ProductOrder.Key.CHANGE_30D,
          ProductOrder.Key.AGE);

  private static final int LAST_PAGE = 10_000;

  /** Reads an address; what makes no sense is left at its default, but for a currency. */
  static OverviewQuery read(Function<String, String> parameters) {
    return new OverviewQuery(
        new ProductQuery(
            Links.typed(parameters.apply("query")),
            Optional.of(Links.typed(parameters.apply("brand"))).filter(brand -> !brand.isEmpty()),
            "1".equals(parameters.apply("hot")),
            "1".equals(parameters.apply("paused")),
            ProductOrder.read(Links.typed(parameters.apply("sort")), OFFERED)
                .orElse(ProductOrder.POPULAR),
            page(parameters.apply("page"))),
        PriceBasis.of(parameters.apply("prices")),
        DisplayCurrency.asked(parameters));
  }

  OverviewQuery sortedBy(ProductOrder.Key column) {
    return new OverviewQuery(asked.orderedBy(asked.order().turnedTo(column)), prices, currency);
  }

  OverviewQuery onPage(int other) {
    return new OverviewQuery(asked.onPage(other), prices, currency);
  }

  OverviewQuery withPrices(PriceBasis other) {
    return new OverviewQuery(asked, other, currency);
  }

  /** The address of this list, with what is not the default. */
  String address() {
    ProductOrder order = asked.order();
    return Links.withParameters(
        "/",
        "query",
        asked.text(),
        "brand",
        asked.brand().orElse(""),
        "hot",
        asked.hot() ? "1" : "",
        "paused",
        asked.paused() ? "1" : "",
        "sort",
        order.equals(ProductOrder.POPULAR) ? "" : order.word(),
        "prices",
        prices.parameter(),
        "page",
        asked.page() == 1 ? "" : String.valueOf(asked.page()),
        DisplayCurrency.PARAMETER,
        currency.map(Currency::getCurrencyCode).orElse(""));
  }

  private static int page(String parameter) {
    if (parameter == null || !parameter.matches("[0-9]{1,6}")) {
      return 1;
    }
    return Math.min(Math.max(Integer.parseInt(parameter), 1), LAST_PAGE);
  }
}
