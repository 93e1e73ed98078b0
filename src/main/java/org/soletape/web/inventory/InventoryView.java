package org.soletape.web.inventory;

import java.util.List;
import java.util.Optional;
import org.soletape.portfolio.Totals;
import org.soletape.web.Choice;
import org.soletape.web.Form;
import org.soletape.web.Heading;
import org.soletape.web.Option;
import org.soletape.web.Pages;
import org.soletape.web.Picture;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * An inventory as drawn.
 *
 * @param notice what has just been done; empty when the page was only asked for
 * @param empty whether there is no pair at all
 */
public record InventoryView(
    Visitor visitor,
    InventoryQuery query,
    Optional<String> notice,
    Worth worth,
    Choices choices,
    Saved saved,
    Listing list,
    boolean empty) {

  /** This part of the list, to which what is done to its pairs leads back. */
  public ListPlace place() {
    return new ListPlace(query);
  }

  /** The form of a new pair. */
  public String add() {
    return place().with("/inventory/add");
  }

  /**
   * What the whole inventory comes to, and how far that can be trusted.
   *
   * @param rates what prices in other currencies were converted by; empty when none was
   */
  public record Worth(List<Tile> tiles, Totals.Pairs pairs, String rates) {
    /** A share of the owned pairs in percent, which is how wide it is drawn. */
    public int percent(int part) {
      return pairs.owned() == 0 ? 0 : Math.round(100f * part / pairs.owned());
    }
  }

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

  /** What the list can be narrowed to, and sorted by. */
  public record Choices(
      List<Choice> filters,
      List<Choice> groupings,
      List<Option> brands,
      List<Option> locations,
      List<Option> orders) {}

  /**
   * Views somebody saved.
   *
   * @param form that saves this one; empty where nothing is asked for, or it is saved already
   */
  public record Saved(List<SavedView> views, Optional<Form> form) {}

  /** A view that was saved. */
  public record SavedView(String id, Choice link) {}

  /**
   * The pairs asked for.
   *
   * @param summary how many there are on all pages, in words
   * @param total how many there are on all pages
   * @param rows those of this page; empty when they are shown in lots
   * @param lots those of this page; empty when pairs are shown each by itself
   */
  public record Listing(
      List<Heading> columns,
      String summary,
      int total,
      List<Row> rows,
      List<LotRow> lots,
      Pages pages) {}

  /**
   * Equal pairs, counted together.
   *
   * @param condition empty when none is stated
   * @param address where each of them is shown by itself
   * @param cost on average
   * @param withoutCost how many are left out of it; empty when none is
   * @param age for how long they were held on average, and of how many that is not known
   */
  public record LotRow(
      Shoe shoe,
      String condition,
      String address,
      String pairs,
      Cell cost,
      Optional<String> withoutCost,
      Cell cash,
      List<String> age) {}

  /**
   * One pair.
   *
   * @param note why it has no prices, or what would help; empty when there is nothing to say
   */
  public record Row(
      String id,
      Addresses addresses,
      Shoe shoe,
      String status,
      String details,
      Optional<String> note,
      Paid paid,
      Outcome outcome) {}

  /**
   * Where a pair leads.
   *
   * @param sell empty for a pair that is sold
   * @param another the form of another pair like it
   * @param market the product's market page; empty when it is not tracked
   */
  public record Addresses(
      String edit, Optional<String> sell, String another, Optional<String> market) {}

  /**
   * What a pair is.
   *
   * @param brand empty when it is not known
   * @param colorway empty when it is not known
   */
  public record Shoe(
      String brand, String name, String colorway, String sku, String size, Picture picture) {}

  /**
   * What a pair cost, and which sale prices would cover that.
   *
   * @param below what it was made of, or for how long the pair is held; empty when neither is known
   * @param boughtOn when, what was converted, and how long ago; empty when nothing of it is known
   */
  public record Paid(Cell cost, String below, String boughtOn, List<String> breakEven) {}

  /** What an owned pair would bring, or what a sold one did. */
  public sealed interface Outcome {}

  /**
   * What an owned pair would bring.
   *
   * @param sides one of each venue
   */
  public record Prospect(List<Side> sides, Offer cash, Offer listed) implements Outcome {}

  /**
   * A figure, or the word for why there is none.
   *
   * @param state the style name of its state
   * @param reason a sentence for a figure that is missing or not counted, what it was for one that
   *     was converted; empty for any other
   */
  public record Cell(String state, String text, Optional<String> reason) {
    static Cell of(String state, String text) {
      return new Cell(state, text, Optional.empty());
    }
  }

  /**
   * The prices of one venue.
   *
   * @param style the style name of the venue
   * @param age when the venue said so; empty when it never did
   */
  public record Side(
      String label, String style, Cell ask, Cell bid, Optional<Moment> age, boolean stale) {}

  /**
   * What a pair would bring.
   *
   * @param venue where; empty when nowhere
   * @param profit empty when it is not known
   * @param trend up, down or flat
   * @param lines how the amount comes about, one line each; empty when there is none
   */
  public record Offer(
      Cell amount,
      String venue,
      String venueStyle,
      Optional<String> profit,
      String trend,
      String lines) {}

  /**
   * What came of a sale.
   *
   * @param what when and where it was sold
   * @param lines how the profit comes about, one line each
   */
  public record Receipt(String what, Cell payout, Cell profit, String trend, String lines)
      implements Outcome {}
}
