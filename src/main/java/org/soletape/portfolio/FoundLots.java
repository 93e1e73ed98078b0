package org.soletape.portfolio;

import java.util.List;

/**
 * The lots of the pairs that a {@link PairQuery} asked for.
 *
 * @param lots the part that was wanted, in the order that was wanted
 * @param total how many lots there are, in this part or another
 * @param pairs what is known of all pairs; holds none of them
 */
public record FoundLots(List<Lot> lots, int total, FoundPairs pairs) {}
