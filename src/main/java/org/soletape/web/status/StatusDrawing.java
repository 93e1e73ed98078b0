package org.soletape.web.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.catalog.UnmappedReads;
import org.soletape.db.StandbyState;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.RunReport;
import org.soletape.polling.RunSummary;
import org.soletape.polling.VenueStatus;
import org.soletape.web.chart.CountText;
import org.soletape.web.chart.Moment;

/** Turns the state of polling into words. */
final class StatusDrawing {
  private StatusDrawing() {}

  static StatusView view(
      SiteStatus site, List<UnmappedReads.UnmappedProduct> unmapped, HeldBackView heldBack) {
    PollingStatus polling = site.polling();
    return new StatusView(
        slots(polling),
        polling.venues().stream().map(StatusDrawing::venue).toList(),
        polling.runs().stream().map(StatusDrawing::run).toList(),
        new BudgetView(site.budget()),
        unmapped,
        site.stopped(),
        site.standby().map(StatusDrawing::standby),
        heldBack);
  }

  private static StatusView.Standby standby(StandbyState state) {
    return new StatusView.Standby(Moment.of(state.since()), state.trouble());
  }

  private static StatusView.Slots slots(PollingStatus polling) {
    return new StatusView.Slots(
        polling.lastFull().map(StatusDrawing::covered),
        covered(polling.current()),
        polling.current().isComplete()
            ? Optional.of(Moment.of(polling.nextDue()))
            : Optional.empty());
  }

  private static StatusView.Covered covered(Coverage coverage) {
    return new StatusView.Covered(
        Moment.of(coverage.slot().start()),
        CountText.of(coverage.covered()) + " of " + CountText.of(coverage.tracked()),
        lacking(coverage.tracked() - coverage.covered()),
        coverage.hotAwaited() == 0
            ? Optional.empty()
            : Optional.of(CountText.of(coverage.hotAwaited()) + " hot still awaited"));
  }

  private static Optional<String> lacking(int products) {
    return switch (products) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 product lacks a venue's prices");
      default -> Optional.of(CountText.of(products) + " products lack a venue's prices");
    };
  }

  private static StatusView.Venue venue(VenueStatus venue) {
    return new StatusView.Venue(
        venue.provider(),
        calls(venue),
        venue
            .offSince()
            .map(at -> "switched off since " + Moment.of(at).text())
            .orElse(lease(venue.lease())),
        venue.lastRequestAt().map(Moment::of),
        products(venue),
        venue.lastFailure().map(StatusDrawing::trouble));
  }

  private static StatusView.Calls calls(VenueStatus venue) {
    String today = CountText.of(venue.callsToday());
    return new StatusView.Calls(
        venue.quota().map(quota -> today + " of " + CountText.of(quota)).orElse(today),
        venue.quota().map(quota -> percent(venue.callsToday(), quota)));
  }

  private static StatusView.Trouble trouble(VenueStatus.LastFailure last) {
    return new StatusView.Trouble(
        last.sku() + ": " + words(last.kind()) + ", " + last.message(), Moment.of(last.failedAt()));
  }

  private static String percent(int used, int quota) {
    double percent = Math.min(100, 100.0 * used / Math.max(1, quota));
    return String.format(Locale.ROOT, "%.1f", percent);
  }

  private static String products(VenueStatus venue) {
    String mapped = CountText.of(venue.products().mapped()) + " products matched";
    int unmapped = venue.products().unmapped();
    return unmapped == 0 ? mapped : mapped + ", " + CountText.of(unmapped) + " not";
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
        run.outcome().word(),
        run.endedAt().map(end -> took(Duration.between(run.startedAt(), end))).orElse("–"),
        new StatusView.Counts(
            CountText.of(run.outcome().synced()),
            CountText.of(run.outcome().failed()),
            run.outcome().remaining().isPresent()
                ? CountText.of(run.outcome().remaining().getAsInt())
                : "unknown"),
        failures(run));
  }

  /** A note that only names the one product a failure names is not told a second time. */
  private static List<String> failures(RunSummary run) {
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

  private static String took(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }

  private static String words(String kind) {
    return kind.replace('_', ' ');
  }
}
