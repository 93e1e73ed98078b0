package org.soletape.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.money.Money;

class CatalogCsvTest {
  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void the_built_in_catalogue_has_150_different_products() {
    List<CatalogEntry> builtIn = CatalogCsv.builtIn();

    assertThat(builtIn).hasSize(150).extracting(CatalogEntry::sku).doesNotHaveDuplicates();
    assertThat(builtIn.stream().filter(entry -> entry.score() >= Product.HOT_SCORE)).hasSize(100);
    assertThat(builtIn).allMatch(entry -> entry.brand().isPresent() && entry.model().isPresent());
    assertThat(builtIn.get(0))
        .isEqualTo(
            new CatalogEntry(
                "DD1391-100",
                Optional.of("Nike"),
                Optional.of("Dunk Low Retro"),
                Optional.of("White Black Panda"),
                100,
                Optional.of(new Money(115_00, USD)),
                Optional.of(LocalDate.of(2021, 3, 10))));
  }

  @Test
  void only_the_sku_is_required_and_a_missing_score_is_100() {
    assertThat(read("sku\nDD1391-100\n"))
        .containsExactly(
            new CatalogEntry(
                "DD1391-100",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                100,
                Optional.empty(),
                Optional.empty()));
    assertThat(read("sku,popularity_score\nDD1391-100, \nCW2288-111,0"))
        .extracting(CatalogEntry::score)
        .containsExactly(100, 0);
  }

