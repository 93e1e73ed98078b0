package org.soletape.venue;

/** What a venue means by an answer that is not the one asked for. */
public interface ErrorTable {
  /**
   * The failure to throw.
   *
   * @param response with an error status, or an HTML page under any status
   */
  VenueFailure failureOf(VenueResponse response);
}
