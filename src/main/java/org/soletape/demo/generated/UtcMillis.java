package org.soletape.demo.generated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Alias prints them: always three decimals. */
final class UtcMillis {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private UtcMillis() {}

  static String format(Instant at) {
    return FORMAT.format(at);
  }
}
