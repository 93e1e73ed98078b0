package org.soletape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, with a JDK that only says how it was called. */
class LauncherTest {
  private static final String RELEASE = "JAVA_VERSION=\"25.0.3\"\nIMPLEMENTOR=\"Somebody\"\n";
  private static final FileTime BUILT = FileTime.from(Instant.parse("2026-03-02T12:00:00.5Z"));

  @TempDir private Path folder;

  @BeforeEach
  void install() throws IOException {
    Files.copy(Path.of("soletape"), folder.resolve("soletape"), StandardCopyOption.COPY_ATTRIBUTES);
    write("jdk/release", RELEASE);
    Path java = write("jdk/bin/java", "#!/bin/sh\necho \"$@\"\necho \"pid $$\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setLastModifiedTime(write("target/soletape.jar", ""), BUILT);
  }

  @Test
  void a_cache_of_this_jar_and_jdk_is_used() throws Exception {
    makeCache(RELEASE, BUILT);

    assertThat(run("serve")).contains("-XX:AOTCache=" + folder, "/target/soletape.jar serve");
  }

  @Test
  void a_cache_of_another_jdk_is_passed_over_without_a_word() throws Exception {
    makeCache(RELEASE.replace("25.0.3", "25.0.2"), BUILT);

    assertThat(run("serve")).doesNotContain("AOT");
  }

  @Test
  void a_cache_of_an_older_or_newer_jar_is_passed_over_without_a_word() throws Exception {
    makeCache(RELEASE, FileTime.fromMillis(BUILT.toMillis() - 1));
    assertThat(run("serve")).doesNotContain("AOT");

    makeCache(RELEASE, FileTime.fromMillis(BUILT.toMillis() + 1));
    assertThat(run("serve")).doesNotContain("AOT");
  }

  @Test
  void a_cache_that_came_from_elsewhere_is_passed_over_without_a_word() throws Exception {
    makeCache(Path.of("/elsewhere/target/soletape.jar"), RELEASE, BUILT);

    assertThat(run("serve")).doesNotContain("AOT");
  }

  @Test
  void a_cache_that_says_nothing_about_itself_is_passed_over() throws Exception {
    write("target/soletape.aot", "");

    assertThat(run("serve")).doesNotContain("AOT");
  }

  @Test
  void there_is_a_switch_for_the_cache() throws Exception {
    makeCache(RELEASE, BUILT);

    assertThat(run("serve", "SOLETAPE_AOT", "off")).doesNotContain("AOT");
  }

  @Test
  void there_is_a_choice_of_compilers() throws Exception {
    assertThat(run("serve")).contains("-XX:TieredStopAtLevel=1 ");
    assertThat(run("serve", "SOLETAPE_JIT", "lasting")).contains("-XX:TieredStopAtLevel=4 ");

    ProcessBuilder misspelt = launcher("serve");
    misspelt.environment().put("SOLETAPE_JIT", "fast");
    Process refused = misspelt.start();
    assertThat(new String(refused.getErrorStream().readAllBytes(), UTF_8))
        .contains("SOLETAPE_JIT must be quick or lasting");
    assertThat(refused.waitFor()).isNotZero();
  }

  @Test
  void java_takes_the_launchers_place_and_so_gets_its_signals() throws Exception {
    ProcessBuilder builder = launcher("serve");
    Process process = builder.start();
    process.waitFor();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .contains("pid " + process.pid());
  }

  @Test
  void in_a_release_the_jar_lies_beside_the_launcher() throws Exception {
    Files.move(folder.resolve("target/soletape.jar"), folder.resolve("soletape.jar"));

    assertThat(run("serve")).contains(" -jar " + folder.resolve("soletape.jar") + " serve");
  }

  @Test
  void the_heap_is_set_from_outside() throws Exception {
    assertThat(run("serve")).contains("-Xmx256m -Xmn20m");
    assertThat(run("serve", "SOLETAPE_HEAP", "96m")).contains("-Xmx96m");
  }

  @Test
  void a_process_without_memory_ends_and_does_not_go_on_by_halves() throws Exception {
    assertThat(run("serve")).contains("-XX:+ExitOnOutOfMemoryError");
  }

  private void makeCache(String release, FileTime built) throws IOException {
    makeCache(folder.resolve("target/soletape.jar"), release, built);
  }

  private void makeCache(Path jar, String release, FileTime built) throws IOException {
    write("target/soletape.aot", "");
    Files.setLastModifiedTime(write("target/soletape.aot.jdk", jar + "\n" + release), built);
  }

  /** What the JDK was called with; nothing may be said beside it. */
  private String run(String command, String... variable) throws Exception {
    ProcessBuilder builder = launcher(command);
    if (variable.length > 0) {
      builder.environment().put(variable[0], variable[1]);
    }
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(process.waitFor()).isZero();
    return said;
  }

  private ProcessBuilder launcher(String command) {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("soletape").toString(), command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SOLETAPE_"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    return builder;
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
