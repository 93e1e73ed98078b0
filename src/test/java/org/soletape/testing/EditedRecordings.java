package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A copy of one recording with its text changed, as if the venue had answered so. */
public final class EditedRecordings {
  private EditedRecordings() {}

  /** Writes the changed recording of this style code into the folder. */
  public static void write(Path folder, String styleCode, UnaryOperator<String> edit) {
    write(Tape.RECORDINGS, folder, styleCode, edit);
  }

  /** Changes what was written there before once more. */
  public static void change(Path folder, String styleCode, UnaryOperator<String> edit) {
    write(folder, folder, styleCode, edit);
  }

  private static void write(Path from, Path to, String styleCode, UnaryOperator<String> edit) {
    String file = styleCode + ".json";
    try {
      String recorded = Files.readString(from.resolve(file), UTF_8);
      Files.writeString(to.resolve(file), edit.apply(recorded), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
