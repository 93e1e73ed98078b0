package org.soletape.venue.stockx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Listing;
import org.soletape.catalog.StyleCode;
import org.soletape.testing.Reply;
import org.soletape.testing.ScriptedServer;
import org.soletape.testing.SettableClock;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.MemoryTokens;
import org.soletape.venue.RecordingGate;
import org.soletape.venue.VenueSamples;
import org.soletape.venue.VenueToken;

/** A StockX that renews its tokens at a scripted server, and what that server was sent. */
abstract class StockxTokenSite {
  static final StockxCredentials CREDENTIALS =
      new StockxCredentials("key-1", "client-1", "secret&1", "refresh-1");
  static final StyleCode CODE = new StyleCode("HR2040-110");
  static final Reply ROTATING =
      Reply.json(
          "{\"access_token\":\"access-1\",\"expires_in\":43200,\"refresh_token\":\"refresh-2\"}");
  static final Reply NOTHING_FOUND = Reply.json("{\"products\":[]}");

  final SettableClock clock = SettableClock.at(VenueSamples.NOW.toString());
  final MemoryTokens tokens = new MemoryTokens();
  final RecordingGate gate = new RecordingGate();
  @RegisterExtension final ScriptedServer server = new ScriptedServer();

  /** A clock that moves when told. */
  static final class MovableClock extends Clock {
    volatile Instant now = VenueSamples.NOW;

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("always UTC");
    }
  }

  List<Listing> search(Stockx stockx) {
    return stockx.open(gate).search(CODE);
  }

  Stockx stockx(StockxCredentials credentials) {
    return stockx(credentials, VenueSamples.PATIENCE);
  }

  Stockx stockx(StockxCredentials credentials, HttpPatience patience) {
    return new Stockx(
        new StockxSettings(
            server.url(),
            server.url().resolve("/oauth/token"),
            credentials,
            Currency.getInstance("USD"),
            patience),
        tokens,
        clock);
  }

  VenueToken kept(String accessToken, StockxCredentials credentials) {
    Instant end = clock.instant().plus(Duration.ofHours(12));
    return new VenueToken(accessToken, end, Optional.empty(), credentials.fingerprint());
  }

  static Reply token(String accessToken) {
    return Reply.json(
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":43200}"
            .formatted(accessToken));
  }

  List<String> bearers() {
    return server.requests().stream()
        .filter(request -> request.method().equals("GET"))
        .map(request -> request.header("Authorization").substring("Bearer ".length()))
        .toList();
  }

  List<String> refreshTokens() {
    return server.requests().stream()
        .filter(request -> request.method().equals("POST"))
        .map(request -> request.body().replaceFirst(".*refresh_token=", ""))
        .toList();
  }
}
