package org.soletape.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.VenueFactory;
import org.soletape.venue.alias.Alias;
import org.soletape.venue.alias.AliasCredentials;
import org.soletape.venue.alias.AliasSettings;

/** Alias, which is on with its token. */
record AliasSetup(AliasSettings settings) implements VenueSetup {

  static Optional<VenueSetup> read(SettingReader reader) {
    URI baseUrl = reader.url(Setting.ALIAS_BASE_URL);
    Optional<String> region = reader.text(Setting.ALIAS_REGION_ID);
    return reader
        .optional(Setting.ALIAS_TOKEN, "is malformed: ", AliasCredentials::new)
        .map(token -> new AliasSettings(baseUrl, token, region, HttpPatience.STANDARD))
        .map(AliasSetup::new);
  }

  @Override
  public VenueFactory at(Database database, Clock time) {
    return new Alias(settings, time);
  }
}
