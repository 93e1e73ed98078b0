package org.soletape.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.StoredVenueTokens;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.stockx.Stockx;
import org.soletape.venue.stockx.StockxCredentials;
import org.soletape.venue.stockx.StockxSettings;

/** StockX, which is on with all four of its secrets. */
record StockxSetup(StockxSettings settings) implements VenueSetup {
  private static final List<Setting> SECRETS = Setting.secretsOf(Provider.STOCKX);

  static Optional<VenueSetup> read(SettingReader reader, Currency currency) {
    URI baseUrl = reader.url(Setting.STOCKX_BASE_URL);
    URI tokenUrl = reader.url(Setting.STOCKX_TOKEN_URL);
    return credentials(reader)
        .map(
            credentials ->
                new StockxSettings(baseUrl, tokenUrl, credentials, currency, HttpPatience.STANDARD))
        .map(StockxSetup::new);
  }

  @Override
  public VenueFactory at(Database database, Clock time) {
    return new Stockx(settings, new StoredVenueTokens(database, time), time);
  }

  private static Optional<StockxCredentials> credentials(SettingReader reader) {
    List<Setting> missing =
        SECRETS.stream().filter(secret -> reader.text(secret).isEmpty()).toList();
    if (!missing.isEmpty()) {
      if (missing.size() < SECRETS.size()) {
        missing.forEach(
            secret -> reader.problem(secret, "is missing while other STOCKX_ ones are set"));
      }
      return Optional.empty();
    }
    List<String> texts = SECRETS.stream().map(secret -> reader.text(secret).orElseThrow()).toList();
    return reader.optional(
        Setting.STOCKX_API_KEY,
        "or another STOCKX_ secret is malformed: ",
        key -> new StockxCredentials(key, texts.get(1), texts.get(2), texts.get(3)));
  }
}
