package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import org.soletape.web.Picture;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * An inventory as drawn.
 *
 * @param notice what has just been done; null when the page was only asked for
 * @param summary how many pairs are shown, in words
 * @param empty whether there is no pair at all
 */
public record InventoryView(
    Visitor visitor,
    InventoryQuery query,
    String notice,
    List<Tile> tiles,
    Freshness freshness,
    List<Choice> filters,
    List<Choice> brands,
    List<Column> columns,
    String summary,
    List<Row> rows,
    Pages pages,
    boolean empty) {

  /** The orders offered in a list, for narrow screens where the headings are not shown. */
  public static final List<Order> ORDERS =
      List.of(
          new Order("added", "Latest added"),
          new Order("-added", "First added"),
          new Order("name", "Brand and name"),
          new Order("bought", "Latest bought"),
          new Order("-cost", "Lowest cost first"),
          new Order("cost", "Highest cost first"),
          new Order("cash", "Most cash today"),
          new Order("listed", "Most if listed"),
          new Order("profit", "Biggest profit"),
          new Order("-profit", "Biggest loss"),
          new Order("-age", "Oldest price"));

  /** One choice of order, by its word in an address. */
  public record Order(String word, String label) {}

  /**
   * A sum.
   *
   * @param state the style name of the amount's state
   * @param lines what it rests on and leaves out
   */
  public record Tile(String label, String state, String amount, List<Line> lines) {}

  /**
   * A line below a sum.
   *
   * @param style up, down, or empty
   */
  public record Line(String style, String text) {}

  /**
   * How far the prices of the owned pairs can be trusted: they are fresh, stale or unknown.
   *
   * @param noRate how many have prices that are in no sum, as they are in another currency
   * @param freshWidth of the bar in percent
   */
  public record Freshness(
      int owned, int fresh, int stale, int unvalued, int noRate, int freshWidth, int staleWidth) {}

  /** One of several to choose from. */
  public record Choice(String name, String label, String address, boolean chosen) {}

  /**
   * A heading.
   *
   * @param order the value of {@code aria-sort}, null when the list is not sorted by it
   */
  public record Column(String label, String style, String address, String order) {}

  /**
   * One pair.
   *
   * @param market the product's market page; null when it is not tracked
   * @param colorway empty when it is not known
   * @param note why it has no prices, or what would help; null when there is nothing to say
   * @param sold the receipt of a sold pair; empty while it is owned
   */
  public record Row(
      String id,
      String edit,
      String sell,
      String market,
      String brand,
      String name,
      String colorway,
      String sku,
      String size,
      String status,
      String details,
      Picture picture,
      String note,
      Cell cost,
      String boughtOn,
      Side stockx,
      Side alias,
      Offer cash,
      Offer listed,
      List<String> breakEven,
      Optional<Receipt> sold) {}

  /**
   * A figure, or the word for why there is none.
   *
   * @param state the style name of its state
   * @param reason a sentence for a missing figure; null for one that is there
   */
  public record Cell(String state, String text, String reason) {}

  /**
   * The prices of one venue.
   *
   * @param age when the venue said so; null when it never did
   */
  public record Side(Cell ask, Cell bid, Moment age, boolean stale) {}

  /**
   * What a pair would bring.
   *
   * @param venue where; empty when nowhere
   * @param profit null when it is not known
   * @param trend up, down or flat
   * @param lines how the amount comes about, one line each; empty when there is none
   */
  public record Offer(
      Cell amount, String venue, String venueStyle, String profit, String trend, String lines) {}

  /**
   * What came of a sale.
   *
   * @param what when and where it was sold
   * @param lines how the profit comes about, one line each
   */
  public record Receipt(String what, Cell payout, Cell profit, String trend, String lines) {}

  /**
   * Where this page is among the others; an address is null where there is no such page.
   *
   * @param position such as {@code 51–100 of 150}
   */
  public record Pages(String position, String previous, String next) {}
}
