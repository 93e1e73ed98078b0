package org.soletape.polling;

import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Product;

/**
 * A product one venue has to be asked about in this slot.
 *
 * @param mappedAt when the venue's product was matched to ours
 * @param gone the venue no longer knew the id when last asked, so it has to be found again
 * @param sizesStale the venue sent sizes we do not know, so they have to be asked for first
 */
record DuePoll(Product product, Optional<Instant> mappedAt, boolean gone, boolean sizesStale) {}
