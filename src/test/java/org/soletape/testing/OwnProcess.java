package org.soletape.testing;

import java.nio.file.Path;
import java.util.List;

/** Programs of the tests' own class path, in a process of their own. */
public final class OwnProcess {
  private OwnProcess() {}

  /** The command line, as people type it behind {@code soletape}. */
  public static ProcessBuilder soletape(String... arguments) {
    return of(List.of("-XX:TieredStopAtLevel=1"), "org.soletape.Main", arguments);
  }

  /** Any main class, with options of the virtual machine. */
  public static ProcessBuilder of(List<String> options, String main, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(options);
    builder.command().addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    builder.command().addAll(List.of(arguments));
    return builder;
  }
}
