package org.soletape.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the program brings along of the schema. */
final class Bundled {
  /** In the history. Repeatable migrations are applied in the order of their descriptions. */
  static final String LAST_STEP = "what follows";

  private static final int HEX = 16;
  private static final int DIGITS = 8;

  private Bundled() {}

  /**
   * Of every file that makes the schema; the build writes it, so that a start reads none of them.
   */
  static int fingerprint() {
    return Integer.parseUnsignedInt(text("fingerprint").substring(0, DIGITS), HEX);
  }

  static String text(String name) {
    try (InputStream file = Bundled.class.getResourceAsStream("/db/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the build left out db/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
