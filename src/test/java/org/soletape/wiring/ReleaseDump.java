package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.soletape.testing.DumpingServer;

/**
 * Not in the suite: {@code bench/run dump VERSION} writes down what the release leaves behind, for
 * {@link ReleasesTest} of all later ones.
 */
class ReleaseDump {
  @Test
  void write() throws IOException {
    String version = Objects.requireNonNull(System.getenv("RELEASE_DUMP"), "RELEASE_DUMP");
    Path folder = Files.createDirectories(Path.of("src/test/resources/releases"));
    try (DumpingServer server = DumpingServer.start()) {
      ReleasedFigures.fill(server.url());
      compress(folder.resolve(version + ".sql.gz"), statements(server.statements()));
      compress(folder.resolve(version + ".json.gz"), ReleasedFigures.read(server.url()).toString());
    }
  }

  /** Without what only psql understands, and without remarks. */
  private static String statements(String dump) {
    return dump.lines()
        .filter(line -> !line.startsWith("\\") && !line.startsWith("--"))
        .collect(Collectors.joining("\n"));
  }

  private static void compress(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
