package org.soletape.thirdvenue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.testing.Tape;

/**
 * A third venue needs its adapter, its simulator, an entry, its fee schedule and its columns, and
 * nothing else: with these alone it is seeded, polled, shown and counted. As a venue is a constant,
 * this happens in a process of its own whose classes have one more.
 */
class ThirdVenueTest {
  @RegisterExtension final Tape tape = Tape.generated();
  @TempDir private Path folder;

  @Test
  void a_third_venue_goes_the_whole_way() throws IOException, InterruptedException {
    tape.database().update(AddedVenue.COLUMNS);
    tape.database().update(AddedVenue.views());
    tape.database().update(AddedVenue.reads());

    Process process = start(new AddedVenue(folder).classes());
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("The third venue went the whole way");
  }

  private Process start(Path classes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            ThirdVenue.class.getName());
    Map<String, String> environment = new HashMap<>(tape.environment());
    environment.put("SCHEDULER", "off");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }
}
