package org.soletape.web;

import java.util.Optional;

/**
 * The heading of a column.
 *
 * @param address where it leads to be sorted by; empty when it cannot be
 * @param order the value of {@code aria-sort}; empty when the table is not sorted by it
 */
public record Heading(
    String label, String style, Optional<String> address, Optional<String> order) {
  /** The heading of a column that nothing can be sorted by. */
  public static Heading plain(String label, String style) {
    return new Heading(label, style, Optional.empty(), Optional.empty());
  }

  public static Heading sorting(
      String label, String style, String address, boolean sorted, boolean up) {
    return new Heading(
        label,
        style,
        Optional.of(address),
        sorted ? Optional.of(up ? "ascending" : "descending") : Optional.empty());
  }
}
