package org.soletape.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.soletape.demo.generated.ShoeCatalogue;

/** The environment and the catalogue of a run. */
final class ChaosSettings {
  private ChaosSettings() {}

  /** Settings of simulated venues, that reach them through their door. */
  static Map<String, String> through(VenueDoor door, Map<String, String> venues, Duration pace) {
    Map<String, String> settings = new HashMap<>(venues);
    settings.replaceAll(
        (name, value) ->
            value.replaceFirst(
                "^http://127\\.0\\.0\\.1:[0-9]+", "http://127.0.0.1:" + door.port()));
    settings.put("VENUE_PACE_MS", Long.toString(pace.toMillis()));
    // A call about sales adds to a book that is there; the journal knows books alone.
    settings.put("ALIAS_SALES_CALLS", "0");
    settings.put("DATABASE_LIMIT_MB", "0");
    return settings;
  }

  /** A file of so many products, hot ones, which are due in every slot. */
  static Path catalogue(Path folder, int products) throws IOException {
    String rows =
        ShoeCatalogue.entries(products).stream()
            .map(entry -> entry.sku() + ",90\n")
            .collect(Collectors.joining());
    return Files.writeString(folder.resolve("catalogue.csv"), "sku,popularity_score\n" + rows);
  }
}
