package org.soletape.upkeep.budget;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/**
 * Something a free plan counts.
 *
 * @param venue whose calls are counted; empty where no venue's are
 */
public record Meter(Counted counted, Optional<Provider> venue) {
  public static final Meter OWN_BYTES = new Meter(Counted.OWN_BYTES, Optional.empty());
  public static final Meter DATABASE_BYTES = new Meter(Counted.DATABASE_BYTES, Optional.empty());
  public static final Meter REQUESTS = new Meter(Counted.REQUESTS, Optional.empty());
  public static final Meter CPU_SECONDS = new Meter(Counted.CPU_SECONDS, Optional.empty());

  enum Counted {
    OWN_BYTES("Our tables and indexes", Span.LASTING),
    DATABASE_BYTES("The whole database", Span.LASTING),
    REQUESTS("Requests this month", Span.MONTH),
    CPU_SECONDS("Processor time this month", Span.MONTH),
    CALLS("calls today", Span.DAY);

    private final String label;
    private final Span span;

    Counted(String label, Span span) {
      this.label = label;
      this.span = span;
    }
  }

  /** When a meter starts from zero again, in UTC. */
  enum Span {
    LASTING,
    MONTH,
    DAY
  }

  /** The calls of a UTC day at this venue. */
  public static Meter calls(Provider venue) {
    return new Meter(Counted.CALLS, Optional.of(venue));
  }

  /** Every meter, in the order they are shown in. */
  static List<Meter> all() {
    return Stream.concat(
            Stream.of(OWN_BYTES, DATABASE_BYTES, REQUESTS, CPU_SECONDS),
            Stream.of(Provider.values()).map(Meter::calls))
        .toList();
  }

  /**
   * The meter of a stored word.
   *
   * @throws IllegalArgumentException when no meter has it
   */
  static Meter of(String word) {
    return all().stream()
        .filter(meter -> meter.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no meter '" + word + "'"));
  }

  /** The word stored and used in JSON: {@code own_bytes}, {@code stockx_calls}. */
  public String word() {
    String word = counted.name().toLowerCase(Locale.ROOT);
    return venue.map(asked -> asked.id() + "_" + word).orElse(word);
  }

  public String label() {
    return venue.map(asked -> asked.label() + " " + counted.label).orElse(counted.label);
  }

  Span span() {
    return counted.span;
  }

  /** Whether polling slows down near this meter's limit: near one that somebody else set. */
  boolean isSlowing() {
    return counted != Counted.OWN_BYTES
        && venue.map(asked -> asked.callsADay().isPresent()).orElse(true);
  }

  /** An amount in words: {@code 8.1 MB}, {@code 2 h 5 min}, {@code 1,204}. */
  public String text(long amount) {
    return switch (counted) {
      case OWN_BYTES, DATABASE_BYTES -> bytes(amount);
      case CPU_SECONDS -> time(amount);
      case REQUESTS, CALLS -> grouped(amount);
    };
  }

  /** In the place of a limit that there is not. */
  public String unlimited() {
    return venue.isPresent() ? "none known" : "no limit";
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
