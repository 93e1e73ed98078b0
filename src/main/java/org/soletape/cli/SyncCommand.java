package org.soletape.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.soletape.polling.RunReport;
import org.soletape.polling.Sync;
import org.soletape.polling.TimeBox;
import org.soletape.wiring.App;
import org.soletape.wiring.DurationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Drains the slot that is due. */
@Command(
    name = "sync",
    description = {
      "Asks both venues about every product that is due in the current 6-hour slot.",
      "Run it as often as you like: what the slot has, it keeps."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, also when some products failed",
      "1:nothing could be done",
      "2:wrong usage"
    })
final class SyncCommand extends Action {
  private static final Duration DELIVERING = Duration.ofSeconds(30);

  @Option(
      names = "--time-box",
      defaultValue = "280s",
      paramLabel = "TIME",
      description = "How long it may take: 280s, 5m, ... (default: ${DEFAULT-VALUE}).")
  private String timeBox;

  @Override
  public Integer call() {
    PrintWriter out = out();
    TimeBox box = TimeBox.of(duration());
    try (App app = context().openApp();
        StopHook ignored = StopHook.of(box);
        Bars bars = new Bars()) {
      app.config().venuesOff().forEach(out::println);
      if (app.catalog().ids().isEmpty()) {
        out.println("The catalogue is empty: run soletape seed first.");
        return 1;
      }
      RunReport report = app.sync().run("command", box, Sync.WhenBusy.WAIT, bars);
      ReportText.print(out, report);
      app.notices().deliver(DELIVERING);
      return report.nothingCouldBeDone() ? 1 : 0;
    }
  }

  private Duration duration() {
    try {
      return DurationText.parse(timeBox);
    } catch (IllegalArgumentException e) {
      throw refusal("Invalid value for option '--time-box': " + e.getMessage());
    }
  }
}
