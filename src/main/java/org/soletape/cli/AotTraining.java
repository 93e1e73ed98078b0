package org.soletape.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.CatalogEntry;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.wiring.App;

/**
 * Makes the AOT cache of a jar. {@code serve} runs in a process of its own over a sample of real
 * tape, so that the cache holds what a site over a current schema needs and nothing of what made
 * the sample; its pages are asked for; and the JDK writes the cache when it is told to stop.
 */
record AotTraining(Path jar, Clock clock) {
  private static final int PRODUCTS = 12;
  private static final int DAYS = 2;

  /**
   * Trains and writes the cache, and beside it what the launcher knows it by: the jar's path and
   * the release file of the JDK, with the time of the jar.
   *
   * @return where the cache is
   */
  Path make() throws IOException, InterruptedException {
    Path cache = beside(".aot");
    Path stamp = beside(".aot.jdk");
    FileTime built = Files.getLastModifiedTime(jar);
    try (DemoFolder folder = DemoFolder.open(null)) {
      Path made = folder.path().resolve("made.aot");
      train(folder.path(), made);
      Files.deleteIfExists(stamp);
      Files.move(made, cache, REPLACE_EXISTING);
    }
    String jdk = Files.readString(Path.of(System.getProperty("java.home"), "release"));
    Files.writeString(stamp, jar + "\n" + jdk);
    Files.setLastModifiedTime(stamp, built);
    return cache;
  }

  private void train(Path folder, Path cache) throws IOException, InterruptedException {
    Instant now = clock.instant();
    SteppedClock stepped = new SteppedClock(now);
    SimulationOptions options = SimulationOptions.defaults().unpaced().withClock(stepped);
    try (SimulatedVenues venues = new SimulatedVenues(options);
        App app = App.open(SimulatedSettings.read(Map.of(), venues, folder, PRODUCTS), stepped)) {
      List<CatalogEntry> sample = ShoeCatalogue.entries(PRODUCTS);
      app.schema().migrate();
      SimulatedTape.of(app, venues, stepped, Optional.empty())
          .make(sample, DAYS, now, (done, all) -> {});
      TrainedSite.run(command(cache), app.databaseUrl(), sample.getFirst().sku());
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("the JDK wrote no AOT cache");
    }
  }

  /** The flags of this process, so those of the launcher. */
  private List<String> command(Path cache) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Xlog"))
        .forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(List.of("-jar", jar.toString(), "serve"));
    return command;
  }

  private Path beside(String ending) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    return jar.resolveSibling(name + ending);
  }
}
