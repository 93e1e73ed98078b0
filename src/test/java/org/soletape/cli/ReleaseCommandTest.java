package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandTest {
  @Test
  void a_program_built_in_a_clone_finds_its_script() {
    assertThat(ReleaseCommand.script(Path.of("target/soletape.jar")))
        .isEqualTo(Path.of(".ci/release").toAbsolutePath());
  }

  @Test
  void an_unpacked_release_makes_none(@TempDir Path folder) {
    assertThatThrownBy(() -> ReleaseCommand.script(folder.resolve("soletape-0.1.0/soletape.jar")))
        .hasMessageContaining("in a clone of the repository");
  }
}
