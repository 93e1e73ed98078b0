package org.soletape.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.Main;

/** The program as one jar, as machines have it. */
public final class ProgramJar {
  private final Path jar;

  private ProgramJar(Path jar) {
    this.jar = jar;
  }

  /** Packs the classes of this run of the tests. */
  public static ProgramJar pack(Path jar) {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(out, classes.relativize(file).toString().replace(File.separatorChar, '/'), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProgramJar(jar);
  }

  /** The same program on another machine, where it was put at this time. */
  public ProgramJar copy(Path to, Instant at) {
    try {
      Files.copy(jar, to);
      Files.setLastModifiedTime(to, FileTime.from(at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProgramJar(to);
  }

  /** The jar and the libraries beside it. */
  String classPath() {
    List<String> path =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    return path.stream()
        .map(entry -> Path.of(entry).toAbsolutePath().equals(classes()) ? jar.toString() : entry)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path classes() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(JarOutputStream out, String name, Path file) throws IOException {
    out.putNextEntry(new JarEntry(name));
    Files.copy(file, out);
    out.closeEntry();
  }
}
