package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.unrated;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.FileProblem;
import org.soletape.money.Money;
import org.soletape.portfolio.Figure;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Sale;

class ImportFileTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  @Test
  void headers_are_known_by_many_names_and_others_are_kept_if_they_hold_anything() {
    ImportFile file =
        read(
            """
            Style Code;Size (US);Price Paid;Purchase Date;Colour;Box;;
            A1;9;120;2025-12-31;red; ;;x
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.notices())
        .containsExactly(
            "Column 'Colour' is kept with each pair as it is.",
            "Column number 8, without a title is kept with each pair as it is.");
    Pair pair = file.lines().getFirst().pair();
    assertThat(pair.extra().orElseThrow().cells())
        .containsExactly(Map.entry("(column 8)", "x"), Map.entry("Colour", "red"));
    assertThat(pair.sku()).contains("A1");
    assertThat(pair.size()).contains("9");
    assertThat(pair.purchase().price()).contains(Money.ofMajor("120", USD));
    assertThat(pair.purchase().on()).contains(LocalDate.parse("2025-12-31"));
  }

  @Test
  void a_price_and_a_day_of_a_listing_without_a_column_for_the_place_are_kept_as_they_are() {
    ImportFile file =
        read(
            """
            sku,status,sold price,Asking price,Listing price,Date listed
            A1,,,200 obo,210,03/04/2026
            A2,sold,150,200,,2025-12-01
            A3,,,,,
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.mapping().orElseThrow().isUncertain()).isFalse();
    assertThat(file.notices())
        .containsExactly(
            "Column 'Asking price' is kept with each pair as it is.",
            "Column 'Listing price' is kept with each pair as it is.",
            "Column 'Date listed' is kept with each pair as it is.");
    assertThat(file.lines())
        .extracting(line -> line.pair().status())
        .containsExactly(ItemStatus.HELD, ItemStatus.SOLD, ItemStatus.HELD);
    assertThat(file.lines()).allMatch(line -> line.pair().listing().isEmpty());
    assertThat(file.lines().getFirst().pair().extra().orElseThrow().cells())
        .isEqualTo(
            Map.of("Asking price", "200 obo", "Listing price", "210", "Date listed", "03/04/2026"));
  }

  @Test
  void a_row_that_names_no_place_keeps_what_it_says_of_a_listing() {
    ImportFile file =
        read(
            """
            sku,listing platform,my ask,list date
            A1,StockX,200,2026-02-01
            A2,,$210,2026-02-03
            """);

    assertThat(file.problems()).isEmpty();
    assertThat(file.notices())
        .containsExactly(
            "Rows that say something of a listing but not where: 1. It is kept with the pair as it is.");
    assertThat(file.lines().getFirst().pair().listing().orElseThrow().price())
        .contains(Money.ofMajor("200", USD));
    Pair nowhere = file.lines().getLast().pair();
    assertThat(nowhere.listing()).isEmpty();
    assertThat(nowhere.status()).isEqualTo(ItemStatus.HELD);
    assertThat(nowhere.extra().orElseThrow().cells())
        .isEqualTo(Map.of("my ask", "$210", "list date", "2026-02-03"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|USD 120.00",
        "1,234.50|USD 1234.50",
        "1.234,50|USD 1234.50",
        "1'234.50|USD 1234.50",
        "1.234.567|USD 1234567.00",
        "99,5|USD 99.50",
        "€ 120|EUR 120.00",
        "120 €|EUR 120.00",
        "$120|USD 120.00",
        "120 GBP|GBP 120.00",
        "0|USD 0.00",
      })
  void amounts_are_read_as_people_type_them(String typed, String amount) {
    assertThat(paid(typed).map(Money::toString)).contains(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|could be thousands or decimals",
        "1,234|could be thousands or decimals",
        "0.125|is more precise than USD",
        "1.2345|is more precise than USD",
        "¥ 1.5|is more precise than JPY",
        "12,34.50|do not group thousands",
        "about 100|is no currency",
        "free|must be an amount",
        "1e5|must be an amount",
        "-5|is below zero",
        "99999999999|cannot be kept",
      })
  void what_could_be_something_else_is_refused(String typed, String sentence) {
    assertThat(problems("sku;cost\nA1;" + typed + "\n"))
        .anySatisfy(each -> assertThat(each).startsWith("line 2").contains(sentence));
  }

  @Test
  void a_dotted_date_has_the_day_first_and_a_slashed_one_needs_the_file() {
    assertThat(bought("31.12.2025")).containsExactly("2025-12-31");
    assertThat(bought("03/04/2025", "25/12/2025")).containsExactly("2025-04-03", "2025-12-25");
    assertThat(bought("03/04/2025", "12/25/2025")).containsExactly("2025-03-04", "2025-12-25");
    assertThat(bought("05/05/2025")).containsExactly("2025-05-05");
    assertThat(problems("sku,bought\nA1,03/04/2025\n"))
        .containsExactly(
            "line 2, purchase_date '03/04/2025': could be day/month or month/day; write 2025-12-31");
    assertThat(problems("sku,bought\nA1,25/12/2025\nA1,12/25/2025\n")).hasSize(2);
    assertThat(problems("sku,bought\nA1,2025-02-30\n"))
        .singleElement()
        .asString()
        .contains("no day");
  }

  @Test
  void sales_statuses_and_rates_are_read() {
    ImportFile file =
        read(
            """
            sku,price,currency,rate,rate currency,status,sold for,sold on
            A1,100,EUR,1.085,USD,,,
            A2,,,,,,150,2026-01-02
            A3,,,,,LISTED,,
            """);

    assertThat(file.problems()).isEmpty();
    List<Pair> pairs = file.lines().stream().map(ImportFile.Line::pair).toList();
    assertThat(pairs.get(0).cost(unrated(USD))).isEqualTo(Figure.of(Money.ofMajor("108.50", USD)));
    assertThat(pairs.get(1).status()).isEqualTo(ItemStatus.SOLD);
    assertThat(pairs.get(1).sale().flatMap(Sale::price)).contains(Money.ofMajor("150", USD));
    assertThat(pairs.get(2).status()).isEqualTo(ItemStatus.LISTED);
  }

  @Test
  void the_amounts_of_a_sale_are_in_one_currency() {
    assertThat(problems("sku;sold price;payout\nA1;$100;£80\n"))
        .containsExactly("line 2, payout '£80': is not in USD, as the other amount is");
    assertThat(problems("sku;sold price;payout;sold currency\nA1;100;£80;EUR\n"))
        .containsExactly("line 2, payout '£80': is not in EUR, which the line states");
    Sale sale =
        read("sku;sold price;payout\nA1;100;£80\n").lines().getFirst().pair().sale().orElseThrow();
    assertThat(sale.price()).contains(Money.ofMajor("100", Currency.getInstance("GBP")));
    assertThat(sale.payout()).contains(Money.ofMajor("80", Currency.getInstance("GBP")));
    assertThat(problems("sku;sold price;payout\nA1;£100;£80\n")).isEmpty();
  }

  @Test
  void a_quantity_makes_so_many_pairs_of_a_row() {
    ImportFile file = read("sku,Qty,Payout Amount,status\nA1,3,90,sold\nA2,2.0,,\nA3,,,\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows()).isEqualTo(3);
    assertThat(file.lines())
        .extracting(line -> line.pair().sku().orElse(""))
        .containsExactly("A1", "A1", "A1", "A2", "A2", "A3");
    assertThat(file.lines().getFirst().pair().sale().flatMap(Sale::payout))
        .contains(Money.ofMajor("90", USD));
    assertThat(file.notices())
        .containsExactly(
            "The quantities make 6 pairs; prices, payouts and rates count for each pair.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1.000", "x", "1001", "1e2", "99999999999"})
  void a_quantity_that_is_none_is_told_by_line_and_column(String quantity) {
    assertThat(problems("sku;quantity\nA1;1\nA2;" + quantity + "\n"))
        .containsExactly(
            "line 3, quantity '" + quantity + "': must be a whole number of pairs from 1 to 1,000");
  }

  @Test
  void quantities_beyond_the_limit_of_a_file_are_refused() {
    assertThat(problems("sku,qty\n" + "A1,1000\n".repeat(10))).isEmpty();
    assertThat(problems("sku,qty\n" + "A1,1000\n".repeat(10) + "A2,1\n"))
        .containsExactly("line 12: the file has more than 10,000 pairs; split it");
  }

  @Test
  void line_numbers_count_the_breaks_inside_quotes() {
    assertThat(problems("sku,notes,cost\nA1,\"two\nlines\",1\nA2,x,no\n"))
        .singleElement()
        .asString()
        .startsWith("line 4, purchase_price 'no'");
  }

  @Test
  void spreadsheets_encodings_are_read() {
    String csv = "sku\tnotes\nA1\tcafé €\n";
    assertThat(notes(csv.getBytes(UTF_8))).contains("café €");
    assertThat(notes(("\uFEFF" + csv).getBytes(UTF_8))).contains("café €");
    assertThat(notes(csv.getBytes(StandardCharsets.UTF_16))).contains("café €");
    assertThat(notes(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE))).contains("café €");
    byte[] windows = csv.getBytes(Charset.forName("windows-1252"));
    assertThat(notes(windows)).contains("café €");
    assertThat(ImportFile.read(windows, USD, TODAY).notices())
        .singleElement()
        .asString()
        .contains("Windows-1252");
    assertThat(ImportFile.read(new byte[] {'s', (byte) 0x81}, USD, TODAY).problems()).hasSize(1);
  }

  @Test
  void files_that_cannot_be_imported_say_why() {
    assertThat(problems("")).containsExactly("line 1: the file is empty");
    assertThat(problems("size\n9\n")).containsExactly("line 1: column 'sku' is missing");
    assertThat(problems("sku,style code\nA,B\n"))
        .singleElement()
        .asString()
        .contains("stands twice");
    assertThat(problems("sku,size\nA\n"))
        .containsExactly("line 2: 1 fields where the header has 2");
    assertThat(problems("sku\n" + "A1\n".repeat(10_001)))
        .containsExactly("line 10002: the file has more than 10,000 rows; split it");
    assertThat(ImportFile.read(new byte[ImportFile.MOST_BYTES + 1], USD, TODAY).problems())
        .extracting(FileProblem::what)
        .containsExactly("the file is larger than 3 MB; split it");
    assertThat(problems("sku,notes\nA1," + "x".repeat(2_001) + "\n"))
        .containsExactly("line 2: the note has more than 2000 characters");
  }

  private static List<String> bought(String... dates) {
    return read("sku,bought\nA1," + String.join("\nA1,", dates) + "\n").lines().stream()
        .map(line -> line.pair().purchase().on().orElseThrow().toString())
        .toList();
  }

  private static Optional<Money> paid(String typed) {
    return read("sku;cost\nA1;" + typed + "\n").lines().stream()
        .findFirst()
        .flatMap(line -> line.pair().purchase().price());
  }

  private static Optional<String> notes(byte[] content) {
    return ImportFile.read(content, USD, TODAY).lines().getFirst().pair().notes();
  }

  private static List<String> problems(String csv) {
    return read(csv).problems().stream().map(FileProblem::toString).toList();
  }

  private static ImportFile read(String csv) {
    return ImportFile.read(csv.getBytes(UTF_8), USD, TODAY);
  }
}
