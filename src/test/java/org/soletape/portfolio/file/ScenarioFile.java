package org.soletape.portfolio.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.ValuationSamples;

/** Reads the pairs of a file as somebody would import it; every file here is well-formed. */
public final class ScenarioFile {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-31");

  private ScenarioFile() {}

  public static List<Pair> read(String name) {
    try (InputStream file = ScenarioFile.class.getResourceAsStream("/scenarios/" + name + ".csv")) {
      ImportFile read =
          ImportFile.read(file.readAllBytes(), ValuationSamples.STANDARD.currency(), TODAY);
      assertThat(read.problems()).isEmpty();
      return read.lines().stream().map(ImportFile.Line::pair).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read scenario " + name, e);
    }
  }
}
