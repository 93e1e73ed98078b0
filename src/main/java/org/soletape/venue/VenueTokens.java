package org.soletape.venue;

import java.util.Optional;
import org.soletape.catalog.Provider;

/** Where access tokens outlive the process, so that a 12-hour token is asked for twice a day. */
public interface VenueTokens {
  Optional<VenueToken> find(Provider provider);

  void save(Provider provider, VenueToken token);
}
