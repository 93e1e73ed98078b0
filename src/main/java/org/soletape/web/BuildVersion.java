package org.soletape.web;

import java.io.File;
import java.net.URISyntaxException;
import java.security.CodeSource;

/** What tells this build of the program from every other, for entity tags. */
public final class BuildVersion {
  private BuildVersion() {}

  /**
   * Size and time of the program's jar, which replicas of one image share; for loose classes the
   * start of the process.
   */
  public static String current() {
    File program = program();
    return program.isFile()
        ? program.length() + "-" + program.lastModified()
        : "started-" + ProcessHandle.current().info().startInstant();
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
