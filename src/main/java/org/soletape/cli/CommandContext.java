package org.soletape.cli;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import org.soletape.db.Database;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/**
 * What every command stands on: the environment and the time.
 *
 * @param pollingTime what polling and cleanup go by
 */
public record CommandContext(
    Map<String, String> environment, Clock clock, BiFunction<Database, Clock, Clock> pollingTime) {
  public CommandContext {
    environment = Map.copyOf(environment);
  }

  /** Everything by one clock. */
  public CommandContext(Map<String, String> environment, Clock clock) {
    this(environment, clock, (database, own) -> own);
  }

  public Config config() {
    return Config.read(environment);
  }

  App app() {
    return App.open(config(), clock, pollingTime);
  }

  /** With the schema up to date. */
  App openApp() {
    App app = app();
    try {
      app.schema().migrate();
      return app;
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }
}
