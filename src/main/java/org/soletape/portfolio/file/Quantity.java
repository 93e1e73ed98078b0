package org.soletape.portfolio.file;

import java.util.Set;
import java.util.regex.Pattern;
import org.soletape.portfolio.InventoryColumn;

/** How many equal pairs a line of a file means, or what is added by a form or by JSON. */
public final class Quantity {
  public static final String TITLE = "quantity";
  public static final int MOST = 1_000;

  private static final Set<String> NAMES =
      Set.of(
          TITLE, "qty", "count", "pairs", "units", "pieces", "pcs", "numberofpairs", "noofpairs");

  /** Spreadsheets save whole numbers with decimals; three zeros could be thousands. */
  private static final Pattern WHOLE = Pattern.compile("0*([0-9]{1,6})(?:[.,]0{1,2})?");

  private Quantity() {}

  static boolean isTitle(String header) {
    return NAMES.contains(InventoryColumn.bare(header));
  }

  /**
   * Reads a cell; a blank one means one pair, as a file without the column does.
   *
   * @throws IllegalArgumentException with a sentence
   */
  public static int parse(String cell) {
    if (cell.isBlank()) {
      return 1;
    }
    var whole = WHOLE.matcher(cell.strip());
    int quantity = whole.matches() ? Integer.parseInt(whole.group(1)) : 0;
    if (quantity < 1 || quantity > MOST) {
      throw new IllegalArgumentException(
          "must be a whole number of pairs from 1 to %,d".formatted(MOST));
    }
    return quantity;
  }
}
