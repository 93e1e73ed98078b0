package org.soletape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the demo's database lives: a folder of the user's, or one that goes with the demo. */
record DemoFolder(Path path, boolean thrownAway) implements AutoCloseable {

  static DemoFolder open(Path named) throws IOException {
    return named == null
        ? new DemoFolder(Files.createTempDirectory("soletape-demo"), true)
        : new DemoFolder(Files.createDirectories(named).toAbsolutePath(), false);
  }

  @Override
  public void close() throws IOException {
    if (!thrownAway) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walked = Files.walk(path)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
