package org.soletape.venue;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseException;

/** Tokens kept for the length of a test. */
public final class MemoryTokens implements VenueTokens {
  private final Map<Provider, VenueToken> tokens = new ConcurrentHashMap<>();
  private volatile boolean refusing;

  @Override
  public Optional<VenueToken> find(Provider provider) {
    return Optional.ofNullable(tokens.get(provider));
  }

  /** Takes no token from now on, as a database that is read-only. */
  public void refuse() {
    refusing = true;
  }

  public void accept() {
    refusing = false;
  }

  @Override
  public void save(Provider provider, VenueToken token) {
    if (refusing) {
      throw new DatabaseException(new SQLException("read-only", "25006"));
    }
    tokens.put(provider, token);
  }
}
