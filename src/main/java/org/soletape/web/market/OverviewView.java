package org.soletape.web.market;

import java.util.List;
import java.util.Optional;
import org.soletape.market.ProductQuery;
import org.soletape.web.Heading;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.chart.Moment;
import org.soletape.web.chart.Trend;

/**
 * The list of products as drawn.
 *
 * @param pricing which amounts are shown
 * @param summary how many products match, in words
 * @param headings each a link that sorts
 * @param catalogueIsEmpty whether there is no product at all
 * @param arriving a sentence on what of the tape is not there yet; empty once all is
 */
public record OverviewView(
    ProductQuery query,
    Pricing pricing,
    String summary,
    Finder finder,
    List<Heading> headings,
    List<Row> rows,
    Pages pages,
    boolean catalogueIsEmpty,
    Optional<String> arriving) {
  /** The same while something is not there yet. */
  OverviewView arriving(Optional<String> missing) {
    return new OverviewView(
        query, pricing, summary, finder, headings, rows, pages, catalogueIsEmpty, missing);
  }

  /** What a reader chooses from. */
  public record Finder(List<Option> brands, List<Option> orders, CurrencyView currency) {}

  /**
   * One product.
   *
   * @param age when the newest venue answered; empty when none has yet
   */
  public record Row(
      ProductTitle title,
      List<Best> asks,
      List<Best> bids,
      Change week,
      Month month,
      Optional<Moment> age,
      boolean stale) {}

  /**
   * How the best ask moved.
   *
   * @param text how much, or why that is not known
   */
  public record Change(Trend trend, String text) {}

  /**
   * The days before today.
   *
   * @param change in thirty days
   * @param line the path of ninety days, empty when nothing is known
   */
  public record Month(Change change, String line) {}

  /**
   * The best price of the most traded size, or why there is none.
   *
   * @param state the style name of the price's state
   * @param text the amount, or a word
   * @param told the amount as the venue told it, where it was converted
   * @param from who has it
   * @param payout where a sale at such a price pays most, and how much
   * @param range from the lowest to the highest such price of any size
   */
  public record Best(
      String state,
      String text,
      Optional<String> told,
      Optional<From> from,
      Optional<String> payout,
      Optional<String> range) {}

  /**
   * A venue that has the best price.
   *
   * @param size at which size
   */
  public record From(String venue, String style, String size) {}
}
