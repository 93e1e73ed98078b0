package org.soletape.web.status;

import java.util.List;
import java.util.Optional;
import org.soletape.web.chart.Moment;

/**
 * What is used of the free plans, as drawn.
 *
 * @param rhythm how often is polled, in a sentence
 * @param slowed whether that is less than usual
 * @param tape such as {@code 21.2 bytes per point of the tape}; empty while there is no tape
 */
public record BudgetView(
    String rhythm,
    boolean slowed,
    Moment measured,
    Optional<String> tape,
    List<Row> rows,
    List<Change> changes) {

  /**
   * One meter.
   *
   * @param used such as {@code 8.1 MB}
   * @param limit such as {@code 30.0 MB}; empty when there is none
   * @param unlimited what is said then
   * @param percent used of the limit, at most 100
   * @param style how near the limit is: ample, near or full
   * @param trend such as {@code +0.2 MB a day}
   * @param outlook when it is full
   */
  public record Row(
      String label,
      String used,
      Optional<String> limit,
      String unlimited,
      Optional<String> percent,
      String style,
      String trend,
      String outlook) {}

  /** A change of the rhythm and the meter it was for. */
  public record Change(Moment taken, String what, String why, Optional<Moment> until) {}
}
