package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real {@code serve} in a process of its own, with as small a heap as a test wants. */
public final class ServedElsewhere implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+");

  private final Process process;
  private final String address;
  private final Queue<String> said;

  private ServedElsewhere(Process process, String address, Queue<String> said) {
    this.process = process;
    this.address = address;
    this.said = said;
  }

  /** Starts it and returns once it listens; without its trigger unless the environment says so. */
  public static ServedElsewhere start(Map<String, String> environment, String... options) {
    return start(System.getProperty("java.class.path"), environment, options);
  }

  /** The same from a jar, as machines have it. */
  public static ServedElsewhere start(ProgramJar program, Map<String, String> environment) {
    return start(program.classPath(), environment);
  }

  private static ServedElsewhere start(
      String classPath, Map<String, String> environment, String... options) {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(List.of(options));
    builder.command().addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    builder.command().add(classPath);
    builder.command().addAll(List.of("org.soletape.Main", "serve"));
    builder.environment().putAll(Map.of("PORT", "0", "SCHEDULER", "off"));
    builder.environment().putAll(environment);
    try {
      Process process = builder.redirectErrorStream(true).start();
      Queue<String> said = new ConcurrentLinkedQueue<>();
      return new ServedElsewhere(process, address(process, said), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on after it was told, so that the process never waits for us. */
  private static String address(Process process, Queue<String> said) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(said::add));
        return found.group();
      }
    }
    throw new AssertionError("serve ended: " + String.join("\n", said));
  }

  /** What it has printed so far. */
  public List<String> said() {
    return List.copyOf(said);
  }

  public String url(String path) {
    return address + path;
  }

  public int port() {
    return URI.create(address).getPort();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The most memory it ever held, in bytes; empty where Linux does not tell. */
  public Optional<Long> mostResident() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
