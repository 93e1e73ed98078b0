package org.soletape.venue.stockx;

import java.time.Clock;
import org.soletape.catalog.Provider;
import org.soletape.venue.RequestGate;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.VenueHttp;
import org.soletape.venue.VenueTokens;

/** The official StockX API, opened anew for every run. */
public final class Stockx implements VenueFactory {
  private final StockxSettings settings;
  private final StockxEndpoints endpoints;
  private final VenueHttp http;
  private final StockxAuth auth;
  private final Clock clock;

  public Stockx(StockxSettings settings, VenueTokens tokens, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.endpoints = new StockxEndpoints(settings.baseUrl());
    this.http = new VenueHttp(Provider.STOCKX, settings.patience(), clock);
    this.auth = new StockxAuth(settings.credentials(), settings.tokenUrl(), tokens, http, clock);
  }

  @Override
  public Provider provider() {
    return Provider.STOCKX;
  }

  @Override
  public Venue open(RequestGate gate) {
    return new StockxClient(
        endpoints,
        settings.currency(),
        http.through(gate, auth.during(gate), new StockxErrors()),
        clock);
  }
}
