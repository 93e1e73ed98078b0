package org.soletape.venue;

import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.testing.Reply;
import org.soletape.testing.TestResource;
import org.soletape.venue.stockx.Stockx;
import org.soletape.venue.stockx.StockxCredentials;
import org.soletape.venue.stockx.StockxSettings;

class StockxContractTest extends VenueContractTest {
  private static final StockxCredentials CREDENTIALS =
      new StockxCredentials(
          "api-key-81c2", "client-4d", "client-secret-77e0", "refresh-token-5b1d");
  private static final String ACCESS_TOKEN = "access-token-9e4c";

  @Override
  VenueFactory venueAt(URI url, HttpPatience patience) {
    MemoryTokens tokens = new MemoryTokens();
    tokens.save(
        Provider.STOCKX,
        new VenueToken(
            ACCESS_TOKEN,
            VenueSamples.NOW.plus(Duration.ofHours(3)),
            Optional.empty(),
            CREDENTIALS.fingerprint()));
    StockxSettings settings =
        new StockxSettings(
            url, url.resolve("/oauth/token"), CREDENTIALS, Currency.getInstance("USD"), patience);
    return new Stockx(settings, tokens, VenueSamples.CLOCK);
  }

  @Override
  String bookBody() {
    return TestResource.read("stockx/catalog-products-market-data.json");
  }

  @Override
  List<Reply> renewal() {
    return List.of(Reply.json(TestResource.read("stockx/oauth-token.json")));
  }

  @Override
  int callsWhenRefused() {
    return 2;
  }

  @Override
  List<String> sentSecrets() {
    return List.of(CREDENTIALS.apiKey(), ACCESS_TOKEN);
  }

  @Override
  List<String> secrets() {
    return List.of(
        CREDENTIALS.apiKey(),
        CREDENTIALS.clientSecret(),
        CREDENTIALS.refreshToken(),
        ACCESS_TOKEN,
        "access-from-renewal");
  }
}
