package org.soletape.venue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.soletape.testing.Reply;
import org.soletape.testing.TestResource;
import org.soletape.venue.alias.Alias;
import org.soletape.venue.alias.AliasCredentials;
import org.soletape.venue.alias.AliasSettings;

class AliasContractTest extends VenueContractTest {
  private static final String TOKEN = "alias-token-3f9a";

  @Override
  VenueFactory venueAt(URI url, HttpPatience patience) {
    return new Alias(
        new AliasSettings(url, new AliasCredentials(TOKEN), Optional.empty(), patience),
        VenueSamples.CLOCK);
  }

  @Override
  String bookBody() {
    return TestResource.read("alias/pricing_insights-availabilities.json");
  }

  @Override
  List<Reply> renewal() {
    return List.of();
  }

  @Override
  int callsWhenRefused() {
    return 1;
  }

  @Override
  List<String> sentSecrets() {
    return secrets();
  }

  @Override
  List<String> secrets() {
    return List.of(TOKEN);
  }
}
