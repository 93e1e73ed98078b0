package org.soletape.web.status;

import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedReads.UnmappedProduct;
import org.soletape.web.chart.Moment;

/**
 * How polling is doing, as drawn.
 *
 * @param stopped what the process must do and does no more
 * @param standby the database's standby; empty when there is none
 * @param unmapped products a venue is not asked about
 * @param heldBack prices that wait to be confirmed
 */
public record StatusView(
    Slots slots,
    List<Venue> venues,
    List<Run> runs,
    BudgetView budget,
    List<UnmappedProduct> unmapped,
    List<String> stopped,
    Optional<Standby> standby,
    HeldBackView heldBack) {

  /**
   * Where public pages are read from.
   *
   * @param since when that began
   * @param trouble why the standby is left; empty while it is read from
   */
  public record Standby(Moment since, Optional<String> trouble) {}

  /**
   * How complete the tape is.
   *
   * @param lastFull the newest slot that was polled to its end; full when nothing lacks in it
   * @param current how much of the present slot is in
   * @param nextDue when the venues are asked next; empty when they are due at once
   */
  public record Slots(Optional<Covered> lastFull, Covered current, Optional<Moment> nextDue) {
    /** What the last one is called. */
    public String lastTitle() {
      return lastFull.flatMap(Covered::lacking).isPresent()
          ? "Last finished slot"
          : "Last full slot";
    }
  }

  /**
   * How much of a slot is in.
   *
   * @param text such as {@code 148 of 150}
   * @param lacking how many products are not wholly in, in words; empty when the slot is full
   * @param awaited hot products that are still to come, in words; empty when there are none
   */
  public record Covered(
      Moment slot, String text, Optional<String> lacking, Optional<String> awaited) {}

  /**
   * A venue's day.
   *
   * @param trouble its last failure; empty when there was none
   */
  public record Venue(
      Provider provider,
      Calls calls,
      String lease,
      Optional<Moment> lastRequest,
      String products,
      Optional<Trouble> trouble) {}

  /**
   * The requests of a day.
   *
   * @param text such as {@code 612 of 25,000}
   * @param percent how much of the day's quota is used; empty when none is published
   */
  public record Calls(String text, Optional<String> percent) {}

  /** A failure in words, and when it was. */
  public record Trouble(String text, Moment at) {}

  /** One run. */
  public record Run(
      Moment started,
      String trigger,
      String outcome,
      String took,
      Counts counts,
      List<String> failures) {}

  /** How many products of a run were kept, failed and are left. */
  public record Counts(String synced, String failed, String remaining) {}
}
