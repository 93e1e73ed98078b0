package org.soletape.web.inventory;

import static org.soletape.portfolio.InventoryColumn.CONDITION;
import static org.soletape.portfolio.InventoryColumn.LISTED_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.LISTED_PRICE;
import static org.soletape.portfolio.InventoryColumn.LISTED_SINCE;
import static org.soletape.portfolio.InventoryColumn.LISTED_VENUE;
import static org.soletape.portfolio.InventoryColumn.LOCATION;
import static org.soletape.portfolio.InventoryColumn.NOTES;
import static org.soletape.portfolio.InventoryColumn.ORDER_NUMBER;
import static org.soletape.portfolio.InventoryColumn.OTHER_COSTS;
import static org.soletape.portfolio.InventoryColumn.OTHER_DEDUCTIONS;
import static org.soletape.portfolio.InventoryColumn.PAYOUT;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_DATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_PRICE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_RATE;
import static org.soletape.portfolio.InventoryColumn.PURCHASE_TAX;
import static org.soletape.portfolio.InventoryColumn.RATE_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.SHIPPING_IN;
import static org.soletape.portfolio.InventoryColumn.SHIPPING_OUT;
import static org.soletape.portfolio.InventoryColumn.SIZE;
import static org.soletape.portfolio.InventoryColumn.SKU;
import static org.soletape.portfolio.InventoryColumn.SOLD_AT;
import static org.soletape.portfolio.InventoryColumn.SOLD_CURRENCY;
import static org.soletape.portfolio.InventoryColumn.SOLD_PRICE;
import static org.soletape.portfolio.InventoryColumn.SOLD_VENUE;
import static org.soletape.portfolio.InventoryColumn.STATUS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.portfolio.ColumnKind;
import org.soletape.portfolio.InventoryColumn;

/**
 * What a form says about a column of the inventory: the words beside its field. Which field it is,
 * follows from the column's kind.
 *
 * @param longest how many characters a browser lets in
 * @param placeholder an example; empty for none
 * @param hint a sentence below; empty for none
 * @param list the id of what is offered while typing; empty for none
 */
public record FormField(
    InventoryColumn column,
    Part part,
    String label,
    int longest,
    Optional<String> placeholder,
    Optional<String> hint,
    Optional<String> list) {
  /** A part of the form, with its heading. */
  public enum Part {
    PAIR("The pair"),
    PURCHASE("Purchase"),
    LISTING("Listing"),
    SALE("Sale"),
    NOTES("Notes");

    private final String heading;

    Part(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }

    /** The id of a part that comes and goes with the status; empty for the others. */
    public Optional<String> id() {
      return this == LISTING || this == SALE
          ? Optional.of(name().toLowerCase(Locale.ROOT))
          : Optional.empty();
    }

    /** Its fields, in the order they are asked. */
    public List<FormField> fields() {
      return ALL.stream().filter(field -> field.part == this).toList();
    }
  }

  /** The fields of all columns a person may state. */
  static final List<FormField> ALL =
      List.of(
          of(SKU, Part.PAIR, "Style code (SKU)", 100)
              .like("DD1391-100")
              .hinted("As on the box label. With or without the dash.")
              .offering("codes"),
          of(SIZE, Part.PAIR, "US size", 20)
              .like("10.5, 10.5W, 5Y")
              .hinted("Women's sizes end in W, youth sizes in Y.")
              .offering("size-list"),
          of(CONDITION, Part.PAIR, "Condition", 100).like("new"),
          of(STATUS, Part.PAIR, "Status", 10),
          of(LOCATION, Part.PAIR, "Storage location", 100).like("shelf B3"),
          of(PURCHASE_PRICE, Part.PURCHASE, "Price paid", 20)
              .like("120.00")
              .hinted("Leave empty when it is not known."),
          of(PURCHASE_CURRENCY, Part.PURCHASE, "Currency", 3).like("USD"),
          of(PURCHASE_DATE, Part.PURCHASE, "Bought on", 10),
          of(SHIPPING_IN, Part.PURCHASE, "Shipping to you", 20)
              .hinted("These three are added to the price. Leave empty what you did not pay."),
          of(PURCHASE_TAX, Part.PURCHASE, "Tax", 20),
          of(OTHER_COSTS, Part.PURCHASE, "Other costs", 20),
          of(PURCHASE_RATE, Part.PURCHASE, "Exchange rate", 20)
              .hinted(
                  "Only when bought in another currency: what one unit of it was worth. Left empty,"
                      + " the reference rate of the day counts."),
          of(RATE_CURRENCY, Part.PURCHASE, "… in this currency", 3),
          of(LISTED_VENUE, Part.LISTING, "Listed at", 60)
              .like("StockX")
              .hinted("What is filled in here makes a held pair a listed one.")
              .offering("venues"),
          of(LISTED_PRICE, Part.LISTING, "Asking price", 20),
          of(LISTED_CURRENCY, Part.LISTING, "Currency", 3),
          of(LISTED_SINCE, Part.LISTING, "Listed since", 10),
          of(SOLD_PRICE, Part.SALE, "Sold for", 20),
          of(PAYOUT, Part.SALE, "Paid out", 20).hinted("After all fees, when you know it."),
          of(SOLD_CURRENCY, Part.SALE, "Currency", 3),
          of(SOLD_AT, Part.SALE, "Sold on", 10),
          of(SOLD_VENUE, Part.SALE, "Sold at", 60).like("StockX").offering("venues"),
          of(SHIPPING_OUT, Part.SALE, "Shipping to the buyer", 20)
              .hinted("When you paid it yourself: goes off the payout."),
          of(OTHER_DEDUCTIONS, Part.SALE, "Other deductions", 20)
              .hinted("What else the sale cost you and the payout does not say."),
          of(ORDER_NUMBER, Part.SALE, "Order number", 100),
          of(NOTES, Part.NOTES, "Notes", 2_000));

  private static FormField of(InventoryColumn column, Part part, String label, int longest) {
    return new FormField(
        column, part, label, longest, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private FormField like(String example) {
    return new FormField(column, part, label, longest, Optional.of(example), hint, list);
  }

  private FormField hinted(String sentence) {
    return new FormField(column, part, label, longest, placeholder, Optional.of(sentence), list);
  }

  private FormField offering(String offered) {
    return new FormField(column, part, label, longest, placeholder, hint, Optional.of(offered));
  }

  /** The field of a column that may be stated. */
  public static FormField of(InventoryColumn column) {
    return ALL.stream().filter(field -> field.column == column).findFirst().orElseThrow();
  }

  /** The type of its input. */
  public String type() {
    return column.kind() == ColumnKind.DATE ? "date" : "text";
  }

  /** The keys a phone shows for it; empty for all. */
  public Optional<String> keys() {
    return switch (column.kind()) {
      case AMOUNT, RATE -> Optional.of("decimal");
      default -> Optional.empty();
    };
  }

  public boolean isRequired() {
    return column == SKU;
  }
}
