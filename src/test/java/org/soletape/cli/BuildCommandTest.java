package org.soletape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
  @Test
  void an_older_jdk_is_refused_with_what_is_needed() {
    assertThatThrownBy(() -> BuildCommand.requireJdk(21))
        .hasMessageContaining("needs JDK 25 or newer and this is 21")
        .hasMessageContaining("JAVA_HOME");
    assertThatCode(() -> BuildCommand.requireJdk(25)).doesNotThrowAnyException();
  }

  @Test
  void a_cache_is_made_for_a_jar_only(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> BuildCommand.requireJar(folder))
        .hasMessageContaining("./soletape build --aot");
    Path jar = Files.createFile(folder.resolve("soletape.jar"));
    assertThat(BuildCommand.requireJar(jar)).isEqualTo(jar);
  }
}
