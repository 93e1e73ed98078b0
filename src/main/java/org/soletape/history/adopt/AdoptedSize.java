package org.soletape.history.adopt;

import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.SizeKey;

/**
 * A size that keeps its id.
 *
 * @param ordinal its place in the product, from 1
 * @param variant what StockX prices it by
 * @param isAtAlias whether Alias prices it, by the number of its key
 */
record AdoptedSize(
    UUID id, UUID product, int ordinal, SizeKey key, Optional<String> variant, boolean isAtAlias) {}
