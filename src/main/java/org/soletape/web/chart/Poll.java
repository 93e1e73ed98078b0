package org.soletape.web.chart;

import org.soletape.market.Slot;

/**
 * What came of asking one venue in one slot, for one size.
 *
 * @param reason a sentence for a reader who wonders about it
 */
public record Poll(Slot slot, Outcome outcome, String reason) {
  /** When it was, and how it ended. */
  public String title() {
    return Moment.text(slot.start()) + ": " + reason;
  }

  /** How a poll ended. */
  public enum Outcome {
    OK("ok", "answered"),
    NOTHING("nothing", "without an offer"),
    FAILED("failed", "failed"),
    MISSED("missed", "missed"),
    NOT_DUE("idle", "not due"),
    AWAITED("awaited", "awaited"),
    NOT_TRACKED("idle", "not tracked");

    private final String style;
    private final String words;

    Outcome(String style, String words) {
      this.style = style;
      this.words = words;
    }

    /** The name a style rule uses. */
    public String style() {
      return style;
    }

    public String words() {
      return words;
    }

    /** Whether a reader may want to know why. */
    public boolean isTrouble() {
      return this == FAILED || this == MISSED || this == NOTHING;
    }
  }
}
