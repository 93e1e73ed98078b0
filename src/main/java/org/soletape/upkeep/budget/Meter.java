package org.soletape.upkeep.budget;

import java.util.Locale;

/** Something a free plan counts. */
public enum Meter {
  OWN_BYTES("Our tables and indexes", Span.LASTING, false),
  DATABASE_BYTES("The whole database", Span.LASTING, true),
  REQUESTS("Requests this month", Span.MONTH, true),
  CPU_SECONDS("Processor time this month", Span.MONTH, true),
  STOCKX_CALLS("StockX calls today", Span.DAY, true),
  ALIAS_CALLS("Alias calls today", Span.DAY, false);

  /** When a meter starts from zero again, in UTC. */
  enum Span {
    LASTING,
    MONTH,
    DAY
  }

  private final String label;
  private final Span span;
  private final boolean slowing;

  Meter(String label, Span span, boolean slowing) {
    this.label = label;
    this.span = span;
    this.slowing = slowing;
  }

  static Meter of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word stored and used in JSON: {@code own_bytes}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  Span span() {
    return span;
  }

  /** Whether polling slows down when this meter comes near its limit. */
  boolean isSlowing() {
    return slowing;
  }

  /** An amount in words: {@code 8.1 MB}, {@code 2 h 5 min}, {@code 1,204}. */
  public String text(long amount) {
    return switch (this) {
      case OWN_BYTES, DATABASE_BYTES -> bytes(amount);
      case CPU_SECONDS -> time(amount);
      case REQUESTS, STOCKX_CALLS, ALIAS_CALLS -> grouped(amount);
    };
  }

  /** In the place of a limit that there is not. */
  public String unlimited() {
    return this == ALIAS_CALLS ? "none known" : "no limit";
  }

  private static String bytes(long amount) {
    long tenths = Math.round(amount / 100_000.0);
    return tenths >= 1000
        ? grouped(Math.round(tenths / 10.0)) + " MB"
        : String.format(Locale.ROOT, "%d.%d MB", tenths / 10, tenths % 10);
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    return minutes < 60
        ? minutes + " min " + seconds % 60 + " s"
        : minutes / 60 + " h " + minutes % 60 + " min";
  }

  private static String grouped(long amount) {
    return String.format(Locale.ROOT, "%,d", amount);
  }
}
