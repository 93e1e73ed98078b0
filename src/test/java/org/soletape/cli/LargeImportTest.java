package org.soletape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.soletape.portfolio.file.sheet.XlsxFile;
import org.soletape.testing.OwnProcess;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

/** The largest files an import takes, in a process whose heap never holds more than 100 MB. */
class LargeImportTest {
  private static final int ROWS = 10_000;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  @TempDir private Path folder;

  @BeforeEach
  void openAnAccount() {
    SampleAccount.open(test.database(), UUID.randomUUID(), "anna@example.com", Instant.EPOCH);
  }

  @Test
  void ten_thousand_rows_of_csv_are_checked_in_a_hundred_megabytes() throws Exception {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "ZZ%05d-100,10.5,99.95,2025-12-31,lace %d".formatted(row, row))
            .collect(Collectors.joining("\n"));

    assertChecked("pairs.csv", ("Style Code,Size,Paid,Bought,Lace\n" + rows).getBytes(UTF_8));
  }

  @Test
  void ten_thousand_rows_of_xlsx_are_checked_in_a_hundred_megabytes() throws Exception {
    StringBuilder rows =
        new StringBuilder(XlsxFile.row(1, "Style Code", "Size", "Paid", "Bought", "Lace"));
    for (int row = 2; row <= ROWS + 1; row++) {
      rows.append(
          XlsxFile.row(row, "ZZ" + row + "-100", "10.5", "99.95", "2025-12-31", "lace " + row));
    }

    assertChecked("pairs.xlsx", new XlsxFile().rows(rows.toString()).bytes());
  }

  private void assertChecked(String name, byte[] content) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve(name), content);
    ProcessBuilder builder =
        OwnProcess.of(
            List.of("-Xmx100m", "-XX:+UseSerialGC"),
            "org.soletape.Main",
            "import",
            file.toString(),
            "--user",
            "anna@example.com",
            "--dry-run");
    builder.environment().put("DATABASE_URL", test.url().jdbc());
    builder.environment().put("MAX_PAIRS", String.valueOf(ROWS));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).contains("10000 rows: 10000 to add, 0 already there, 0 refused.");
    assertThat(process.waitFor()).isZero();
  }
}
