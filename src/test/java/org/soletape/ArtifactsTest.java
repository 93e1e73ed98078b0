package org.soletape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of what the build is made with, and the check every build begins with. */
class ArtifactsTest {
  private static final Path CHECK = Path.of(".mvn/artifacts");
  private static final Path LIST = Path.of(".mvn/artifacts.sha256");
  private static final String LIBRARY = "org/example/shoe/1.0/shoe-1.0.jar";

  @TempDir private Path folder;

  @BeforeEach
  void record() throws Exception {
    Files.createDirectory(folder.resolve("clone"));
    Files.copy(CHECK, folder.resolve("clone/artifacts"), StandardCopyOption.COPY_ATTRIBUTES);
    write(LIBRARY, "as it was published");
    write("org/example/shoe/1.0/shoe-1.0.pom", "<project/>");
    write("org/example/shoe/1.0/_remote.repositories", "changes from day to day");
    assertThat(run("record")).isEmpty();
  }

  @Test
  void what_is_as_it_was_passes_and_what_is_not_there_yet_is_not_missed() throws Exception {
    assertThat(run("check")).isEmpty();

    Files.delete(folder.resolve("repository").resolve(LIBRARY));
    assertThat(run("check")).isEmpty();
  }

  @Test
  void a_library_that_changed_stops_the_build_and_is_named() throws Exception {
    write(LIBRARY, "as somebody would like it");

    assertThat(run("check"))
        .contains("not the files this was built with", LIBRARY + ": FAILED")
        .doesNotContain("shoe-1.0.pom");
  }

  @Test
  void the_list_has_libraries_and_what_describes_them() throws Exception {
    assertThat(Files.readAllLines(folder.resolve("clone/artifacts.sha256")))
        .hasSize(2)
        .allMatch(
            line -> line.matches("[0-9a-f]{64}  org/example/shoe/1\\.0/shoe-1\\.0\\.(jar|pom)"));
  }

  @Test
  void everything_the_tests_run_with_is_on_the_list() throws IOException {
    List<String> known =
        Files.readAllLines(LIST).stream()
            .map(line -> line.substring(line.indexOf("  ") + 2))
            .toList();
    List<String> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> entry.replace(File.separatorChar, '/'))
            .filter(
                entry -> entry.contains("/repository/") && !entry.contains("-console-standalone"))
            .toList();

    assertThat(libraries).hasSizeGreaterThan(80);
    assertThat(libraries)
        .allMatch(library -> known.stream().anyMatch(file -> library.endsWith("/" + file)));
  }

  /** What it said; its exit code says the same. */
  private String run(String verb) throws Exception {
    Process process =
        new ProcessBuilder(
                folder.resolve("clone/artifacts").toString(),
                verb,
                folder.resolve("repository").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isEqualTo(said.isEmpty() ? 0 : 1);
    return said;
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve("repository").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
