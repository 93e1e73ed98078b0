package org.soletape.portfolio.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.portfolio.file.sheet.XlsxFile.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSheetTest {
  @Test
  void texts_are_read_wherever_the_file_keeps_them() {
    Sheet sheet =
        Sheet.read(
            new XlsxFile()
                .rows(
                    "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is>"
                        + "<r><t>rich </t></r><r><t>text &amp; more</t></r></is></c></row>"
                        + "<row><c t=\"str\"><f>A1&amp;B1</f><v>joined</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                        + "<row r=\"9\"><c r=\"B9\" s=\"0\"/></row>")
                .strings("none", "品番<rPh sb=\"0\" eb=\"1\"><t>ひん</t></rPh>")
                .bytes());

    assertThat(sheet.rows())
        .containsExactly(
            new SheetRow(2, List.of("品番", "", "rich text & more")),
            new SheetRow(3, List.of("joined", "TRUE", "#N/A")));
    assertThat(sheet.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General|99.950000000000003|99.95",
        "General|10.5|10.5",
        "General|1.234|1.2340",
        "General|1234567|1234567",
        "General|1E+3|1000",
        "General|1e999999999|1e999999999",
        "0|0.0|0",
        "yyyy-mm-dd|46022|2025-12-31",
        "[$-407]TT.MM.JJJJ;@|46022|46022",
        "[$-407]dd.mm.yyyy;@|46022.75|2025-12-31",
        "dd/mm/yy|59|1900-02-28",
        "#,##0.00 [$€-407]|120|120 €",
        "[$USD] #,##0.00|120.5|120.5 USD",
        "\"£\"#,##0.00|80|80 £",
        "#,##0.00 \"days\"|80|80",
        "[h]:mm|0.5|0.5",
      })
  void a_number_is_written_as_its_format_means_it(String format, String kept, String text) {
    byte[] file =
        new XlsxFile()
            .formats(format)
            .rows("<row><c s=\"1\"><v>" + kept + "</v></c></row>")
            .bytes();

    assertThat(Sheet.read(file).rows().getFirst().cells()).containsExactly(text);
  }

  @Test
  void days_may_be_counted_from_1904() {
    byte[] file =
        new XlsxFile()
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" state=\"hidden\" r:id=\"rId9\"/>"
                    + "<sheet name=\"B\" r:id=\"rId1\"/><sheet name=\"C\" r:id=\"rId5\"/></sheets></workbook>")
            .formats("yyyy-mm-dd")
            .rows("<row><c s=\"1\"><v>44560</v></c></row>")
            .bytes();

    assertThat(Sheet.read(file).rows().getFirst().cells()).containsExactly("2025-12-31");
    assertThat(Sheet.read(file).notices())
        .containsExactly("The file has 2 sheets; only 'B' is read.");
  }

  @Test
  void formulas_count_as_the_value_they_had_or_are_told() {
    byte[] file =
        new XlsxFile()
            .rows("<row><c><f>60+60</f><v>120</v></c><c><f>HYPERLINK(\"http://x\")</f></c></row>")
            .bytes();

    assertThat(Sheet.read(file).rows().getFirst().cells()).containsExactly("120");
    assertThat(Sheet.read(file).notices()).singleElement().asString().startsWith("1 cells are");
  }

  @Test
  void what_is_no_spreadsheet_says_so() {
    assertThatThrownBy(() -> Sheet.read(new byte[] {'P', 'K', 3, 4, 1, 2}))
        .isInstanceOf(UnreadableSheet.class);
    assertThatThrownBy(() -> Sheet.read("PK\u0003\u0004".getBytes(UTF_8)))
        .isInstanceOf(UnreadableSheet.class);
    assertThat(Sheet.read(new XlsxFile().rows(row(1)).bytes()).rows()).isEmpty();
  }
}
