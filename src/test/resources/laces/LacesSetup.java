package org.soletape.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.thirdvenue.Laces;
import org.soletape.venue.VenueFactory;

/** Laces, which is on with its key. */
record LacesSetup(URI baseUrl, String key) implements VenueSetup {

  static Optional<VenueSetup> read(SettingReader reader) {
    URI baseUrl = reader.url(Setting.LACES_BASE_URL);
    return reader.text(Setting.LACES_KEY).map(key -> new LacesSetup(baseUrl, key));
  }

  @Override
  public VenueFactory at(Database database, Clock time) {
    return new Laces(baseUrl, key, time);
  }
}
