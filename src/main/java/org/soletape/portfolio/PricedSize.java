package org.soletape.portfolio;

import java.util.Map;
import org.soletape.catalog.Provider;

/**
 * The pairs that a person owns of one size, or of all that nobody quotes, with the prices of today.
 *
 * @param pairs how many; there may be none
 * @param venues what each quotes; why one quotes nothing is not told apart
 */
record PricedSize(int pairs, Map<Provider, VenuePrices> venues) {}
