package org.soletape.upkeep.budget;

import java.time.Instant;

/**
 * What the database took at a time.
 *
 * @param databaseBytes all databases of the server, as a plan counts them
 */
record SizeMeasurement(Instant measuredAt, long databaseBytes, TapeSize tape) {}
