package org.soletape.web.inventory;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.ItemStatus;
import org.soletape.testing.FileForm;
import org.soletape.testing.SamplePair;

class ImportPageTest {
  private static final String TWO_GOOD_ONE_WRONG =
      """
      sku,size,purchase_price,notes
      DD1391-100,9,95.00,
      DD1391-100,10.5,much,
      CW2288-111,9,80,café
      """;

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_wrong_line_is_reported_and_the_good_ones_wait_for_a_word() {
    HttpResponse<String> report = anna.upload("pairs.csv", TWO_GOOD_ONE_WRONG.getBytes(UTF_8));

    assertThat(report.statusCode()).isEqualTo(422);
    assertThat(text(report.body()))
        .contains("pairs.csv 3 rows read 2 new 0 already there 1 refused")
        .contains("One thing is wrong: ")
        .contains(" 3 purchase_price much ")
        .contains("Import the 2 pairs that are fine");
    assertThat(anna.items()).isEmpty();

    HttpResponse<String> whole = confirm(report.body(), "import");
    assertThat(whole.statusCode()).isEqualTo(422);
    assertThat(anna.items()).isEmpty();

    HttpResponse<String> imported = confirm(report.body(), "good-rows");
    assertThat(imported.statusCode()).isEqualTo(303);
    assertThat(imported.headers().firstValue("Location"))
        .hasValue("/inventory/import?done=imported&pairs=2");
    assertThat(anna.items()).extracting(i -> i.pair().notes().orElse("")).contains("café");
  }

  @Test
  void what_is_not_known_by_name_is_shown_with_cells_before_the_report() {
    String csv =
        "sku,Qty,Lace,Empty\n" + SmallMarket.SHOE + ",3,B7,\n" + SmallMarket.SHOE + ",2,,\n";
    HttpResponse<String> columns = anna.upload("pairs.csv", csv.getBytes(UTF_8));

    assertThat(columns.statusCode()).isEqualTo(200);
    assertThat(text(columns.body()))
        .contains("Which column is which?", "DD1391-100: by its name", "B7: not known")
        .doesNotContain("Empty");
    assertThat(columns.body()).contains("<option value=\"keep\" selected>");
    String[] agreed = {
      "mapped", "yes", "column-0", "sku", "column-1", "quantity", "column-2", "keep"
    };
    HttpResponse<String> report = confirm(columns.body(), "check", agreed);
    assertThat(text(report.body()))
        .contains("2 rows read 5 new 0 already there 0 refused")
        .contains("Column 'Lace' is kept with each pair as it is.")
        .contains("The quantities make 5 pairs");
    assertThat(report.body()).contains("name=\"column-2\" value=\"keep\"");

    assertThat(confirm(report.body(), "import", agreed).statusCode()).isEqualTo(303);
    assertThat(anna.items()).hasSize(5).anyMatch(item -> item.pair().extra().isPresent());
    HttpResponse<String> second = anna.upload("next.csv", csv.replace("B7", "B9").getBytes(UTF_8));
    assertThat(text(second.body())).contains("2 rows read 0 new 5 already there");
    assertThat(text(confirm(second.body(), "columns").body()))
        .contains("Which column is which?", "B9: as you said");
  }

  @Test
  void what_a_file_does_not_decide_is_asked_and_never_guessed() {
    byte[] csv = "sku,paid,bought\nDD1391-100,1.234,01/02/2025\n".getBytes(UTF_8);
    HttpResponse<String> asked = anna.upload("pairs.csv", csv);

    assertThat(text(asked.body()))
        .contains("Which comes first in dates such as 01/02/2025?")
        .contains("What is the comma or dot in amounts such as 1.234?");
    String[] silent = {"mapped", "yes", "column-0", "sku"};
    assertThat(confirm(asked.body(), "import", silent).statusCode()).isEqualTo(422);
    HttpResponse<String> report =
        confirm(asked.body(), "check", "mapped", "yes", "dates", "day-first", "decimals", "comma");
    assertThat(text(report.body())).contains("1 rows read 1 new");
    assertThat(anna.items()).isEmpty();
  }

