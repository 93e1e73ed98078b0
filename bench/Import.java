package bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.soletape.portfolio.file.ImportFile;
import org.soletape.portfolio.file.ImportReport;
import org.soletape.portfolio.file.Importing;
import org.soletape.portfolio.file.MappingChoices;

/** Time and heap of the dry run of an import of 10,000 rows, as CSV and as XLSX. */
final class Import {
  private static final int ROWS = 10_000;
  private static final Currency USD = Currency.getInstance("USD");
  private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final String[] TITLES = {
    "Style Code", "Size", "Paid", "Bought on", "Sold for", "Lace"
  };

  private Import() {}

  public static void main(String[] arguments) throws IOException {
    try (Workbench bench =
        Workbench.open(Clock.systemUTC(), Map.of("MAX_PAIRS", String.valueOf(ROWS)))) {
      Importing importing = bench.app().portfolios().importing();
      check(importing, "csv", csv());
      check(importing, "xlsx", xlsx());
    }
  }

  private static void check(Importing importing, String kind, byte[] content) {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    ImportFile file = importing.read(SOMEBODY, content, USD, MappingChoices.NONE);
    ImportReport report = importing.check(SOMEBODY, file);
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%s of %,d bytes: %d pairs in %.1f s, heap %d MB at most%n",
        kind, content.length, report.counts().fresh(), seconds, peak >> 20);
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static String[] row(int row) {
    return new String[] {
      "ZZ%05d-%03d".formatted(row, row % 900 + 100),
      "10.5",
      "99.95",
      "2025-12-31",
      "120",
      "lace " + row
    };
  }

  private static byte[] csv() {
    StringBuilder text = new StringBuilder(String.join(",", TITLES)).append('\n');
    for (int row = 0; row < ROWS; row++) {
      text.append(String.join(",", row(row))).append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes);
        PrintStream part = new PrintStream(zip, false, UTF_8)) {
      String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      part.printf(
          "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
          relations);
      part.flush();
      zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
      part.printf(
          "<Relationships><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"sheet.xml\"/>"
              + "</Relationships>",
          relations);
      part.flush();
      zip.putNextEntry(new ZipEntry("xl/sheet.xml"));
      part.print("<worksheet><sheetData>");
      writeRow(part, TITLES);
      for (int row = 0; row < ROWS; row++) {
        writeRow(part, row(row));
      }
      part.print("</sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static void writeRow(PrintStream part, String[] cells) {
    part.print("<row>");
    for (String cell : cells) {
      part.printf("<c t=\"inlineStr\"><is><t>%s</t></is></c>", cell);
    }
    part.print("</row>");
  }
}
