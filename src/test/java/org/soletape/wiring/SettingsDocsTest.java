package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/settings.md says of every setting is what the program says of it. */
class SettingsDocsTest {
  @Test
  void the_table_of_the_docs_is_the_list_of_settings() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/settings.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values()).map(SettingsDocsTest::row).toList());
  }

  private static String row(Setting setting) {
    String value = setting.defaultText().map(text -> " " + text + " ").orElse("  ");
    return "| `" + setting.name() + "` |" + value + "| " + setting.meaning() + " |";
  }
}
