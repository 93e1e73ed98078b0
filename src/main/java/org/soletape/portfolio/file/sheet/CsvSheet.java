package org.soletape.portfolio.file.sheet;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.soletape.catalog.CsvText;
import org.soletape.catalog.UnreadableCsv;

/** Reads text separated by comma, semicolon, tab or bar. */
final class CsvSheet {
  private CsvSheet() {}

  static Sheet read(byte[] content) {
    try {
      CsvText text = CsvText.decodeSpreadsheet(content);
      if (text.text().indexOf('\0') >= 0) {
        throw new UnreadableSheet(1, "this is no table; save it as XLSX or CSV");
      }
      List<SheetRow> rows = new ArrayList<>();
      SheetLimits.Count count = new SheetLimits.Count();
      text.each(record -> rows.add(row(record, count)));
      return new Sheet(rows, text.guess().stream().toList());
    } catch (UnreadableCsv e) {
      throw new UnreadableSheet(e.line(), e.getMessage());
    }
  }

  private static SheetRow row(CsvRecord record, SheetLimits.Count count) {
    long line = record.getStartingLineNumber();
    count.row(line);
    count.width(line, record.getFieldCount());
    for (String field : record.getFields()) {
      if (!field.isEmpty()) {
        count.cell(line, field.length());
      }
    }
    return new SheetRow(line, record.getFields());
  }
}
