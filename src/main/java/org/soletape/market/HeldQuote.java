package org.soletape.market;

import java.util.Optional;

/**
 * A quote that is held back until the next slot or a person confirms it.
 *
 * @param sku the product's style code
 * @param size as the product lists it
 * @param shown what is shown meanwhile
 * @param held what the venue said
 */
public record HeldQuote(String sku, String size, Optional<LatestQuote> shown, LatestQuote held) {}
