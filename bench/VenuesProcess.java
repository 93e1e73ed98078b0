package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.generated.GeneratedMarket;

/** Unpaced simulated venues in a JVM of their own, so that their CPU time is not the engine's. */
final class VenuesProcess implements AutoCloseable {
  private final Process process;
  private final String baseUrl;

  private VenuesProcess(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  /** The built-in products and so many more. */
  static VenuesProcess start(int extraProducts) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(VenuesProcess.class.getName(), Integer.toString(extraProducts)));
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new VenuesProcess(process, output.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] arguments) throws IOException {
    SimulationOptions options =
        SimulationOptions.defaults()
            .unpaced()
            .withMarket(new GeneratedMarket(1, Integer.parseInt(arguments[0])));
    try (SimulatedVenues venues = new SimulatedVenues(options)) {
      System.out.println(venues.url(""));
      // The parent closes our input when it is done, and also when it dies.
      while (System.in.read() != -1) {}
    }
  }

  String baseUrl() {
    return baseUrl;
  }

  Duration cpu() {
    return Workbench.cpu(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
