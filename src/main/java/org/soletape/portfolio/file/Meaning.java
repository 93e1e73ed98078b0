package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.portfolio.InventoryColumn;

/**
 * What a column of somebody's file is to us.
 *
 * @param word as it is written on a command line and in a form: the title of a column of the
 *     inventory, or one of three others
 */
public record Meaning(String word) {
  /** How many equal pairs a row means. */
  public static final Meaning QUANTITY = new Meaning(Quantity.TITLE);

  /** Nothing we know: it is kept with the pair word for word. */
  public static final Meaning KEPT = new Meaning("keep");

  /** Its owner does not want it. */
  public static final Meaning LEFT_OUT = new Meaning("leave_out");

  static Meaning of(InventoryColumn column) {
    return new Meaning(column.title());
  }

  /** All there are, those of the inventory first. */
  public static List<Meaning> all() {
    List<Meaning> all = new ArrayList<>(InventoryColumn.STATED.stream().map(Meaning::of).toList());
    all.addAll(List.of(QUANTITY, KEPT, LEFT_OUT));
    return all;
  }

  /** The meaning of a word; empty when it is none. */
  public static Optional<Meaning> of(String word) {
    return all().stream()
        .filter(meaning -> meaning.word.equalsIgnoreCase(word.strip()))
        .findFirst();
  }

  /** The column of the inventory it is, if it is one. */
  public Optional<InventoryColumn> column() {
    return InventoryColumn.STATED.stream()
        .filter(column -> column.title().equals(word))
        .findFirst();
  }

  /** Whether at most one column of a file can be it. */
  boolean isOnce() {
    return !equals(KEPT) && !equals(LEFT_OUT);
  }
}
