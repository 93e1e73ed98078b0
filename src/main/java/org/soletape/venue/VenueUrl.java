package org.soletape.venue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/**
 * An address below a venue's base URL. Segments, names and values are given plain and encoded here.
 *
 * @param text the address so far, encoded
 */
public record VenueUrl(String text) {
  /** Starts at the base URL, with or without a slash at its end. */
  public static VenueUrl below(URI base) {
    return new VenueUrl(base.toString().replaceAll("/+$", ""));
  }

  public VenueUrl path(String... segments) {
    StringBuilder path = new StringBuilder(text);
    for (String segment : segments) {
      path.append('/').append(encoded(segment));
    }
    return new VenueUrl(path.toString());
  }

  public VenueUrl query(String name, String value) {
    String separator = text.contains("?") ? "&" : "?";
    return new VenueUrl(text + separator + encoded(name) + "=" + encoded(value));
  }

  public URI toUri() {
    return URI.create(text);
  }

  /** Percent-encoded, also the space: a plus means a space only in forms. */
  private static String encoded(String plain) {
    return URLEncoder.encode(plain, UTF_8).replace("+", "%20");
  }
}
