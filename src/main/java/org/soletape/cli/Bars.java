package org.soletape.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on standard error, where a person watches; a log file gets none. */
final class Bars {
  private static final int REFRESH_MILLIS = 200;

  private Bars() {}

  @SuppressWarnings("SystemConsoleNull") // the launcher asks for the console that is null here
  static Optional<ProgressBar> open(String task, long all) {
    if (System.console() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(all)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .build());
  }
}
