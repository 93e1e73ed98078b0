package org.soletape.venue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.soletape.catalog.Provider;

/** Tokens kept for the length of a test. */
public final class MemoryTokens implements VenueTokens {
  private final Map<Provider, VenueToken> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<VenueToken> find(Provider provider) {
    return Optional.ofNullable(tokens.get(provider));
  }

  @Override
  public void save(Provider provider, VenueToken token) {
    tokens.put(provider, token);
  }
}
