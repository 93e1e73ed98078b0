package org.soletape.catalog;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Catalogue files: CSV in UTF-8 with a header line, separated by comma, semicolon or tab. Only
 * {@code sku} is required. A file is read whole or refused whole with everything wrong in it.
 */
public final class CatalogCsv {
  private static final String BUILT_IN = "/catalog/products.csv";

  private final List<FileProblem> problems = new ArrayList<>();
  private final List<CatalogEntry> entries = new ArrayList<>();
  private final Map<String, CatalogRow> firstRowOfCode = new HashMap<>();

  private CatalogCsv() {}

  /** The products that come with Soletape. */
  public static List<CatalogEntry> builtIn() {
    try (InputStream resource = CatalogCsv.class.getResourceAsStream(BUILT_IN)) {
      if (resource == null) {
        throw new IllegalStateException("the built-in catalogue is missing: " + BUILT_IN);
      }
      return read(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of somebody's own.
   *
   * @throws CatalogCsvException when anything in it is wrong
   * @throws IOException when it cannot be read from disk
   */
  public static List<CatalogEntry> read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @throws CatalogCsvException when anything in it is wrong
   */
  public static List<CatalogEntry> read(byte[] content) {
    CatalogCsv file = new CatalogCsv();
    try {
      file.readRecords(CsvText.decode(content).records());
    } catch (UnreadableCsv e) {
      file.problem(e.line(), e.getMessage());
    }
    if (!file.problems.isEmpty()) {
      throw new CatalogCsvException(file.problems);
    }
    return List.copyOf(file.entries);
  }

  private void readRecords(CsvText.Records read) {
    Iterator<CsvRecord> records = read.records().iterator();
    if (records.hasNext()) {
      CatalogHeader header = CatalogHeader.read(records.next(), problems::add);
      if (!records.hasNext() && read.broken().isEmpty()) {
        problem(header.line(), "no product follows the header");
      }
      records.forEachRemaining(record -> read(new CatalogRow(header, record, problems::add)));
    } else if (read.broken().isEmpty()) {
      problem(1, "the file is empty");
    }
    read.broken().forEach(e -> problem(e.line(), e.getMessage()));
  }

  private void read(CatalogRow row) {
    if (row.isComplete()) {
      row.entry().ifPresent(entries::add);
      row.styleCodes().stream()
          .flatMap(code -> Optional.ofNullable(firstRowOfCode.get(code)).stream())
          .findFirst()
          .ifPresent(first -> problems.add(row.repetitionOf(first)));
      row.styleCodes().forEach(code -> firstRowOfCode.putIfAbsent(code, row));
    }
  }

  private void problem(long line, String what) {
    problems.add(FileProblem.ofLine(line, what));
  }
}
