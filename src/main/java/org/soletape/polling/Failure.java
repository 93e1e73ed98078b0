package org.soletape.polling;

import org.soletape.catalog.Provider;

/**
 * One poll that did not end in a book.
 *
 * @param kind rate_limited, auth_expired, bad_item, unavailable or bug
 */
public record Failure(Provider provider, String sku, String kind, String message) {
  static final String BAD_ITEM = "bad_item";
}
