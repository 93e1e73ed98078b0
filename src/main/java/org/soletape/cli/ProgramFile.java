package org.soletape.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The file this program runs from, a jar. */
final class ProgramFile {
  private ProgramFile() {}

  /** Where it is; among tests a folder of classes. */
  static Path location() {
    try {
      return Path.of(ProgramFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
