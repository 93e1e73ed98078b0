package org.soletape.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import org.soletape.Main;

/** {@code soletape} on a machine whose clock a file moves: the file, then the words. */
final class ShiftedProgram {
  private ShiftedProgram() {}

  public static void main(String[] arguments) {
    Main.run(
        ShiftedClock.readFrom(Path.of(arguments[0])),
        Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
