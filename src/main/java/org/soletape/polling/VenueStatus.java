package org.soletape.polling;

import java.time.Instant;
import java.util.Optional;
import org.soletape.catalog.Provider;

/**
 * How one venue is doing.
 *
 * @param callsToday requests since 00:00Z
 * @param lease whether somebody drains it at present
 * @param lastRequestAt when it was last asked; empty when it never was
 * @param offSince since when no run is set up to poll it; empty while one is
 */
public record VenueStatus(
    Provider provider,
    int callsToday,
    Lease lease,
    Optional<Instant> lastRequestAt,
    Optional<Instant> offSince,
    Products products,
    Optional<LastFailure> lastFailure) {

  /** Requests the venue allows in a UTC day; empty when it names no limit. */
  public Optional<Integer> quota() {
    return provider.callsADay();
  }

  /**
   * Products that were searched for at the venue.
   *
   * @param mapped found there
   * @param unmapped not found, or gone since
   */
  public record Products(int mapped, int unmapped) {}

  /** The state of a venue's lease. */
  public enum Lease {
    /** Nobody drains the venue. */
    FREE,
    /** A run drains it. */
    HELD,
    /** Its holder has been silent for too long; the next run takes over. */
    EXPIRED
  }

  /**
   * The newest poll that did not end in a book.
   *
   * @param kind rate_limited, auth_expired, bad_item, unavailable or bug
   */
  public record LastFailure(String sku, String kind, String message, Instant failedAt) {}
}
