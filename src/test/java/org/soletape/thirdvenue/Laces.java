package org.soletape.thirdvenue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.soletape.catalog.Provider;
import org.soletape.venue.Credentials;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.RequestGate;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.VenueHttp;

/** A venue that exists in tests only, opened anew for every run. */
public final class Laces implements VenueFactory {
  /** The header its callers prove themselves with. */
  static final String KEY = "X-Laces-Key";

  private static final HttpPatience PATIENCE =
      new HttpPatience(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(2));

  private final URI base;
  private final Credentials credentials;
  private final VenueHttp http;
  private final Clock clock;

  public Laces(URI base, String key, Clock clock) {
    this.base = base;
    this.credentials = Credentials.fixed(Map.of(KEY, key));
    this.http = new VenueHttp(provider(), PATIENCE, clock);
    this.clock = clock;
  }

  @Override
  public Provider provider() {
    return Provider.of("laces");
  }

  @Override
  public LacesClient open(RequestGate gate) {
    return new LacesClient(
        provider(),
        base,
        http.through(gate, credentials, response -> LacesClient.failureOf(provider(), response)),
        clock);
  }
}
