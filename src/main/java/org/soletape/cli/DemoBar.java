package org.soletape.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import org.soletape.demo.DemoTape;

/** One progress bar over the slots of the demo's tape, on a terminal only. */
final class DemoBar implements DemoTape.Progress, AutoCloseable {
  private Optional<ProgressBar> bar = Optional.empty();

  @Override
  public void step(int done, int all) {
    if (bar.isEmpty()) {
      bar = Bars.open("Slots", all);
    }
    bar.ifPresent(open -> open.stepTo(done));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
