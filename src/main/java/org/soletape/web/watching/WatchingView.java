package org.soletape.web.watching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soletape.watching.Since;
import org.soletape.web.Form;
import org.soletape.web.Picture;
import org.soletape.web.Visitor;
import org.soletape.web.chart.Moment;

/**
 * What somebody watches, as drawn.
 *
 * @param sizes of the product the form names; empty when it names none
 * @param said by which rates amounts are converted, or that there is none
 */
public record WatchingView(
    Visitor visitor, Form form, List<String> sizes, List<String> said, List<Item> items) {
  /**
   * One product or size.
   *
   * @param size empty for a product
   * @param lines a venue's side each
   */
  public record Item(
      String address,
      String name,
      String sku,
      String size,
      Picture picture,
      Moment since,
      List<Line> lines) {
    /** As a sentence names it. */
    public String whole() {
      return size.isEmpty() ? name : name + ", size " + size;
    }
  }

  /** A side of a venue. */
  public record Line(
      String venue, String style, String side, Cell now, Optional<Moment> at, List<Cell> moves) {}

  /**
   * A figure in words.
   *
   * @param state the name style rules use
   * @param trend the same of its direction; empty where it has none
   * @param rest a smaller word behind it
   * @param told the amount in it as it was told, where that was converted
   */
  public record Cell(
      String state, String text, String trend, Optional<String> rest, Optional<String> told) {}

  /** The headings of the moves. */
  public static List<String> spans() {
    return Arrays.stream(Since.values()).map(Since::label).toList();
  }
}
