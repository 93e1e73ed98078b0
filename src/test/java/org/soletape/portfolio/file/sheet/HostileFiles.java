package org.soletape.portfolio.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.soletape.portfolio.file.sheet.XlsxFile.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks that want to fill memory, take hours or read what is not theirs; and large honest ones.
 */
final class HostileFiles {
  private static final int MANY = 70_000_000;
  private static final int MANY_NAMES = 2_000;

  private HostileFiles() {}

  /** Reads each and prints its name with what came of it, in a process that has little memory. */
  public static void main(String[] arguments) {
    files().forEach((name, content) -> System.out.println(name + ": " + outcome(content)));
  }

  private static String outcome(byte[] content) {
    try {
      return Sheet.read(content).rows().size() + " rows";
    } catch (UnreadableSheet refused) {
      return refused.getMessage();
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("bomb", bomb());
    files.put("text", parts(XlsxFile.SHEET, "<worksheet><c><v>" + "1".repeat(1_000_000)));
    files.put("comment", parts(XlsxFile.SHEET, "<worksheet><!-- " + "> ".repeat(1_000_000)));
    files.put("attribute", parts(XlsxFile.SHEET, "<worksheet a=\"" + "> ".repeat(1_000_000)));
    files.put(
        "entities",
        parts(
            "xl/sharedStrings.xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>"));
    files.put(
        "laughs",
        parts(
            XlsxFile.SHEET,
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"));
    files.put(
        "columns",
        rows("<row r=\"1\">" + "<c t=\"str\"><v>1</v></c>".repeat(1_000_000) + "</row>"));
    files.put("far", rows("<row r=\"1\"><c r=\"ZZZZZZZ1\" t=\"str\"><v>1</v></c></row>"));
    files.put("string", rows("<row r=\"1\"><c t=\"s\"><v>2000000000</v></c></row>"));
    files.put("number", rows("<row r=\"1\"><c><v>1e2000000000</v></c></row>"));
    files.put(
        "formula", rows("<row r=\"1\"><c><f>" + "A1+".repeat(50_000) + "A1</f><v>7</v></c></row>"));
    files.put("rows", rows(row(1, "x").repeat(10_002)));
    files.put("utf16", new XlsxFile().part("xl/workbook.xml", "\0<\0a").bytes());
    files.put("ods", "PK\u0003\u0004mimetype".getBytes(UTF_8));
    files.put("honest", honest());
    files.put("format", numbers("[".repeat(190_000)));
    files.put("brackets", numbers("[$".repeat(120) + " ".repeat(10)));
    files.put("sheets", sheets("<sheet r:id=\"rId1\"/>".repeat(MANY_NAMES)));
    files.put(
        "titles", sheets(("<sheet r:id=\"1\" name=\"" + "x".repeat(30_000) + "\"/>").repeat(300)));
    files.put("relations", relations());
    files.put("elements", document("<a%d/>"));
    files.put("attributes", document("<a b%d=\"1\"/>"));
    files.put("namespaces", document("<a xmlns='urn:%d'/>"));
    files.put("instructions", document("<?a%d ?>"));
    files.put("name", parts(XlsxFile.SHEET, "<worksheet><" + "a".repeat(1_000) + "/>"));
    files.put("deep", parts(XlsxFile.SHEET, "<worksheet>" + "<a>".repeat(1_000)));
    return files;
  }

  /** A column of numbers that are all shown in one way. */
  private static byte[] numbers(String format) {
    return new XlsxFile()
        .formats(format)
        .rows("<row><c s=\"1\"><v>1</v></c></row>".repeat(5_000))
        .bytes();
  }

  private static byte[] sheets(String sheets) {
    return parts("xl/workbook.xml", "<workbook xmlns:r=\"r\">" + sheets + "</workbook>");
  }

  private static byte[] relations() {
    return parts(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>" + numbered("<Relationship Id=\"%d\"/>") + "</Relationships>");
  }

  private static byte[] document(String element) {
    return parts(XlsxFile.SHEET, "<worksheet>" + numbered(element) + "</worksheet>");
  }

  private static String numbered(String element) {
    return IntStream.range(0, MANY_NAMES)
        .mapToObj(element::formatted)
        .collect(Collectors.joining());
  }

  /** Some kilobytes that unpack to 70 MB; it is never in memory as a whole. */
  private static byte[] bomb() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      byte[] nothing = new byte[1_000_000];
      for (int written = 0; written < MANY; written += nothing.length) {
        zip.write(nothing);
      }
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As large as it may be. */
  private static byte[] honest() {
    StringBuilder rows = new StringBuilder();
    for (int line = 1; line <= 10_001; line++) {
      rows.append(row(line, "DD1391-" + line, "10.5", "99.95 EUR", "2025-12-31", "note " + line));
    }
    return rows(rows.toString());
  }

  private static byte[] rows(String rows) {
    return new XlsxFile().rows(rows).bytes();
  }

  private static byte[] parts(String name, String content) {
    return new XlsxFile().rows(row(1, "sku")).part(name, content).bytes();
  }
}
