package org.soletape.portfolio;

import java.util.Map;
import org.soletape.catalog.Provider;

/**
 * The pairs that a person owns of one size, with the prices of today.
 *
 * @param pairs how many
 * @param venues what each quotes; why one quotes nothing is not told apart
 */
record PricedSize(int pairs, Map<Provider, VenuePrices> venues) {}