  @Test
  void columns_may_stand_in_any_order_and_case_with_blanks_around() {
    CatalogEntry entry =
        read(" Release_Date , MODEL,Sku ,retail_price_usd\n2021-03-10 , Dunk\u00A0,\u00A0B75806, 99.5")
            .get(0);

    assertThat(entry.sku()).isEqualTo("B75806");
    assertThat(entry.model()).contains("Dunk");
    assertThat(entry.retail()).contains(new Money(99_50, USD));
    assertThat(entry.releaseDate()).contains(LocalDate.of(2021, 3, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void the_header_tells_the_separator(String separator) {
    String file = "sku|model|popularity_score\nB75806|\"Samba; \"\"W\"\", OG\"|97\n";

    CatalogEntry entry = read(file.replace("|", separator)).get(0);

    assertThat(entry.model()).contains("Samba; \"W\", OG");
    assertThat(entry.score()).isEqualTo(97);
  }

  @Test
  void a_byte_order_mark_windows_line_ends_and_quoted_headers_are_fine() {
    assertThat(read("\uFEFF\"sku\";\"brand\"\r\n\"B75806\";\"adidas, Inc.\"\r\n"))
        .extracting(CatalogEntry::sku, entry -> entry.brand().orElseThrow())
        .containsExactly(tuple("B75806", "adidas, Inc."));
  }

  @Test
  void rows_of_nothing_but_separators_are_skipped_and_lines_still_counted() {
    assertThat(read("sku,brand\n\n,\n ,\nB75806,adidas\n,,\n\n")).hasSize(1);
    assertThat(problems("\nsku,brand\n\n , \n-,adidas\n"))
        .containsExactly("line 5, sku '-': has no letter or digit");
  }

  @Test
  void a_file_is_read_from_disk(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "sku\nB75806\n");

    assertThat(CatalogCsv.read(file)).extracting(CatalogEntry::sku).containsExactly("B75806");
  }

  @Test
  void everything_wrong_is_told_at_once_in_the_order_of_the_file() {
    String file =
        """
        sku,brand,popularity_score,retail_price_usd,release_date
        ,Nike,100,115,2021-03-10
        DD1391-100,Nike,101,115,2021-03-10
        CW2288-111,Nike,50.5,0,2021-02-30
        dd1391 100,Nike,,,
        FV5029-010,Nike,99
        """;

    assertThat(problems(file))
        .containsExactly(
            "line 2, sku '': must not be blank",
            "line 3, popularity_score '101': must be a whole number from 0 to 100",
            "line 4, popularity_score '50.5': must be a whole number from 0 to 100",
            "line 4, retail_price_usd '0': must be a positive amount in dollars, such as 115 or"
                + " 99.95",
            "line 4, release_date '2021-02-30': must be a date such as 2021-03-10",
            "line 5, sku 'dd1391 100': the same style code as 'DD1391-100' on line 3",
            "line 6: 3 fields where the header has 5");
  }

  @Test
  void the_message_has_one_line_per_problem() {
    assertThat(refusal("sku,popularity_score\n-,abc\n"))
        .hasMessage(
            "line 2, sku '-': has no letter or digit\n"
                + "line 2, popularity_score 'abc': must be a whole number from 0 to 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+5", "1e1", "abc", "100.0", "1000", "٥"})
  void a_score_is_a_whole_number_from_0_to_100(String score) {
    assertThat(problems("sku,popularity_score\nB75806," + score))
        .singleElement()
        .asString()
        .startsWith("line 2, popularity_score '" + score + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.00", "-1", "$115", "1e3", "115.999", "12345678901", "free", ".5"})
  void a_price_is_a_positive_decimal(String price) {
    assertThat(problems("sku,retail_price_usd\nB75806," + price))
        .singleElement()
        .asString()
        .startsWith("line 2, retail_price_usd '" + price + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10/03/2021", "2021-3-10", "2021-13-01", "2023-02-29", "+2021-03-10", "soon"})
  void a_date_is_a_day_of_the_calendar(String date) {
    assertThat(problems("sku,release_date\nB75806," + date))
        .singleElement()
        .asString()
        .startsWith("line 2, release_date '" + date + "'");
  }

  @Test
  void a_sku_is_at_most_100_printable_characters_of_the_latin_alphabet() {
    assertThat(read("sku\n" + "A".repeat(100))).hasSize(1);
    assertThat(problems("sku\n" + "A".repeat(101)))
        .singleElement()
        .asString()
        .endsWith("...': longer than 100 characters");
    assertThat(problems("sku\n\"B75\n806\"\n"))
        .singleElement()
        .asString()
        .contains("control character");
    assertThat(problems("sku\nB75\u0000806\n")).singleElement().asString().contains("control");
    assertThat(problems("sku\n\u041275806\n"))
        .containsExactly("line 2, sku '\u041275806': has a letter that style codes do not use");
  }

  @Test
  void joined_codes_repeat_a_product_when_one_part_does() {
    assertThat(problems("sku\nCW2288-111\n315122-111/CW2288 111\n315122111\n"))
        .containsExactly(
            "line 3, sku '315122-111/CW2288 111': the same style code as 'CW2288-111' on line 2",
            "line 4, sku '315122111': the same style code as '315122-111/CW2288 111' on line 3");
  }

  @Test
  void every_repetition_is_told_with_the_first_line() {
    assertThat(problems("sku\nB75806\nb75806\nB-75806\n"))
        .containsExactly(
            "line 3, sku 'b75806': the same style code as 'B75806' on line 2",
            "line 4, sku 'B-75806': the same style code as 'B75806' on line 2");
  }

  @Test
  void unknown_columns_are_named_with_the_known_ones() {
    assertThat(problems("sku,colour,size\nB75806,red,10\n"))
        .containsExactly(
            "line 1 'colour': unknown column; known are sku, brand, model, colorway,"
                + " popularity_score, retail_price_usd, release_date",
            "line 1 'size': unknown column; known are sku, brand, model, colorway,"
                + " popularity_score, retail_price_usd, release_date");
  }

  @Test
  void a_missing_sku_column_is_said_once_and_a_double_column_too() {
    assertThat(problems("brand,Brand\nNike,Nike\nNike,Nike\n"))
        .containsExactly("line 1: column 'Brand' stands twice", "line 1: column 'sku' is missing");
  }

  @Test
  void an_empty_file_and_a_bare_header_hold_no_product() {
    assertThat(problems("")).containsExactly("line 1: the file is empty");
    assertThat(problems(" \n\n")).containsExactly("line 1: the file is empty");
    assertThat(problems("\uFEFF")).containsExactly("line 1: the file is empty");
    assertThat(problems("sku,brand\n")).containsExactly("line 1: no product follows the header");
  }

  @Test
  void too_many_fields_are_as_wrong_as_too_few() {
    assertThat(problems("sku,brand\nB75806,adidas,97\n"))
        .containsExactly("line 2: 3 fields where the header has 2");
  }

  @Test
  void bytes_that_are_not_utf_8_are_told_with_their_line() {
    byte[] latin = "sku,model\nB75806,Samba\nCW2288-111,Manière\n".getBytes(ISO_8859_1);

    assertThat(refusal(latin))
        .hasMessage("line 3: byte 0xE8 is not UTF-8; save the file as UTF-8 and try again");
    assertThat(refusal("sku\nB75806\n".getBytes(UTF_16))).hasMessageContaining("not UTF-8");
  }

  @Test
  void a_file_that_ends_inside_a_letter_is_not_utf_8() {
    byte[] whole = "sku,model\nB75806,Maniè".getBytes(UTF_8);

    assertThat(refusal(Arrays.copyOf(whole, whole.length - 1)))
        .hasMessageContaining("line 2: byte 0xC3 is not UTF-8");
  }

  @Test
  void broken_quotes_are_told_with_what_came_before() {
    assertThat(problems("sku,model\n-,Dunk\n\nB75806,\"Samba\" OG\n"))
        .hasSize(2)
        .first()
        .isEqualTo("line 2, sku '-': has no letter or digit");
    assertThat(problems("sku,model\n-,Dunk\n\nB75806,\"Samba\" OG\n").get(1))
        .startsWith("line 4: not readable as CSV from here on");
  }

  @Test
  void a_quote_left_open_is_noticed() {
    assertThat(problems("sku,model\nB75806,\"Samba\nCW2288-111,Air Force\n"))
        .singleElement()
        .asString()
        .startsWith("line 2, model 'Samba\uFFFDCW2288-111,Air Force'")
        .contains("is a quote left open?");
  }

  private static List<CatalogEntry> read(String file) {
    return CatalogCsv.read(file.getBytes(UTF_8));
  }

  private static List<String> problems(String file) {
    return refusal(file).getMessage().lines().toList();
  }

  private static CatalogCsvException refusal(String file) {
    return refusal(file.getBytes(UTF_8));
  }

  private static CatalogCsvException refusal(byte[] file) {
    return catchThrowableOfType(CatalogCsvException.class, () -> CatalogCsv.read(file));
  }
}
