package org.soletape.market;

import org.soletape.catalog.Provider;

/**
 * A poll that did not end in a book.
 *
 * @param kind the stored kind, such as {@code rate_limited}
 * @param message what happened
 */
public record FailedPoll(Provider venue, Slot slot, String kind, String message, int tries) {}
