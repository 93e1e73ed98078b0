package org.soletape.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Catalogue files: CSV in UTF-8 with a header line, separated by comma, semicolon or tab. Only
 * {@code sku} is required. A file is read whole or refused whole with everything wrong in it.
 */
public final class CatalogCsv {
  private static final String BUILT_IN = "/catalog/products.csv";

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
    try {
      return CatalogTable.read(CsvText.decode(content));
    } catch (UnreadableCsv e) {
      throw new CatalogCsvException(List.of(FileProblem.ofLine(e.line(), e.getMessage())));
    }
  }
}
