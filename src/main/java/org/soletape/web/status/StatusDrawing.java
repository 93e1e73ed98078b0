package org.soletape.web.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;
import org.soletape.polling.Coverage;
import org.soletape.polling.RunReport;
import org.soletape.polling.RunSummary;
import org.soletape.polling.VenueStatus;
import org.soletape.rates.RateStatus;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;

/** The state of polling in words. */
public final class StatusDrawing {
  private StatusDrawing() {}

  /** What the newest slot that was polled to its end is called. */
  public static String title(Optional<Coverage> last) {
    return last.flatMap(StatusDrawing::lacking).isPresent()
        ? "Last finished slot"
        : "Last full slot";
  }

  /** Such as {@code 148 of 150}. */
  public static String covered(Coverage coverage) {
    return CountText.of(coverage.covered()) + " of " + CountText.of(coverage.tracked());
  }

  /** How many products are not wholly in; empty when the slot is full. */
  public static Optional<String> lacking(Coverage coverage) {
    int products = coverage.tracked() - coverage.covered();
    return switch (products) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 product lacks a venue's prices");
      default -> Optional.of(CountText.of(products) + " products lack a venue's prices");
    };
  }

  /** The requests of the day, such as {@code 612 of 25,000}. */
  public static String calls(VenueStatus venue) {
    String today = CountText.of(venue.callsToday());
    return venue.quota().map(quota -> today + " of " + CountText.of(quota)).orElse(today);
  }

  /** How much of the day's quota is used; empty when none is published. */
  public static Optional<String> percent(VenueStatus venue) {
    return venue
        .quota()
        .map(quota -> Math.min(100, 100.0 * venue.callsToday() / Math.max(1, quota)))
        .map(percent -> String.format(Locale.ROOT, "%.1f", percent));
  }

  public static String products(VenueStatus venue) {
    String mapped = CountText.of(venue.products().mapped()) + " products matched";
    int unmapped = venue.products().unmapped();
    return unmapped == 0 ? mapped : mapped + ", " + CountText.of(unmapped) + " not";
  }

  /** Whether somebody asks the venue at present. */
  public static String lease(VenueStatus venue) {
    if (venue.offSince().isPresent()) {
      return "switched off since " + Moment.of(venue.offSince().get()).text();
    }
    return switch (venue.lease()) {
      case FREE -> "idle";
      case HELD -> "being polled now";
      case EXPIRED -> "its poller fell silent; the next run takes over";
    };
  }

  public static String trouble(VenueStatus.LastFailure last) {
    return last.sku() + ": " + words(last.kind()) + ", " + last.message();
  }

  /** What went wrong; a note on the one product that a failure names is not told a second time. */
  public static List<String> failures(RunSummary run) {
    List<String> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>(run.notes());
    for (RunSummary.FailureCount failure : run.failures()) {
      Provider venue = Provider.of(failure.provider());
      lines.add(
          "%s: %s %s (%s)"
              .formatted(
                  venue.label(),
                  CountText.of(failure.count()),
                  words(failure.kind()),
                  failure.example()));
      notes.remove(RunReport.unanswered(venue, List.of(failure.sku())));
    }
    lines.addAll(notes);
    return lines;
  }

  /** How long a run took; a dash while it goes on. */
  public static String took(RunSummary run) {
    if (run.endedAt().isEmpty()) {
      return "–";
    }
    long seconds = Duration.between(run.startedAt(), run.endedAt().get()).toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  /** How many products a run left. */
  public static String left(RunSummary run) {
    OptionalInt remaining = run.outcome().remaining();
    return remaining.isPresent() ? CountText.of(remaining.getAsInt()) : "unknown";
  }

  /** Who published the newest rates and how old they are. */
  public static String rates(RateStatus.Newest newest) {
    String age =
        switch (newest.age()) {
          case 0 -> "of today";
          case 1 -> "a day old";
          default -> CountText.of(newest.age()) + " days old";
        };
    return "From " + newest.source() + ", " + age;
  }

  private static String words(String kind) {
    return kind.replace('_', ' ');
  }
}
