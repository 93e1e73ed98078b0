package org.soletape.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The real {@code serve} in a process of its own, with as small a heap as a test wants. */
public final class ServedElsewhere implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+");

  private final Process process;
  private final String address;

  private ServedElsewhere(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and returns once it listens. */
  public static ServedElsewhere start(Map<String, String> environment, String... options) {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(List.of(options));
    builder.command().addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    builder.command().add(System.getProperty("java.class.path"));
    builder.command().addAll(List.of("org.soletape.Main", "serve"));
    builder.environment().putAll(environment);
    builder.environment().putAll(Map.of("PORT", "0", "SCHEDULER", "off"));
    try {
      Process process = builder.redirectErrorStream(true).start();
      return new ServedElsewhere(process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says while it starts, and then read away so that it never waits for us. */
  private static String address(Process process) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> said.lines().forEach(unused -> {}));
        return found.group();
      }
      all.append(line).append('\n');
    }
    throw new AssertionError("serve ended: " + all);
  }

  public String url(String path) {
    return address + path;
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
