package org.soletape.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class VenueUrlTest {
  @Test
  void segments_and_values_are_encoded_so_that_they_stay_one() {
    URI url =
        VenueUrl.below(URI.create("https://venue.example/v2/"))
            .path("catalog", "a/b c?d")
            .query("query", "CZ4099 010&x=1+é")
            .query("page", "2")
            .toUri();

    assertThat(url)
        .hasToString(
            "https://venue.example/v2/catalog/a%2Fb%20c%3Fd?query=CZ4099%20010%26x%3D1%2B%C3%A9&page=2");
  }
}
