package org.soletape.venue.alias;

import java.time.Clock;
import java.util.Map;
import org.soletape.catalog.Provider;
import org.soletape.venue.Credentials;
import org.soletape.venue.RequestGate;
import org.soletape.venue.SalesVenue;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.VenueHttp;

/** The official Alias API, opened anew for every run. */
public final class Alias implements VenueFactory {
  private final AliasEndpoints endpoints;
  private final VenueHttp http;
  private final Credentials credentials;
  private final Clock clock;

  public Alias(AliasSettings settings, Clock clock) {
    this.endpoints = new AliasEndpoints(settings.baseUrl(), settings.regionId());
    this.http = new VenueHttp(Provider.ALIAS, settings.patience(), clock);
    this.credentials =
        Credentials.fixed(Map.of("Authorization", "Bearer " + settings.credentials().token()));
    this.clock = clock;
  }

  @Override
  public Provider provider() {
    return Provider.ALIAS;
  }

  @Override
  public SalesVenue open(RequestGate gate) {
    return new AliasClient(endpoints, http.through(gate, credentials, new AliasErrors()), clock);
  }
}
