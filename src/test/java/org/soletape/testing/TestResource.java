package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Text files beside the tests. */
public final class TestResource {
  private TestResource() {}

  /** The text of a file such as {@code stockx/catalog-search.json}. */
  public static String read(String path) {
    try (var stream = TestResource.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no test resource " + path);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