  @Test
  void an_import_is_undone_as_a_whole_and_once() {
    confirm(anna.upload("pairs.csv", TWO_GOOD_ONE_WRONG.getBytes(UTF_8)).body(), "good-rows");
    anna.add(SamplePair.of("DD1391-100", "9"));
    String page = anna.get("/inventory/import").body();
    assertThat(text(page)).contains("pairs.csv 23 Nov, 14:05 UTC 2 pairs 2 still there Undo");
    String undo = first(page, "action=\"(/inventory/imports/[^\"]+/undo)\"");

    assertThat(anna.submit(undo).headers().firstValue("Location"))
        .hasValue("/inventory/import?done=undone&pairs=2");
    assertThat(anna.submit(undo).statusCode()).isEqualTo(404);
    assertThat(site.owner().submit(undo).statusCode()).isEqualTo(404);
    assertThat(anna.items()).hasSize(1);
    assertThat(anna.get("/inventory/import").body()).contains("undone").doesNotContain(">Undo<");
  }

  @Test
  void a_sale_shows_the_pair_it_is_of_and_can_be_given_another() {
    anna.add(SamplePair.bought("DD1391-100", "9", "100"));
    anna.add(SamplePair.bought("DD1391-100", "9", "120"));
    String csv = "sku,size,payout,sold_at\nDD1391-100,9,150,2026-11-20\nXX-1,9,80,2026-11-20\n";

    String report = anna.upload("sales.csv", csv.getBytes(UTF_8), "sales", "yes").body();

    assertThat(text(report))
        .contains("2 rows read 1 new 1 sold 0 already there 0 refused")
        .contains("1 of the sales found no open pair: what these cost is unknown")
        .contains("Line 2: DD1391-100 size 9, sold on 20 Nov")
        .contains("Line 3: XX-1 size 9", "No open pair of that code and size");
    String other = anna.items().getLast().id();
    assertThat(report).contains("value=\"" + other + "\"", "name=\"sales\" value=\"yes\"");

    HttpResponse<String> refused = confirm(report, "import", "sale-2", "nonsense");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(text(refused.body())).contains("line 2 is no sale of the pair nonsense");

    HttpResponse<String> imported = confirm(report, "import", "sale-2", other);
    assertThat(imported.headers().firstValue("Location"))
        .hasValue("/inventory/import?done=imported&pairs=2");
    assertThat(anna.items())
        .filteredOn(item -> item.id().equals(other))
        .allMatch(item -> item.pair().status() == ItemStatus.SOLD);
    String page = anna.get("/inventory/import").body();
    assertThat(text(page)).contains("1 pair, 1 sale 1 still there");
    String undo = first(page, "action=\"(/inventory/imports/[^\"]+/undo)\"");
    String done = anna.submit(undo).headers().firstValue("Location").orElseThrow();
    assertThat(text(anna.get(done).body()))
        .contains("The import is undone: 1 pair removed, 1 pair as before the sale.");
    assertThat(text(anna.get(done + "&left=2").body()))
        .contains("1 pair as before the sale, 2 pairs left as now: the sale was changed since.");
    assertThat(anna.items()).hasSize(2).allMatch(item -> item.pair().status().isOwned());
  }

