package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.portfolio.DateText;
import org.soletape.portfolio.DecimalSign;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.file.MappedColumn.Basis;

class GuessingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Artikelnummer|sku",
        "Größe (EU)|size",
        "Bezahlt in €|purchase_price",
        "Gekauft am|purchase_date",
        "Zustand|condition",
        "Référence|sku",
        "Prix d'achat|purchase_price",
        "Vendu le|sold_at",
        "Talla|size",
        "Precio de compra|purchase_price",
        "Notas|notes",
        "Taglia|size",
        "Prezzo di vendita|sold_price",
        "Uitbetaling|payout",
        "Maat|size",
        "品番|sku",
        "購入日|purchase_date",
        "数量|quantity",
        "Stückzahl|quantity",
        "Final Payout|payout",
        "Paid (USD)|purchase_price",
      })
  void titles_are_known_in_seven_languages(String title, String meaning) {
    MappedColumn column = mapping("sku;" + title + "\nX;1\n").columns().getLast();

    assertThat(column.meaning().word()).isEqualTo(meaning);
    assertThat(column.basis()).isEqualTo(Basis.NAMED);
  }

  @Test
  void columns_to_be_ignored_are_left_out_though_they_were_kept_of_an_earlier_file() {
    MappingChoices ignoring =
        new MappingChoices(Map.of(), Map.of(), Optional.empty(), Optional.empty(), true);
    MappingChoices remembered =
        new MappingChoices(
            Map.of(),
            Map.of(0, new Meaning("sku"), 1, Meaning.KEPT),
            Optional.empty(),
            Optional.empty(),
            false);

    assertThat(
            read("Ref no;Lace\nDD1391-100;B7\n", ignoring.or(remembered))
                .mapping()
                .orElseThrow()
                .columns()
                .stream()
                .map(MappedColumn::meaning))
        .containsExactly(new Meaning("sku"), Meaning.LEFT_OUT);
  }

  @Test
  void a_scale_and_a_currency_in_a_title_are_those_of_its_cells() {
    Pair pair = pair("SKU;Size (UK);Paid (GBP);Payout in USD\nA1;9,5;100;$120\n");

    assertThat(pair.size()).contains("UK 9,5");
    assertThat(pair.purchase().price().map(Object::toString)).contains("GBP 100.00");
    assertThat(pair.sale().orElseThrow().payout().map(Object::toString)).contains("USD 120.00");
    assertThat(pair("sku;Size\nA1;44.5\nA2;42\n").size()).contains("44.5");
    assertThat(pair("sku;Size\nA1;11\nA2;9.5\n").size()).contains("11");
  }

  @Test
  void columns_nobody_named_are_known_by_their_cells() {
    Mapping mapping =
        mapping(
            """
            what,nr,where it fits,cur,spent,when
            Jordan 1,DZ5485-612,10.5,EUR,120.50,2025-12-31
            Dunk,CT8527-100,9W,EUR,99,2025-11-30
            Samba,ID2350,8,GBP,80,2025-10-01
            """);

    assertThat(meanings(mapping))
        .isEqualTo(
            Map.of(
                "what", "keep",
                "nr", "sku",
                "where it fits", "size",
                "cur", "purchase_currency",
                "spent", "purchase_price",
                "when", "purchase_date"));
    assertThat(mapping.isUncertain()).isTrue();
    assertThat(mapping.columns().get(1).samples())
        .containsExactly("DZ5485-612", "CT8527-100", "ID2350");
  }

  @Test
  void what_two_columns_could_be_is_left_open() {
    assertThat(meanings(mapping("sku,a,b\nX,120,130\nY,90,95.5\n")))
        .isEqualTo(Map.of("sku", "sku", "a", "keep", "b", "keep"));
  }

  @Test
  void a_price_in_a_file_of_sales_is_that_of_the_sale() {
    Mapping sales = mapping("Style,Price,Currency,Sale Date,Payout\nX,120,EUR,2025-12-31,100\n");

    assertThat(meanings(sales))
        .containsEntry("Price", "sold_price")
        .containsEntry("Currency", "sold_currency");
    assertThat(sales.isUncertain()).isTrue();
    assertThat(meanings(mapping("Style,Price,Sold for\nX,120,150\n")))
        .containsEntry("Price", "purchase_price");
  }

  @Test
  void the_order_of_dates_is_decided_by_the_column_or_asked() {
    assertThat(mapping("sku,bought\nX,01/02/2025\nY,31/12/2025\n").dates())
        .isEqualTo(new Mapping.Decision<>(new DateText(true, false), List.of(), false));
    Mapping open = mapping("sku,bought\nX,01/02/2025\nY,03/03/2025\n");
    assertThat(open.dates().open()).containsExactly("01/02/2025");
    assertThat(open.isUncertain()).isTrue();
    MappingChoices said =
        new MappingChoices(
            Map.of(), Map.of(), Optional.of(new DateText(false, true)), Optional.empty(), false);
    ImportFile read =
        ImportFile.read("sku,bought\nX,01/02/2025\n".getBytes(UTF_8), EUR, TODAY, header -> said);
    assertThat(read.lines().getFirst().pair().purchase().on())
        .contains(LocalDate.parse("2025-01-02"));
    assertThat(read.mapping().orElseThrow().isUncertain()).isFalse();
  }

  @Test
  void the_decimal_sign_is_decided_by_the_column_or_asked() {
    assertThat(pair("sku;paid\nX;1.234\nY;99,95\n").purchase().price().map(Object::toString))
        .contains("EUR 1234.00");
    assertThat(pair("sku;paid\nX;1,234\nY;99.95\n").purchase().price().map(Object::toString))
        .contains("EUR 1234.00");
    assertThat(pair("sku;paid\nX;¥1,234\n").purchase().price().map(Object::toString))
        .contains("JPY 1234");
    assertThat(mapping("sku;paid\nX;1.234\nY;2.500\n").decimals().open())
        .containsExactly("1.234", "2.500");
    MappingChoices said =
        new MappingChoices(
            Map.of(), Map.of(), Optional.empty(), Optional.of(new DecimalSign(true, false)), false);
    ImportFile read =
        ImportFile.read("sku;paid\nX;1.234\n".getBytes(UTF_8), EUR, TODAY, header -> said);
    assertThat(read.lines().getFirst().pair().purchase().price().map(Object::toString))
        .contains("EUR 1234.00");
  }

  @Test
  void what_the_owner_says_comes_before_every_guess() {
    Mapping mapping =
        read(
                "my code,sku\nX,Y\n",
                new MappingChoices(
                    Map.of("My Code", new Meaning("sku"), "sku", new Meaning("notes")),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false))
            .mapping()
            .orElseThrow();
    assertThat(meanings(mapping)).isEqualTo(Map.of("my code", "sku", "sku", "notes"));
    assertThat(mapping.isUncertain()).isFalse();
    MappingChoices wrong =
        new MappingChoices(
            Map.of("nowhere", new Meaning("size")),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            false);
    assertThat(read("sku\nX\n", wrong).problems())
        .singleElement()
        .asString()
        .contains("there is no column 'nowhere'");
  }

  @Test
  void a_table_may_have_a_title_above_it() {
    ImportFile file = read("My shoes 2025,\n,\nSKU,Size\nX,9\n", MappingChoices.NONE);

    assertThat(file.lines()).extracting(ImportFile.Line::number).containsExactly(4L);
    assertThat(file.notices())
        .containsExactly("The table begins on line 3; what stands above it is left out.");
  }

  private static Map<String, String> meanings(Mapping mapping) {
    return mapping.columns().stream()
        .collect(Collectors.toMap(MappedColumn::title, column -> column.meaning().word()));
  }

  private static Pair pair(String csv) {
    return read(csv, MappingChoices.NONE).lines().getFirst().pair();
  }

  private static Mapping mapping(String csv) {
    return read(csv, MappingChoices.NONE).mapping().orElseThrow();
  }

  private static ImportFile read(String csv, MappingChoices choices) {
    return ImportFile.read(csv.getBytes(UTF_8), EUR, TODAY, header -> choices);
  }
}
