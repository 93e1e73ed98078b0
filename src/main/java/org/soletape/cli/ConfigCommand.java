package org.soletape.cli;

import java.io.PrintWriter;
import org.soletape.wiring.Config;
import org.soletape.wiring.Setting;
import picocli.CommandLine.Command;

/** Shows the settings in force. */
@Command(
    name = "config",
    description = "Shows every setting, its value (secrets hidden) and where it came from.")
final class ConfigCommand extends Action {
  @Override
  public Integer call() {
    PrintWriter out = out();
    for (Setting setting : Setting.values()) {
      out.printf(
          "%-25s %-42s %-12s %s%n", setting, value(setting), origin(setting), setting.meaning());
    }
    Config config = context().config();
    config.venuesOff().forEach(out::println);
    return 0;
  }

  private String value(Setting setting) {
    if (isSet(setting)) {
      return setting.isSecret() ? "(hidden)" : context().environment().get(setting.name()).strip();
    }
    return setting.defaultText().orElse("(unset)");
  }

  private String origin(Setting setting) {
    return isSet(setting) ? "environment" : "default";
  }

  private boolean isSet(Setting setting) {
    return !context().environment().getOrDefault(setting.name(), "").isBlank();
  }
}
