package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Sale;
import org.soletape.portfolio.file.sheet.XlsxFile;

/** Files as ten different people keep them: eight are read without a word, two are asked about. */
class TenShapesTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void a_german_file_with_semicolons_and_decimal_commas() {
    Pair pair =
        certain(
            """
            Artikelnummer;Größe;Kaufpreis;Währung;Gekauft am;Zustand;Bemerkung
            DD1391-100;US 10,5;1.234,50;EUR;31.12.2025;neu;mit Karton
            CT8527-100;US 9;99,95;EUR;01.02.2025;;
            """
                .getBytes(UTF_8));

    assertThat(pair.sku()).contains("DD1391-100");
    assertThat(paid(pair)).contains("EUR 1234.50");
    assertThat(bought(pair)).contains("2025-12-31");
    assertThat(pair.condition()).contains("neu");
  }

  @Test
  void an_english_file_with_tabs() {
    Pair pair =
        certain(
            "Style Code\tUS Size\tPrice Paid\tDate Bought\tQty\nDD1391-100\t10.5\t$1,120.00\t25/12/2025\t2\n"
                .getBytes(UTF_8));

    assertThat(paid(pair)).contains("USD 1120.00");
    assertThat(bought(pair)).contains("2025-12-25");
  }

  @Test
  void a_french_file_in_utf_16() {
    Pair pair =
        certain(
            "Référence;Pointure;Prix d'achat;Date d'achat\nDD1391-100;10,5;120,00 €;31/12/2025\n"
                .getBytes(UTF_16));

    assertThat(pair.size()).contains("10,5");
    assertThat(paid(pair)).contains("EUR 120.00");
  }

  @Test
  void a_workbook_of_libreoffice() {
    byte[] workbook =
        new XlsxFile()
            .formats("dd/mm/yyyy", "[$€-407]\\ #,##0.00;[RED]\\-[$€-407]\\ #,##0.00")
            .strings("Style Code", "Size", "Paid", "Bought on", "DD1391-100", "10.5W")
            .rows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>4</v></c><c r=\"B2\" t=\"s\"><v>5</v></c>"
                    + "<c r=\"C2\" s=\"2\"><f>60*2</f><v>120</v></c><c r=\"D2\" s=\"1\"><v>46022</v></c></row>")
            .bytes();

    Pair pair = certain(workbook);

    assertThat(pair.size()).contains("10.5W");
    assertThat(paid(pair)).contains("EUR 120.00");
    assertThat(bought(pair)).contains("2025-12-31");
  }

  @Test
  void a_google_sheet() {
    Pair pair =
        certain(
            """
            SKU,Size (US),Cost,Purchased On,Notes
            DD1391-100,10.5,"$1,234.00",12/31/2025,"dented, box"
            ,,,,
            """
                .getBytes(UTF_8));

    assertThat(paid(pair)).contains("USD 1234.00");
    assertThat(bought(pair)).contains("2025-12-31");
    assertThat(pair.notes()).contains("dented, box");
  }

  @Test
  void a_japanese_file_as_excel_saves_it() {
    Pair pair =
        certain(
            "品番,サイズ,購入価格,購入日,状態\r\nDD1391-100,US 10.5,\"¥12,800\",2025年12月31日,新品\r\n"
                .getBytes(Charset.forName("windows-31j")));

    assertThat(paid(pair)).contains("JPY 12800");
    assertThat(bought(pair)).contains("2025-12-31");
    assertThat(pair.condition()).contains("新品");
  }

  @Test
  void sales_and_purchases_in_sizes_of_two_countries() {
    ImportFile file =
        read(
            """
            Style,Size,Bought,Paid,Sold On,Sold For,Payout,Platform,Order Number
            DD1391-100,UK 9.5,2025-01-31,£90,2025-12-31,£150,£132.50,StockX,123-456
            CT8527-100,EU 44,2025-02-28,£100,,,,,
            """
                .getBytes(UTF_8));

    assertThat(file.problems()).isEmpty();
    assertThat(file.mapping().orElseThrow().isUncertain()).isFalse();
    List<Pair> pairs = file.lines().stream().map(ImportFile.Line::pair).toList();
    assertThat(pairs).extracting(Pair::status).containsExactly(ItemStatus.SOLD, ItemStatus.HELD);
    assertThat(pairs).extracting(pair -> pair.size().orElse("")).containsExactly("UK 9.5", "EU 44");
    assertThat(pairs.getFirst().sale().flatMap(Sale::payout).map(Money::toString))
        .contains("GBP 132.50");
  }

  @Test
  void ten_thousand_italian_rows() {
    ImportFile file =
        read(
            ("Codice articolo;Taglia;Prezzo pagato;Data di acquisto\n"
                    + "DD1391-100;10,5;89,90;31/12/2025\n".repeat(10_000))
                .getBytes(UTF_8));

    assertThat(file.mapping().orElseThrow().isUncertain()).isFalse();
    assertThat(file.lines()).hasSize(10_000);
  }

  @Test
  void dates_that_could_be_either_are_asked_about() {
    Mapping mapping =
        read("sku,bought\nDD1391-100,01/02/2025\nCT8527-100,03/04/2025\n".getBytes(UTF_8))
            .mapping()
            .orElseThrow();

    assertThat(mapping.isOpen()).isTrue();
    assertThat(mapping.dates().open()).containsExactly("01/02/2025", "03/04/2025");
  }

  @Test
  void amounts_that_could_be_thousands_are_asked_about() {
    Mapping mapping =
        read("sku;paid\nDD1391-100;1.234\nCT8527-100;2.000\n".getBytes(UTF_8))
            .mapping()
            .orElseThrow();

    assertThat(mapping.isOpen()).isTrue();
    assertThat(mapping.decimals().open()).containsExactly("1.234", "2.000");
  }

  /** The first pair of a file that needs no answer. */
  private static Pair certain(byte[] content) {
    ImportFile file = read(content);
    assertThat(file.problems()).isEmpty();
    assertThat(file.mapping().orElseThrow().sentences())
        .allMatch(
            sentence -> !sentence.startsWith("Column") || sentence.endsWith("(by its name)."));
    assertThat(file.mapping().orElseThrow().isUncertain()).isFalse();
    return file.lines().getFirst().pair();
  }

  private static ImportFile read(byte[] content) {
    return ImportFile.read(content, EUR, TODAY);
  }

  private static Optional<String> paid(Pair pair) {
    return pair.purchase().price().map(Money::toString);
  }

  private static Optional<String> bought(Pair pair) {
    return pair.purchase().on().map(LocalDate::toString);
  }
}
