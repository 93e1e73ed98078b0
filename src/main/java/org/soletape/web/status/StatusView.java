package org.soletape.web.status;

import java.util.List;
import java.util.Optional;
import org.soletape.web.chart.Moment;

/**
 * How polling is doing, as drawn.
 *
 * @param lastFull the newest slot that was polled to its end; full when nothing lacks in it
 * @param current how much of the present slot is in
 * @param nextDue when the venues are asked next; empty when they are due at once
 * @param unmapped products a venue is not asked about
 * @param stopped what the process must do and does no more
 * @param heldBack prices that wait to be confirmed
 */
public record StatusView(
    Optional<Covered> lastFull,
    Covered current,
    Optional<Moment> nextDue,
    List<Venue> venues,
    List<Run> runs,
    BudgetView budget,
    List<Unmapped> unmapped,
    List<String> stopped,
    HeldBackView heldBack) {

  /**
   * How much of a slot is in.
   *
   * @param text such as {@code 148 of 150}
   * @param lacking how many products are not wholly in, in words; empty when the slot is full
   * @param awaited hot products that are still to come, in words; empty when there are none
   */
  public record Covered(Moment slot, String text, String lacking, String awaited) {}

  /**
   * A venue's day.
   *
   * @param calls such as {@code 612 of 25,000}
   * @param percent how much of the day's quota is used; empty when none is published
   * @param trouble its last failure in words; empty when there was none
   */
  public record Venue(
      String label,
      String style,
      String calls,
      Optional<String> percent,
      String lease,
      Optional<Moment> lastRequest,
      String products,
      String trouble,
      Optional<Moment> troubleAt) {}

  /** One run. */
  public record Run(
      Moment started,
      String trigger,
      String outcome,
      String took,
      String synced,
      String failed,
      String remaining,
      List<String> failures) {}

  /** A product that one venue is not asked about. */
  public record Unmapped(
      String sku, String address, String name, String venue, String venueStyle, String reason) {}
}
