package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import org.soletape.portfolio.sell.FoundRows;
import org.soletape.web.Choice;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.Visitor;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;

/**
 * The sell board as drawn.
 *
 * @param query what is asked for
 * @param summary how many rows and pairs there are on all pages, in words
 * @param listings what is offered somewhere, on the first page; none on others
 * @param empty whether the person owns no pair at all
 */
public record SellView(
    Visitor visitor,
    SellAddress query,
    Choices choices,
    String summary,
    List<Row> rows,
    Pages pages,
    Listings listings,
    boolean empty) {

  /**
   * What is offered somewhere.
   *
   * @param summary how many there are, are undercut and would lose money, in a sentence
   * @param told those that are drawn
   */
  public record Listings(String summary, List<Listed> told) {
    static final Listings NONE = new Listings("", List.of());

    static Listings of(FoundRows.Listings found) {
      return new Listings(
          "%d of %s undercut; %d would lose money at the lowest ask.%s"
              .formatted(
                  found.undercut(),
                  CountText.of(found.all(), "listing"),
                  found.losing(),
                  found.told().size() < found.all()
                      ? " The first %d are shown.".formatted(found.told().size())
                      : ""),
          found.told().stream().map(one -> new RepricingDrawing(one).drawn()).toList());
    }
  }

  /** What the board can be narrowed to, and sorted by. */
  public record Choices(
      List<Choice> rules, List<Option> shows, List<Option> brands, List<Option> orders) {}

  /**
   * A lot.
   *
   * @param id unique on the page
   * @param pairs how many, where they are several; empty for one
   * @param details condition and time held; empty when neither is known
   * @param address of the pair, or of the list of those in the lot
   * @param market the product's market page; empty when it is not tracked
   * @param cost of one, on average
   */
  public record Row(
      String id,
      InventoryView.Shoe shoe,
      String pairs,
      String details,
      String address,
      Optional<String> market,
      InventoryView.Cell cost,
      String sentence,
      Way cash,
      Way listed,
      List<Chip> chips,
      List<Part> parts) {}

  /**
   * One of the two ways to sell.
   *
   * @param age when the venue told the price; empty when there is none
   */
  public record Way(InventoryView.Offer offer, Optional<Moment> age, boolean stale) {}

  /**
   * A listed pair.
   *
   * @param place where, as people know it
   * @param style the venue's, where it is one of ours
   * @param verdict how it stands beside the lowest ask, in words, and {@code standing} the name of
   *     that
   */
  public record Listed(
      String address,
      InventoryView.Shoe shoe,
      String place,
      String style,
      String days,
      InventoryView.Cell asking,
      InventoryView.Cell lowest,
      String verdict,
      String standing,
      Sold match,
      Sold beat) {}

  /**
   * What a sale at a price would leave.
   *
   * @param gain the profit in words, and {@code trend} its direction
   */
  public record Sold(
      InventoryView.Cell price, InventoryView.Cell payout, String gain, String trend) {}

  /** One figure at a glance. */
  public record Chip(String label, InventoryView.Cell cell) {}

  /** Figures of one kind, a line for each venue. */
  public record Part(String title, List<Line> lines) {}

  /**
   * A line of figures.
   *
   * @param venue empty for a line about none in particular
   * @param words what follows the figure; empty when nothing does
   */
  public record Line(String venue, String style, InventoryView.Cell cell, String words) {}
}
