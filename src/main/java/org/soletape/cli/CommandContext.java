package org.soletape.cli;

import java.time.Clock;
import java.util.Map;
import org.soletape.wiring.App;
import org.soletape.wiring.Config;

/** What every command stands on: the environment and the time. */
public record CommandContext(Map<String, String> environment, Clock clock) {
  public CommandContext {
    environment = Map.copyOf(environment);
  }

  public Config config() {
    return Config.read(environment);
  }

  /** Everything put together, with the schema up to date. */
  App openApp() {
    App app = App.open(config(), clock);
    try {
      app.schema().migrate();
      return app;
    } catch (RuntimeException e) {
      app.close();
      throw e;
    }
  }
}
