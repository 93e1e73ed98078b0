package org.soletape.web.market;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soletape.market.ProductOrder;
import org.soletape.market.ProductQuery;
import org.soletape.web.Links;

/**
 * What was asked of the list of products. What makes no sense is refused with the reason, since a
 * program is better told than guessed at.
 *
 * @param sort the word as given; empty for the default
 * @param currency in which amounts are written besides
 */
record ProductsQuery(ProductQuery asked, String sort, Optional<Currency> currency) {
  static final List<ProductOrder.Key> OFFERED =
      List.of(
          ProductOrder.Key.POPULARITY,
          ProductOrder.Key.SKU,
          ProductOrder.Key.BRAND,
          ProductOrder.Key.MODEL,
          ProductOrder.Key.RELEASE_DATE,
          ProductOrder.Key.RETAIL_PRICE,
          ProductOrder.Key.LAST_SYNCED_AT,
          ProductOrder.Key.CHANGE,
          ProductOrder.Key.CHANGE_30D,
          ProductOrder.Key.ASK,
          ProductOrder.Key.BID,
          ProductOrder.Key.SPREAD);

  private static final int LONGEST_QUERY = 100;
  private static final int LAST_PAGE = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  static ProductsQuery read(Context context) {
    String sort = parameter(context, "sort");
    int page = page(parameter(context, "page"));
    return new ProductsQuery(
        new ProductQuery(query(context), Optional.empty(), false, false, order(sort), page),
        sort,
        DisplayCurrency.asked(context::queryParam));
  }

  /** The address of the page after this one. */
  String next() {
    return Links.withParameters(
        "/api/v1/products",
        "page",
        String.valueOf(asked.page() + 1),
        "query",
        asked.text(),
        "sort",
        sort,
        DisplayCurrency.PARAMETER,
        currency.map(Currency::getCurrencyCode).orElse(""));
  }

  private static String query(Context context) {
    String query = parameter(context, "query");
    if (query.length() > LONGEST_QUERY) {
      throw new BadRequestResponse("The query may have " + LONGEST_QUERY + " characters at most.");
    }
    return query;
  }

  private static ProductOrder order(String sort) {
    Optional<ProductOrder> order =
        sort.isEmpty() ? Optional.of(ProductOrder.POPULAR) : ProductOrder.read(sort, OFFERED);
    return order.orElseThrow(
        () ->
            new BadRequestResponse(
                "The sort must be one of " + String.join(", ", ProductOrder.words(OFFERED)) + "."));
  }

  private static int page(String page) {
    if (page.isEmpty()) {
      return 1;
    }
    int number = NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 0;
    if (number < 1 || number > LAST_PAGE) {
      throw new BadRequestResponse("The page must be a number from 1 to " + LAST_PAGE + ".");
    }
    return number;
  }

  private static String parameter(Context context, String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value.strip();
  }
}
