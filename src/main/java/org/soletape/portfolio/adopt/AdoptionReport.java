package org.soletape.portfolio.adopt;

import java.util.List;
import java.util.Map;

/**
 * What became of adopting an inventory table.
 *
 * @param added what the table was given, in words: "column size_v2_id"
 * @param rows how many rows it has
 * @param linked how many of them are linked to a product and its size
 * @param reasons why the others are not, with how many rows each reason has
 * @param unlinked the first of those rows, {@value #SHOWN} at most
 * @param warnings sentences about the table that somebody should read
 */
public record AdoptionReport(
    List<String> added,
    int rows,
    int linked,
    Map<String, Integer> reasons,
    List<Unlinked> unlinked,
    List<String> warnings) {
  static final int SHOWN = 50;

  /**
   * A row that could not be linked.
   *
   * @param id as the table has it
   * @param sku as the table has it; empty for none
   * @param size as the table has it; empty for none
   */
  public record Unlinked(String id, String sku, String size, String reason) {}

  public AdoptionReport {
    added = List.copyOf(added);
    unlinked = List.copyOf(unlinked);
    warnings = List.copyOf(warnings);
  }
}
