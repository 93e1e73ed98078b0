package org.soletape.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The clocks of the processes, each with a file of its own. */
final class Clocks {
  private final Path folder;
  private final Map<String, Duration> astray = new HashMap<>();
  private Duration shift;

  Clocks(Path folder, Duration shift) {
    this.folder = folder;
    this.shift = shift;
  }

  /** The file that a process's clock reads. */
  Path of(String process) {
    astray.putIfAbsent(process, Duration.ZERO);
    write(process);
    return file(process);
  }

  /** One process's clock goes wrong by so much, or is right again with zero. */
  void leap(String process, Duration by) {
    astray.put(process, by);
    write(process);
  }

  /** All move on, the wrong ones too. */
  void shift(Duration to) {
    shift = to;
    astray.keySet().forEach(this::write);
  }

  void mend() {
    astray.replaceAll((process, by) -> Duration.ZERO);
    shift(shift);
  }

  private void write(String process) {
    ShiftedClock.set(file(process), shift.plus(astray.get(process)));
  }

  private Path file(String process) {
    return folder.resolve(process + ".clock");
  }
}
