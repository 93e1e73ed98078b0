package org.soletape.web.market;

import java.util.List;
import java.util.Optional;
import org.soletape.market.ProductQuery;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.Trend;

/**
 * The list of products as drawn.
 *
 * @param summary how many products match, in words
 * @param headings each a link that sorts
 * @param pages the addresses of other pages
 * @param catalogueIsEmpty whether there is no product at all
 */
public record OverviewView(
    ProductQuery query,
    String summary,
    List<Brand> brands,
    List<Heading> headings,
    List<Row> rows,
    Pages pages,
    boolean catalogueIsEmpty) {

  /** The orders offered in a list, for narrow screens where the headings are not shown. */
  public static final List<Order> ORDERS =
      List.of(
          new Order("popularity", "Most popular"),
          new Order("name", "Brand and name"),
          new Order("sku", "SKU"),
          new Order("ask", "Lowest ask first"),
          new Order("-ask", "Highest ask first"),
          new Order("bid", "Highest bid first"),
          new Order("-bid", "Lowest bid first"),
          new Order("change", "Biggest rise"),
          new Order("-change", "Biggest fall"),
          new Order("age", "Latest update"),
          new Order("-age", "Oldest update"));

  /** One choice of order, by its word in an address. */
  public record Order(String word, String label) {}

  /** A choice of the brand filter. */
  public record Brand(String name, String label, boolean chosen) {}

  /**
   * One product.
   *
   * @param age when the newest venue answered; empty when none has yet
   */
  public record Row(
      ProductTitle title,
      List<Best> asks,
      List<Best> bids,
      Week week,
      Optional<Moment> age,
      boolean stale) {}

  /**
   * How the best ask moved.
   *
   * @param line the path of the week's line, empty when nothing is known
   */
  public record Week(Trend trend, String change, String line) {}

  /**
   * A best price, or why there is none.
   *
   * @param state the style name of the price's state
   * @param text the amount, or a word
   * @param from who has it
   */
  public record Best(String state, String text, Optional<From> from) {}

  /**
   * A venue that has the best price.
   *
   * @param size at which size
   */
  public record From(String venue, String style, String size) {}

  /**
   * Where this page is among the others.
   *
   * @param position such as {@code 51–100 of 150}
   * @param first the address of the first page
   */
  public record Pages(
      String position, String first, Optional<String> previous, Optional<String> next) {}
}
