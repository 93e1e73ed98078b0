package org.soletape.web.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.RunSummary;
import org.soletape.polling.VenueStatus;
import org.soletape.web.Links;
import org.soletape.web.chart.Moment;

/** Turns the state of polling into words. */
final class StatusDrawing {
  private StatusDrawing() {}

  static StatusView view(
      PollingStatus status,
      BudgetView budget,
      List<UnmatchedProducts.Unmatched> unmapped,
      List<String> stopped,
      HeldBackView heldBack) {
    return new StatusView(
        status.lastFull().map(StatusDrawing::covered),
        covered(status.current()),
        status.current().isComplete() ? Optional.of(Moment.of(status.nextDue())) : Optional.empty(),
        status.venues().stream().map(StatusDrawing::venue).toList(),
        status.runs().stream().map(StatusDrawing::run).toList(),
        budget,
        unmapped.stream().map(StatusDrawing::unmapped).toList(),
        stopped,
        heldBack);
  }

  private static StatusView.Covered covered(Coverage coverage) {
    return new StatusView.Covered(
        Moment.of(coverage.slot().start()),
        grouped(coverage.covered()) + " of " + grouped(coverage.tracked()),
        lacking(coverage.tracked() - coverage.covered()),
        coverage.hotAwaited() == 0 ? "" : grouped(coverage.hotAwaited()) + " hot still awaited");
  }

  private static String lacking(int products) {
    return switch (products) {
      case 0 -> "";
      case 1 -> "1 product lacks a venue's prices";
      default -> grouped(products) + " products lack a venue's prices";
    };
  }

  private static StatusView.Venue venue(VenueStatus venue) {
    Optional<VenueStatus.LastFailure> failure = venue.lastFailure();
    return new StatusView.Venue(
        venue.provider().label(),
        venue.provider().id(),
        venue
            .quota()
            .map(quota -> grouped(venue.callsToday()) + " of " + grouped(quota))
            .orElse(grouped(venue.callsToday())),
        venue.quota().map(quota -> percent(venue.callsToday(), quota)),
        venue
            .offSince()
            .map(at -> "switched off since " + Moment.of(at).text())
            .orElse(lease(venue.lease())),
        venue.lastRequestAt().map(Moment::of),
        products(venue),
        failure
            .map(last -> last.sku() + ": " + words(last.kind()) + ", " + last.message())
            .orElse(""),
        failure.map(last -> Moment.of(last.failedAt())));
  }

  private static String percent(int used, int quota) {
    double percent = Math.min(100, 100.0 * used / Math.max(1, quota));
    return String.format(Locale.ROOT, "%.1f", percent);
  }

  private static String products(VenueStatus venue) {
    String mapped = grouped(venue.products().mapped()) + " products matched";
    int unmapped = venue.products().unmapped();
    return unmapped == 0 ? mapped : mapped + ", " + grouped(unmapped) + " not";
  }

  private static String lease(VenueStatus.Lease lease) {
    return switch (lease) {
      case FREE -> "idle";
      case HELD -> "being polled now";
      case EXPIRED -> "its poller fell silent; the next run takes over";
    };
  }

  private static StatusView.Run run(RunSummary run) {
    return new StatusView.Run(
        Moment.of(run.startedAt()),
        run.trigger(),
        run.outcome(),
        run.endedAt().map(end -> took(Duration.between(run.startedAt(), end))).orElse("–"),
        grouped(run.counts().synced()),
        grouped(run.counts().failed()),
        run.counts().remaining().isPresent()
            ? grouped(run.counts().remaining().getAsInt())
            : "unknown",
        failures(run));
  }

  private static List<String> failures(RunSummary run) {
    List<String> lines = new ArrayList<>();
    for (RunSummary.FailureCount failure : run.failures()) {
      lines.add(
          "%s: %s %s (%s)"
              .formatted(
                  Provider.of(failure.provider()).label(),
                  grouped(failure.count()),
                  words(failure.kind()),
                  failure.example()));
    }
    lines.addAll(run.notes());
    return lines;
  }

  private static StatusView.Unmapped unmapped(UnmatchedProducts.Unmatched product) {
    return new StatusView.Unmapped(
        product.sku(),
        Links.market(product.sku()),
        product.name(),
        product.venue().label(),
        product.venue().id(),
        product.reason());
  }

  private static String took(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  private static String words(String kind) {
    return kind.replace('_', ' ');
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
