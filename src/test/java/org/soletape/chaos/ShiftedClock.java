package org.soletape.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, off by what a file says at the moment. */
final class ShiftedClock extends Clock {
  private final Path file;
  private final Clock machine;

  private ShiftedClock(Path file, Clock machine) {
    this.file = file;
    this.machine = machine;
  }

  static ShiftedClock readFrom(Path file) {
    return new ShiftedClock(file, Clock.system(ZoneOffset.UTC));
  }

  /** From now on clocks that read this file are so much ahead. */
  static void set(Path file, Duration shift) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, shift.toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Instant instant() {
    try {
      return machine.instant().plus(Duration.parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(file, machine.withZone(zone));
  }
}
