package org.soletape.notice;

import java.util.Optional;

/**
 * What somebody states about a new way to be told.
 *
 * @param label may be empty: then the kind's
 * @param address not needed for a feed
 * @param site where this site is, as {@code https://soletape.example}; links lead there
 */
public record ChannelEntry(
    ChannelKind kind, String label, String address, Optional<BrowserKeys> browser, String site) {
  /** Of any kind but a browser. */
  public ChannelEntry(ChannelKind kind, String label, String address, String site) {
    this(kind, label, address, Optional.empty(), site);
  }
}
