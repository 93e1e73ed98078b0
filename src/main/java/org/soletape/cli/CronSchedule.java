package org.soletape.cli;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a timer calls {@code sync}: often in the first hours of every six-hour slot, so that calls
 * of one time box drain it, and once an hour after that.
 *
 * @param hours how many hours of a slot are the first ones
 * @param step minutes between two calls in these hours
 */
record CronSchedule(int hours, int step) {
  private static final int SLOT_HOURS = 6;
  private static final int HOUR = 60;
  private static final int DAYS_A_MONTH = 30;
  private static final List<Integer> SLOTS = List.of(0, 6, 12, 18);

  /** What a call to a venue takes beyond the pace. */
  private static final Duration ANSWER = Duration.ofMillis(250);

  /**
   * The fewest calls that are enough.
   *
   * @param requests requests to one venue in a slot
   * @throws IllegalArgumentException when no schedule drains that many in a slot
   */
  static CronSchedule draining(int requests, Duration pace, Duration timeBox) {
    Duration work = pace.plus(ANSWER).multipliedBy(requests);
    long calls = Math.max(1, work.plus(timeBox).minusNanos(1).dividedBy(timeBox));
    return Stream.concat(
            Stream.of(10, 5, 2).map(step -> new CronSchedule(1, step)),
            IntStream.range(1, SLOT_HOURS).mapToObj(hours -> new CronSchedule(hours, 1)))
        .filter(schedule -> schedule.earlyCalls() >= calls)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%d requests to a venue do not fit into a slot in calls of %d seconds:"
                            .formatted(requests, timeBox.toSeconds())
                        + " raise SYNC_TIME_BOX or lower MAX_PRODUCTS"));
  }

  /** Calls in the first hours of one slot. */
  int earlyCalls() {
    return hours * HOUR / step;
  }

  /** Calls of sync and of cleanup in thirty days. */
  int callsAMonth() {
    return DAYS_A_MONTH * (SLOTS.size() * (earlyCalls() + SLOT_HOURS - hours) + 1);
  }

  /** The first hours of every slot, in cron's words; never on the stroke of the hour. */
  String early() {
    return "%s %s * * *".formatted(step == 1 ? "*" : "2-59/" + step, hours(0, hours - 1));
  }

  /** The other hours. */
  String late() {
    return "12 %s * * *".formatted(hours(hours, SLOT_HOURS - 1));
  }

  private static String hours(int first, int last) {
    return SLOTS.stream()
        .map(
            slot ->
                first == last
                    ? Integer.toString(slot + first)
                    : "%d-%d".formatted(slot + first, slot + last))
        .collect(Collectors.joining(","));
  }
}