  @Test
  void what_is_exported_comes_back_as_nothing_new() {
    anna.add(SamplePair.complete("DD1391-100", "9"));
    anna.add(SamplePair.complete("DD1391-100", "9"));
    anna.add(SamplePair.of("=SUM(A1)", "9"));
    HttpResponse<String> export = anna.get("/inventory/export.csv");
    assertThat(export.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(export.headers().firstValue("Cache-Control")).hasValue("private, no-store");

    HttpResponse<String> report = anna.upload("back.csv", export.body().getBytes(UTF_8));

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(text(report.body()))
        .contains("3 rows read 0 new 3 already there 0 refused")
        .contains("Everything in this file is in the inventory already.");
    PortfolioSite.Owner bert = site.owner();
    bert.send(bert.form("step", "import").file("file", "hers.csv", export.body().getBytes(UTF_8)));
    assertThat(bert.get("/inventory/export.csv").body()).isEqualTo(export.body());
  }

  @Test
  void without_a_file_it_says_so() {
    for (FileForm form :
        List.of(
            anna.form("step", "check"),
            anna.form("step", "check").file("file", "", new byte[0]),
            anna.form("step", "import", "content", "not Base64!"),
            anna.form("step", "check").file("file", "empty.csv", new byte[0]))) {
      HttpResponse<String> refused = anna.send(form);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("Choose a CSV or XLSX file first.");
    }
  }

  @Test
  void a_file_with_a_heading_only_has_nothing_in_it() {
    HttpResponse<String> report = anna.upload("none.csv", "sku,size\n".getBytes(UTF_8));

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(text(report.body())).contains("0 rows read 0 new").doesNotContain("Import 0");
  }

  @Test
  void what_is_no_table_of_pairs_says_what_is_missing() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    for (byte[] content : List.of(picture, "%PDF-1.7 ...".getBytes(UTF_8))) {
      HttpResponse<String> report = anna.upload("thing.csv", content);

      assertThat(report.statusCode()).isEqualTo(422);
      assertThat(text(report.body()))
          .contains("One thing is wrong: ")
          .doesNotContain("that are fine");
    }
    assertThat(text(anna.upload("thing.csv", "name;age\nAnn;7".getBytes(UTF_8)).body()))
        .contains("Say which column holds the style code");
  }

  @Test
  void what_spreadsheets_save_is_read() {
    String umlaut = "sku;size;notes\nDD1391-100;9;Käse für 5 €\n";
    for (Charset charset : List.of(UTF_16, Charset.forName("windows-1252"))) {
      PortfolioSite.Owner bert = site.owner();
      HttpResponse<String> report = bert.upload("sheet.csv", umlaut.getBytes(charset));
      assertThat(report.statusCode()).isEqualTo(200);
      assertThat(report.body().contains("was read as Windows-1252"))
          .isEqualTo(!charset.equals(UTF_16));

      bert.send(bert.form("step", "import").file("file", "sheet.csv", umlaut.getBytes(charset)));

      assertThat(bert.items().getFirst().pair().notes()).hasValue("Käse für 5 €");
    }
  }

  @Test
  void a_file_just_below_the_limit_travels_through_check_and_import() {
    String line = "DD1391-100,9," + "x".repeat(1_900) + "\n";
    String large = "sku,size,notes\n" + line.repeat(2_990_000 / line.length());

    HttpResponse<String> report = anna.upload("large.csv", large.getBytes(UTF_8));
    assertThat(report.statusCode()).isEqualTo(200);
    HttpResponse<String> imported = confirm(report.body(), "import");

    assertThat(imported.statusCode()).isEqualTo(303);
    assertThat(anna.items()).hasSize(2_990_000 / line.length());
  }

  @Test
  void markup_in_a_file_is_text_in_its_report() {
    String nasty = "<script>alert(1)</script>\"'&";
    HttpResponse<String> report =
        anna.upload(
            "<img src=x>.csv",
            ("sku,purchase_price,"
                    + nasty.replace("\"", "")
                    + "\nX,\""
                    + nasty.replace("\"", "\"\"")
                    + "\",\n")
                .getBytes(UTF_8));

    assertThat(report.statusCode()).isEqualTo(422);
    assertThat(report.body())
        .doesNotContain("<script>alert", "<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x&gt;.csv");
  }

  @Test
  void an_import_that_never_was_cannot_be_undone() {
    assertThat(List.of("nope", UUID.randomUUID().toString()))
        .allMatch(id -> anna.submit("/inventory/imports/" + id + "/undo").statusCode() == 404);
  }

  /** Presses the button below a report. */
  private HttpResponse<String> confirm(String report, String step, String... more) {
    String content = first(report, "name=\"content\" value=\"([^\"]*)\"").replace("&#43;", "+");
    FileForm form = anna.form(more);
    form.field("step", step).field("name", "pairs.csv").field("content", content);
    return anna.send(form);
  }

  private static String first(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
