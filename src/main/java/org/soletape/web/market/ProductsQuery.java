package org.soletape.web.market;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soletape.market.ProductOrder;

/**
 * What was asked of the list of products. What makes no sense is refused with the reason, since a
 * program is better told than guessed at.
 *
 * @param sort the word as given; empty for the default
 * @param page from 1
 */
record ProductsQuery(String query, String sort, ProductOrder order, int page) {
  private static final int LONGEST_QUERY = 100;
  private static final int LAST_PAGE = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  static ProductsQuery read(Context context) {
    String sort = parameter(context, "sort");
    return new ProductsQuery(query(context), sort, order(sort), page(parameter(context, "page")));
  }

  /** The address of the page after this one. */
  String next() {
    StringBuilder address = new StringBuilder("/api/v1/products?page=").append(page + 1);
    add(address, "query", query);
    add(address, "sort", sort);
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }
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
        sort.isEmpty() ? Optional.of(ProductOrder.POPULAR) : ProductOrder.read(sort);
    return order.orElseThrow(
        () ->
            new BadRequestResponse(
                "The sort must be one of " + String.join(", ", ProductOrder.words()) + "."));
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
