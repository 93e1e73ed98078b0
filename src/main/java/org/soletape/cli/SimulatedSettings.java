package org.soletape.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.soletape.demo.SimulatedVenues;
import org.soletape.wiring.Config;

/** Settings that put simulated venues in place of whatever is configured. */
final class SimulatedSettings {
  private static final int BUILT_IN = 150;

  private SimulatedSettings() {}

  /**
   * Reads the environment with the venues' addresses in it.
   *
   * <p>There is room for these products alone, so that a pair which brings a new one in pauses the
   * least popular. All of Alias's regions are asked, as the days before the tape are.
   *
   * @param home where an embedded PostgreSQL lives
   */
  static Config read(
      Map<String, String> environment, SimulatedVenues venues, Path home, int products) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.putAll(venues.settings());
    changed.remove("SUPABASE_URL");
    changed.remove("SUPABASE_PUBLISHABLE_KEY");
    changed.remove("ALIAS_REGION_ID");
    changed.put("VENUE_PACE_MS", "0");
    changed.put("OUTGOING_LOOPBACK", "on");
    changed.put("MAX_PRODUCTS", Integer.toString(Math.max(products, BUILT_IN)));
    changed.put("HOME", home.toString());
    return Config.read(changed);
  }
}
