package org.soletape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/**
 * Which program this is: its release and, where the build knew it, its commit. A commit with {@code
 * -dirty} behind it was built with changes that are not committed.
 */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return new String[] {words(version == null ? "development" : version, commit())};
  }

  static String words(String version, String commit) {
    return commit.isEmpty() ? "soletape " + version : "soletape %s (%s)".formatted(version, commit);
  }

  /** As the build wrote it beside this class. */
  private static String commit() throws IOException {
    try (InputStream written = ProgramVersion.class.getResourceAsStream("commit")) {
      return written == null ? "" : new String(written.readAllBytes(), UTF_8).strip();
    }
  }
}
