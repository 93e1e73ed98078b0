package org.soletape.web.chart;

import java.time.LocalDate;
import java.util.Arrays;

/** How far back a chart reaches: a week is slots of the tape, more is days. */
public enum ChartRange {
  WEEK(7, "7 d", "seven days"),
  MONTH(30, "30 d", "30 days"),
  QUARTER(90, "90 d", "90 days"),
  YEAR(365, "1 y", "365 days");

  private final int days;
  private final String label;
  private final String text;

  ChartRange(int days, String label, String text) {
    this.days = days;
    this.label = label;
    this.text = text;
  }

  /** The range of this word; a week for any other. */
  public static ChartRange of(String word) {
    return Arrays.stream(values())
        .filter(range -> range.word().equals(word))
        .findFirst()
        .orElse(WEEK);
  }

  public String label() {
    return label;
  }

  /** In a sentence: {@code 30 days}. */
  public String text() {
    return text;
  }

  /** The word in an address: {@code 30d}. */
  public String word() {
    return label.replace(" ", "");
  }

  /** Its first day when it ends with this one. */
  public LocalDate first(LocalDate today) {
    return today.minusDays(days - 1L);
  }
}
