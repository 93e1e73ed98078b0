package org.soletape.portfolio.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.soletape.testing.OwnProcess;

class HostileFilesTest {
  /** The files themselves, as texts, take most of it. */
  private static final String LITTLE = "-Xmx100m";

  private static final String DAMAGED = "the XLSX file is damaged; save it again";
  private static final String DECLARES =
      "the XLSX file declares entities, which no spreadsheet does; it was not read";
  private static final String NAMES = "the XLSX file uses more names than any spreadsheet does";
  private static final String LONG = "a cell of the XLSX file is longer than any may be";

  @Test
  void every_hostile_workbook_is_refused_with_a_sentence_in_little_memory() throws Exception {
    assertThat(outcomes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("bomb", "the XLSX file unpacks to more than 60 MB; split it"),
                Map.entry("text", "a cell has more than 32,767 characters"),
                Map.entry("comment", LONG),
                Map.entry("attribute", LONG),
                Map.entry("entities", DECLARES),
                Map.entry("laughs", DECLARES),
                Map.entry("columns", "the file has more than 100 columns"),
                Map.entry("far", "the file has more than 100 columns"),
                Map.entry("string", DAMAGED),
                Map.entry("number", "1 rows"),
                Map.entry("formula", "1 rows"),
                Map.entry("rows", "the file has more than 10,000 rows; split it"),
                Map.entry("utf16", "the XLSX file is not in UTF-8; save it again"),
                Map.entry(
                    "ods",
                    "this is no spreadsheet that can be read; save the table as XLSX or CSV"),
                Map.entry(
                    "format", "a number format of the XLSX file has more than 255 characters"),
                Map.entry("brackets", "5000 rows"),
                Map.entry("sheets", "the XLSX file names too many sheets or parts"),
                Map.entry("titles", "the file has too much text; split it"),
                Map.entry("relations", "the XLSX file names too many sheets or parts"),
                Map.entry("elements", NAMES),
                Map.entry("attributes", NAMES),
                Map.entry("namespaces", NAMES),
                Map.entry("instructions", NAMES),
                Map.entry("name", NAMES),
                Map.entry("deep", "the XLSX file nests more than any spreadsheet does"),
                Map.entry("honest", "10001 rows")));
  }

  private static Map<String, String> outcomes() throws IOException, InterruptedException {
    Process process =
        OwnProcess.of(List.of(LITTLE), HostileFiles.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      Map<String, String> said =
          lines
              .lines()
              .map(line -> line.split(": ", 2))
              .collect(Collectors.toMap(parts -> parts[0], parts -> parts[parts.length - 1]));
      assertThat(process.waitFor()).as(said.toString()).isZero();
      return said;
    }
  }
}
