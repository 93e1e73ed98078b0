package org.soletape.catalog;

import java.util.List;

/**
 * Which of a venue's search results is the wanted product, if any. Search is fuzzy and its first
 * hit is no proof: exactly one product must carry the wanted style code.
 */
public sealed interface ListingChoice {

  record Chosen(Listing listing) implements ListingChoice {}

  /**
   * No product is proven.
   *
   * @param reason one sentence for the operator, naming what was found instead
   */
  record NotChosen(String reason) implements ListingChoice {}

  /** Decides among the results of one venue's search for a style code. */
  static ListingChoice among(Provider venue, StyleCode wanted, List<Listing> results) {
    return new SearchResults(venue, wanted, results).choose();
  }
}
