package org.soletape.web.page;

import java.time.Instant;
import java.util.Optional;

/**
 * What a venue knows of a product.
 *
 * @param mapped whether the venue's product is known, so that it is polled
 * @param title what the venue calls it
 * @param reason why it is not mapped, as stored
 * @param mappedAt since when it is polled there
 */
record VenueListing(
    boolean mapped, Optional<String> title, Optional<String> reason, Optional<Instant> mappedAt) {}
