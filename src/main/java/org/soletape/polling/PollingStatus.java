package org.soletape.polling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole of what the status page tells.
 *
 * @param lastFull the newest slot that a run left nothing due in; empty when there was none yet
 * @param nextDue when the next poll is due: the current slot's start, so at once, while hot
 *     products await books, else the next slot they are due in
 * @param unmappedProducts products that no venue has
 * @param runs newest first
 */
public record PollingStatus(
    Coverage current,
    Optional<Coverage> lastFull,
    Instant nextDue,
    int unmappedProducts,
    List<RunSummary> runs,
    List<VenueStatus> venues) {}
