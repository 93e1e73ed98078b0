package org.soletape.portfolio.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documented table is the one rules are tried by. */
class RuleTableTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)`( \\(in doubt\\))? \\|");

  @Test
  void every_rule_is_documented_in_the_order_it_is_tried() throws IOException {
    List<String> documented =
        ROW.matcher(Files.readString(Path.of("docs/selling.md")))
            .results()
            .map(row -> row.group(1) + (row.group(2) == null ? "" : " in doubt"))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Arrays.stream(Rule.values())
                .map(rule -> rule.word() + (rule.isDoubt() ? " in doubt" : ""))
                .toList());
  }
}
