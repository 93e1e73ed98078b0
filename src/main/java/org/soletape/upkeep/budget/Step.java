package org.soletape.upkeep.budget;

import java.time.Instant;
import java.util.Optional;
import org.soletape.market.Rhythm;

/**
 * A change of the polling rhythm.
 *
 * @param meter the fullest one at that time
 * @param until when the next change came; empty for the one in force
 */
public record Step(
    Instant takenAt,
    Meter meter,
    long used,
    long limit,
    Rhythm from,
    Rhythm to,
    Optional<Instant> until) {}
