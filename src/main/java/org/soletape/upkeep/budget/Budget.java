package org.soletape.upkeep.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.soletape.market.Rhythm;

/**
 * All that is known of the free plans' limits.
 *
 * @param measuredAt when the database was measured, at most an hour ago
 * @param bytesPerPoint of the tape; empty while there is none
 * @param steps changes of the rhythm, newest first
 */
public record Budget(
    Instant measuredAt,
    Rhythm rhythm,
    List<Gauge> gauges,
    Optional<BigDecimal> bytesPerPoint,
    List<Step> steps) {}
