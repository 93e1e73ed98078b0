package org.soletape.web.market;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.catalog.Provider;

/**
 * The best prices of a product at one venue over its sizes, from the venue's newest book.
 *
 * @param ask the lowest ask in minor units
 * @param askSize the size it is for
 * @param bid the highest bid in minor units
 */
record VenueBest(
    Provider venue,
    Currency currency,
    Instant observedAt,
    OptionalInt ask,
    Optional<String> askSize,
    OptionalInt bid,
    Optional<String> bidSize) {}
