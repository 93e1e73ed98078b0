package org.soletape.cli;

import java.io.PrintWriter;
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
      String text = context().environment().getOrDefault(setting.name(), "").strip();
      out.printf(
          "%-25s %-42s %-12s %s%n",
          setting,
          text.isEmpty()
              ? setting.defaultText().orElse("(unset)")
              : setting.isSecret() ? "(hidden)" : text,
          text.isEmpty() ? "default" : "environment",
          setting.meaning());
    }
    context().config().venuesOff().forEach(out::println);
    return 0;
  }
}
