package org.soletape.web.market;

import java.util.List;
import java.util.Optional;
import org.soletape.web.Picture;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.Trend;

/**
 * The list of products as drawn.
 *
 * @param summary how many products match, in words
 * @param columns the headings, each a link that sorts
 * @param pages the addresses of other pages
 * @param catalogueIsEmpty whether there is no product at all
 */
public record OverviewView(
    OverviewQuery query,
    String summary,
    List<Brand> brands,
    List<Column> columns,
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

  /** The address of this list's first page. */
  public String firstPage() {
    return query.onPage(1).address();
  }

  /** One choice of order, by its word in an address. */
  public record Order(String word, String label) {}

  /** A choice of the brand filter. */
  public record Brand(String name, String label, boolean chosen) {}

  /**
   * A heading.
   *
   * @param order the value of {@code aria-sort}, null when the list is not sorted by it
   */
  public record Column(String label, String style, String address, String order) {}

  /**
   * One product.
   *
   * @param line the path of the week's line, empty when nothing is known
   * @param age when the newest venue answered; empty when none has yet
   */
  public record Row(
      String address,
      String sku,
      String brand,
      String model,
      String colorway,
      Picture picture,
      List<Best> asks,
      List<Best> bids,
      Trend trend,
      String change,
      String line,
      Optional<Moment> age,
      boolean stale,
      boolean hot) {}

  /**
   * A best price, or why there is none.
   *
   * @param state the style name of the price's state
   * @param text the amount, or a word
   * @param venue who has it, empty when nobody does
   * @param size at which size, empty when nobody has it
   */
  public record Best(String state, String text, String venue, String venueStyle, String size) {}

  /**
   * Where this page is among the others; an address is null where there is no such page.
   *
   * @param position such as {@code 51–100 of 150}
   */
  public record Pages(String position, String previous, String next) {}
}
