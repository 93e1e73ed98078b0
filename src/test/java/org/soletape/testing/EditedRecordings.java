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
    String file = styleCode + ".json";
    try {
      String recorded = Files.readString(Tape.RECORDINGS.resolve(file), UTF_8);
      String edited = edit.apply(recorded);
      Files.writeString(folder.resolve(file), edited, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
