package org.soletape.upkeep.budget;

/** A meter as it is shown: how much is used, and where it goes. */
public record Gauge(Usage usage, Pace pace) {

  /** The pace in words: {@code +0.2 MB a day}; a dash while it is not known. */
  public String trend() {
    if (pace.perDay().isEmpty()) {
      return "–";
    }
    long perDay = pace.perDay().getAsLong();
    if (perDay == 0) {
      return "no change";
    }
    return (perDay < 0 ? "−" : "+") + usage.meter().text(Math.abs(perDay)) + " a day";
  }
}
