package org.soletape.portfolio.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts an XLSX file together part by part, sound or not. */
public final class XlsxFile {
  public static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public XlsxFile() {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    part(
        "xl/workbook.xml",
        "<workbook xmlns:r=\""
            + RELATIONS
            + "\"><sheets><sheet name=\"Shoes\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
            + relation("rId1", "worksheet", "worksheets/sheet1.xml")
            + relation("rId2", "sharedStrings", "sharedStrings.xml")
            + relation("rId3", "styles", "styles.xml")
            + "</Relationships>");
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, kind, target);
  }

  public XlsxFile part(String name, String content) {
    parts.put(name, content.getBytes(UTF_8));
    return this;
  }

  /** The one sheet, as the rows of its data. */
  public XlsxFile rows(String rows) {
    return part(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  public XlsxFile strings(String... texts) {
    StringBuilder strings = new StringBuilder("<sst>");
    for (String text : texts) {
      strings.append("<si><t>").append(text).append("</t></si>");
    }
    return part("xl/sharedStrings.xml", strings.append("</sst>").toString());
  }

  /** Styles 1, 2, ... of these formats. */
  public XlsxFile formats(String... codes) {
    StringBuilder formats = new StringBuilder("<styleSheet><numFmts>");
    StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
    for (int i = 0; i < codes.length; i++) {
      String code = codes[i].replace("\"", "&quot;");
      formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
      styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
    }
    return part("xl/styles.xml", formats + "</numFmts>" + styles + "</cellXfs></styleSheet>");
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of texts. */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
    for (int i = 0; i < cells.length; i++) {
      row.append(
          "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted('A' + i, number, cells[i]));
    }
    return row + "</row>";
  }
}
