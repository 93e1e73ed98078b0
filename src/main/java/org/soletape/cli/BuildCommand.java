package org.soletape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes what later starts are quicker with. The jar itself is made by the launcher. */
@Command(
    name = "build",
    description = {
      "Builds the jar when it is missing or older than the sources, as every command does.",
      "With --aot it also makes an AOT cache, which more than halves the time of a start."
    })
final class BuildCommand extends Action {
  private static final int FIRST_JDK = 25;

  @Option(
      names = "--aot",
      description =
          "Start the site over a small sample, walk its pages and keep what the JDK learned;"
              + " needs JDK 25 or newer.")
  private boolean aot;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = out();
    if (aot) {
      requireJdk(Runtime.version().feature());
      Path jar = requireJar(ProgramFile.location());
      out.println("Training on a sample of the site ...");
      Path cache = new AotTraining(jar, context().clock()).make();
      out.printf("Made %s, %d MB.%n", cache.getFileName(), Files.size(cache) / 1_000_000);
    } else {
      out.println("The jar is built. With --aot its starts get quicker.");
    }
    return 0;
  }

  /** Refuses a JDK that makes no cache in one step. */
  static void requireJdk(int feature) {
    if (feature < FIRST_JDK) {
      throw new IllegalStateException(
          "an AOT cache needs JDK %d or newer and this is %d: install Eclipse Temurin 25,"
                  .formatted(FIRST_JDK, feature)
              + " or set JAVA_HOME to one; Soletape starts without the cache too, only slower");
    }
  }

  /** Refuses a folder of classes: a cache belongs to one jar. */
  static Path requireJar(Path location) {
    if (!Files.isRegularFile(location)) {
      throw new IllegalStateException(
          "an AOT cache is made for the jar: run it as ./soletape build --aot");
    }
    return location;
  }
}
