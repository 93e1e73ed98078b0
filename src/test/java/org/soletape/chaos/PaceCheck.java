package org.soletape.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * No venue was asked twice within the pace, whoever asked.
 *
 * @param since from when on the pace was to be kept
 */
record PaceCheck(List<VenueAnswer> answers, Duration pace, Instant since) {
  List<String> violations() {
    List<String> found = new ArrayList<>();
    for (String venue : List.of("stockx", "alias")) {
      smallestGap(venue)
          .filter(gap -> gap.compareTo(pace) < 0)
          .ifPresent(gap -> found.add(venue + " was asked twice within " + gap));
    }
    return found;
  }

  /** Between the arrivals of two requests; empty with fewer than two. */
  Optional<Duration> smallestGap(String venue) {
    long[] arrivals =
        answers.stream()
            .filter(answer -> answer.venue().equals(venue))
            .filter(answer -> !answer.arrived().isBefore(since))
            .mapToLong(VenueAnswer::arrivedNanos)
            .sorted()
            .toArray();
    return IntStream.range(1, arrivals.length)
        .mapToObj(i -> Duration.ofNanos(arrivals[i] - arrivals[i - 1]))
        .min(Comparator.naturalOrder());
  }
}
