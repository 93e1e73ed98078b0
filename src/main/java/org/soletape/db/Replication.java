package org.soletape.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is known of how far a primary and its standby are. Positions are bytes of the primary's log;
 * what a statement has seen is written before the position the primary tells after it.
 */
final class Replication {
  /** A page may be older than the primary by so much. */
  static final Duration FURTHEST_BEHIND = Duration.ofSeconds(60);

  private static final int PAGE = 8_192;
  private static final int LONGEST_PAGE_HEADER = 40;

  private final Deque<Written> written = new ArrayDeque<>();
  private long replayed;
  private long shown;
  private Instant reached = Instant.MIN;

  /** How far the primary was at a time. */
  private record Written(Instant at, long position) {}

  /** The primary was so far at this time. */
  synchronized void written(Instant at, long position) {
    written.removeIf(known -> known.at().isBefore(at.minus(FURTHEST_BEHIND)));
    written.addLast(new Written(at, recordEnd(position)));
  }

  /** The standby is so far. It has what the primary had when it was that far. */
  synchronized void replayed(long position) {
    replayed = position;
    while (!written.isEmpty() && written.getFirst().position() <= position) {
      reached = written.removeFirst().at();
    }
  }

  /** The primary does not answer: a standby that lacks nothing known is as good as can be. */
  synchronized void primaryAway(Instant now) {
    if (written.isEmpty()) {
      reached = now;
    }
  }

  /** Something was shown for which the primary had come so far. */
  synchronized void shown(long position) {
    shown = Math.max(shown, recordEnd(position));
  }

  /** Whether the standby has everything that was shown. */
  synchronized boolean hasAllShown() {
    return replayed >= shown;
  }

  /** The standby may have gone back, as one that is started again can. */
  synchronized void forgetReplayed() {
    replayed = 0;
  }

  /** Whether a standby that is so far has all that this one had. */
  synchronized boolean isAt(long position) {
    return position >= replayed;
  }

  /** Whether the standby has what the primary had a minute ago at most. */
  synchronized boolean isRecent(Instant now) {
    return !reached.isBefore(now.minus(FURTHEST_BEHIND));
  }

  /**
   * The next record is written behind a page's header, and replaying tells where the last one
   * ended. Nothing is as short as a header, so nothing lies between.
   */
  private static long recordEnd(long position) {
    long intoPage = position % PAGE;
    return intoPage <= LONGEST_PAGE_HEADER ? position - intoPage : position;
  }
}
