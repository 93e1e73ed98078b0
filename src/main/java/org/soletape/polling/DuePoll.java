package org.soletape.polling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A product one venue has to be asked about in this slot.
 *
 * @param mappedAt when the venue's product was matched to ours
 * @param gone the venue did not answer for the id when last asked, so it has to be found again
 * @param sizesStale the venue sent sizes we do not know, so they have to be asked for first
 * @param quotesHeld quotes of an earlier slot wait to be confirmed
 */
record DuePoll(
    UUID productId,
    Optional<Instant> mappedAt,
    boolean gone,
    boolean sizesStale,
    boolean quotesHeld) {
  /** A first poll, of a product that was matched just now. */
  static DuePoll first(UUID productId, Instant mappedAt) {
    return new DuePoll(productId, Optional.of(mappedAt), false, false, false);
  }

  /** A poll of a product the venue no longer answers for. */
  static DuePoll lost(UUID productId) {
    return new DuePoll(productId, Optional.empty(), true, false, false);
  }

  /** Whether its quotes are compared with those shown before they are believed. */
  boolean isOnProbation(Optional<Instant> mapped, Instant now) {
    return gone || quotesHeld || Quarantine.appliesTo(mapped, now);
  }
}
