package org.soletape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are compiled when they are run; here so that none is broken until then. */
class BenchTest {
  @Test
  void every_benchmark_compiles(@TempDir Path classes) throws IOException {
    try (CompiledBenches benches = CompiledBenches.into(classes)) {
      assertThat(benches.problems()).isEmpty();
      assertThat(benches.programs()).hasSizeGreaterThan(20);
      assertThat(classes.resolve("bench/Tape.class")).exists();
    }
  }
}
