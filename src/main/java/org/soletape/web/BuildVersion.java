package org.soletape.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.ZipFile;

/** What tells this build of the program from every other, for entity tags. */
public final class BuildVersion {
  private BuildVersion() {}

  /**
   * What is in the program's jar, whenever and on which machine it was put there; for loose classes
   * the start of the process.
   */
  public static String current() {
    File program = program();
    return program.isFile()
        ? contents(program)
        : "started-" + ProcessHandle.current().info().startInstant();
  }

  /** By the checksums in the jar's directory, so that no class is read for it. */
  private static String contents(File jar) {
    MessageDigest digest = Sha256.digest();
    try (ZipFile files = new ZipFile(jar)) {
      files.stream()
          .map(file -> file.getName() + " " + file.getCrc() + "\n")
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own jar cannot be read", e);
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static File program() {
    CodeSource source = BuildVersion.class.getProtectionDomain().getCodeSource();
    try {
      return new File(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }
}
