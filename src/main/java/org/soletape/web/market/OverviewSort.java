package org.soletape.web.market;

import java.util.Locale;

/**
 * What the list of products can be sorted by, and the order a first click gives. What is not known
 * comes last either way, and amounts of one currency stay together.
 */
public enum OverviewSort {
  POPULARITY("popularity_score desc", "popularity_score asc"),
  NAME(
      "lower(brand) collate \"C\" asc nulls last, lower(model) collate \"C\" asc nulls last",
      "lower(brand) collate \"C\" desc nulls last, lower(model) collate \"C\" desc nulls last"),
  SKU("sku collate \"C\" asc", "sku collate \"C\" desc"),
  ASK("currency nulls last, ask asc nulls last", "currency nulls last, ask desc nulls last"),
  BID("currency nulls last, bid desc nulls last", "currency nulls last, bid asc nulls last"),
  CHANGE("change_bp desc nulls last", "change_bp asc nulls last"),
  AGE("observed_at desc nulls last", "observed_at asc nulls last");

  private final String order;
  private final String reverseOrder;

  OverviewSort(String order, String reverseOrder) {
    this.order = order;
    this.reverseOrder = reverseOrder;
  }

  /** The word in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order by clause. */
  String order(boolean reversed) {
    return reversed ? reverseOrder : order;
  }

  /** Whether small values, early letters or young ages come first before reversing. */
  boolean startsAscending() {
    return this == NAME || this == SKU || this == ASK || this == AGE;
  }
}
