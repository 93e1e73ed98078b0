package org.soletape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hands over to the script that makes a release: it has to build what this process runs. */
@Command(
    name = "release",
    description = {
      "Makes the archives of a release in target/release, out of what is committed.",
      "One commit and one JDK make the same bytes, wherever and whenever."
    })
final class ReleaseCommand extends Action {
  private static final Path SCRIPT = Path.of(".ci", "release");

  @Option(
      names = "--twice",
      description = "Make them twice, in two folders, and fail unless every byte is the same.")
  private boolean twice;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(script(ProgramFile.location()).toString());
    if (twice) {
      command.add("--twice");
    }
    out().flush();
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The script of the clone this was built in; an unpacked release has none. */
  static Path script(Path program) {
    Path clone = program.toAbsolutePath().getParent().getParent();
    Path script = clone.resolve(SCRIPT);
    if (!Files.isExecutable(script)) {
      throw new IllegalStateException(
          "a release is made in a clone of the repository, and this program was not built in one");
    }
    return script;
  }
}
