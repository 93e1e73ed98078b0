package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.InventoryRefusal;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.TrackedProducts;

/**
 * A sale of a file: a line that says something of a sale and nothing of a purchase. A file with a
 * column for the status has pairs, sold ones among them, and no such lines, unless its owner says
 * that it is one of sales.
 *
 * @param place names it within the file: its line, and of equal sales of one line the second as
 *     {@code 12.2}
 */
record FileSale(String place, ImportFile.Line line, Shoe shoe) {
  Sale sale() {
    return line.pair().sale().orElseThrow();
  }

  static boolean isSale(ImportFile file, ImportFile.Line line, SaleChoices choices) {
    Pair pair = line.pair();
    return !pair.status().isOwned()
        && pair.sale().isPresent()
        && pair.purchase().equals(Purchase.UNSTATED)
        && (choices.isSales() || !hasStatus(file));
  }

  private static boolean hasStatus(ImportFile file) {
    return file.mapping()
        .filter(mapping -> mapping.places().containsKey(InventoryColumn.STATUS))
        .isPresent();
  }

  /**
   * Looks whether every choice is of a sale of the file.
   *
   * @throws InventoryRefusal when one is not
   */
  static void requireAll(List<FileSale> sales, SaleChoices choices) {
    Set<String> unknown = new TreeSet<>(choices.pairs().keySet());
    sales.forEach(sale -> unknown.remove(sale.place()));
    unknown.stream()
        .findFirst()
        .ifPresent(
            place -> {
              throw new InventoryRefusal(
                  "line %s is no sale of this file, so no pair can be stated for it"
                      .formatted(place));
            });
  }

  /** The sales among the lines of a file, in its order. */
  static List<FileSale> of(List<ImportFile.Line> lines, TrackedProducts tracked) {
    Map<Long, Integer> seen = new HashMap<>();
    List<FileSale> sales = new ArrayList<>();
    for (ImportFile.Line line : lines) {
      int nth = seen.merge(line.number(), 1, Integer::sum);
      String place = nth == 1 ? "" + line.number() : line.number() + "." + nth;
      Pair pair = line.pair();
      Shoe shoe = Shoe.of(pair, tracked.link(pair.sku(), pair.size()).size());
      sales.add(new FileSale(place, line, shoe));
    }
    return sales;
  }
}
