package org.soletape.web.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.all;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.report.SampleBooks.SHOE;
import static org.soletape.web.inventory.report.SampleBooks.bought;
import static org.soletape.web.inventory.report.SampleBooks.sold;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.portfolio.Item;
import org.soletape.web.inventory.PortfolioSite;

/** A year of somebody's books as they see it, and as files. */
class ReportsPageTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SampleBooks::market);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void a_year_tells_what_was_earned_and_what_is_left() {
    anna.add(bought(SHOE, "100", "2025-01-10"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "stockx", "200", "171.50"));

    String page = page("/reports");

    assertThat(text(page))
        .contains("Report 2026", "1 January 2026 to 23 November 2026, all amounts in USD")
        .contains("March 2026 1 $200 $28.50 $171.50 – $120 $51.50 42.9 % 44")
        .contains("All months 1 $200 $28.50 $171.50 – $120 $51.50 42.9 % 44")
        .contains("January 2026 1 $100 1 $120 0 – 2 $220 $352")
        .contains("All months 1 $100 1 $120 1 $120 1 $100 $176")
        .contains("Fees $28.50 Purchase price $120");
    assertThat(all(page, "aria-current=\"true\">([^<]*)</a>")).containsExactly("2026");
    assertThat(page)
        .contains("/reports?year=2025")
        .doesNotContain("NaN", "null", "Nothing was sold");
  }

  @Test
  void every_figure_leads_to_its_pairs_and_each_pair_to_its_receipt() {
    Item held = anna.add(bought(SHOE, "100", "2026-01-10"));
    Item sold =
        anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "alias", "200", "171.50"));

    String page = page("/reports");

    List<String> addresses =
        all(page, "href=\"(/reports/pairs[^\"]*)\"").stream()
            .map(address -> address.replace("&amp;", "&"))
            .distinct()
            .toList();
    assertThat(addresses).hasSizeGreaterThan(20);
    for (String address : addresses) {
      assertThat(all(page(address), "href=\"/inventory/([^\"]*)\"")).as(address).isNotEmpty();
    }
    String sales = page("/reports/pairs?from=2026-03-01&to=2026-03-31&of=sold&by=venue&name=Alias");
    assertThat(text(sales))
        .contains("Sold from 1 March 2026 to 31 March 2026, Alias", "1 pair in all.")
        .contains("2026-01-20 $120 2026-03-05 Alias $200 $28.50 $171.50 – $51.50");
    assertThat(sales).contains("/inventory/" + sold.id()).doesNotContain(held.id());
  }

  @Test
  void what_is_not_known_is_named_and_leads_to_its_pairs() {
    anna.add(sold(bought(SHOE, null, "2026-01-20"), "2026-03-05", "stockx", "200", "171.50"));
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), null, "stockx", "200", "171.50"));
    anna.add(bought(SHOE, "120", null));

    String page = page("/reports");

    assertThat(text(page))
        .contains(
            "1 pair has no known cost and is in no sum at cost and in no profit: 1 because no purchase"
                + " price is stated. Show them")
        .contains("The profit of 1 pair sold is unknown and in no sum: 1 because")
        .contains("1 pair has no day of purchase and counts as bought on the day of being added")
        .contains("1 pair was sold on a day that is not stated and is in no year.")
        .contains("March 2026 1 $200 $28.50 $171.50 – unknown 0 of 1 unknown 0 of 1 – 44");
    assertThat(text(page("/reports/pairs?from=2026-01-01&to=2026-11-23&of=undated_sale")))
        .contains("Pairs sold on a day that is not stated", "1 pair in all.");
  }

  @Test
  void a_sale_that_is_undone_leaves_the_year() {
    Item sold =
        anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-03-05", "alias", "200", "171.50"));
    assertThat(text(page("/reports"))).contains("All months 1 $200");

    anna.submit(
        "/inventory/" + sold.id(),
        "version",
        sold.version(),
        "sku",
        SHOE,
        "size",
        "9",
        "purchase_price",
        "120",
        "purchase_currency",
        "USD",
        "purchase_date",
        "2026-01-20",
        "status",
        "held");

    assertThat(text(page("/reports")))
        .contains("Nothing was sold in 2026.", "All months 0 – 1 $120 0 – 1 $120 $176");
  }

  @Test
  void without_pairs_it_says_so() {
    assertThat(text(page("/reports")))
        .contains("Nothing was sold in 2026. A pair that is marked as sold, with its day, appears")
        .contains("No fee or cost of a sale is known.", "There are no pairs.", "Nothing was sold.");
  }

  @ParameterizedTest
  @CsvSource({
    "months, month",
    "stock, month",
    "fees, kind",
    "best, pair",
    "worst, pair",
    "brands, brand",
    "venues, venue",
    "sizes, size"
  })
  void every_table_is_a_file(String table, String first) {
    anna.add(sold(bought(SHOE, "220", "2026-01-20"), "2026-03-05", "=cmd", "200", "171.50"));

    HttpResponse<String> file = anna.get("/reports/table.csv?year=2026&table=" + table);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"soletape-%s-2026.csv\"".formatted(table));
    assertThat(file.body()).startsWith(first + ",").doesNotContain("$", ",=");
    if (table.equals("months")) {
      assertThat(file.body().lines().filter(line -> line.startsWith("March 2026")))
          .containsExactly("March 2026,1,200.00,28.50,171.50,,220.00,-48.50,-22.05,44,USD");
    }
  }

  @Test
  void the_pairs_behind_a_figure_are_a_file() {
    anna.add(sold(bought(SHOE, "220", "2026-01-20"), "2026-03-05", "=cmd", "200", "171.50"));

    HttpResponse<String> file =
        anna.get("/reports/pairs.csv?from=2026-01-01&to=2026-12-31&of=sold");

    assertThat(file.body().lines().skip(1).toList())
        .singleElement()
        .asString()
        .contains("DD1391-100", "2026-01-20,220.00,2026-03-05,'=cmd,200.00,28.50,171.50,,-48.50");
  }

  @Test
  void years_begin_when_their_owner_says() {
    anna.add(sold(bought(SHOE, "120", "2026-01-20"), "2026-04-05", "alias", "200", "171.50"));

    HttpResponse<String> saved = anna.submit("/reports/year", "month", "4", "day", "6");

    assertThat(saved.headers().firstValue("Location")).hasValue("/reports?done=year");
    assertThat(text(page("/reports?done=year")))
        .contains("Your years begin on another day now.", "Report 2026/27", "6 April 2026 to")
        .contains("Nothing was sold in 2026/27.");
    assertThat(text(page("/reports?year=2025")))
        .contains("Report 2025/26", "from 6 March 2026 1 $200");
  }

  @ParameterizedTest
  @CsvSource({"13, 1", "0, 1", "1, 29", "'', ''", "x, y", "1, 0"})
  void a_year_that_cannot_begin_so_is_asked_again(String month, String day) {
    HttpResponse<String> answer = anna.submit("/reports/year", "month", month, "day", day);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer.body())).contains("Choose a month, and a day from 1 to 28.");
    assertThat(text(page("/reports"))).contains("Report 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reports?year=x",
        "/reports?year=99999",
        "/reports/table.csv?table=x",
        "/reports/pairs",
        "/reports/pairs?from=2026-01-01&to=2026-12-31&of=x",
        "/reports/pairs?from=2026-01-01&to=2025-12-31&of=sold",
        "/reports/pairs?from=2026-01-01&to=2026-12-31&of=sold&by=x",
        "/reports/pairs.csv?from=1&to=2&of=sold"
      })
  void what_is_no_report_is_refused(String address) {
    assertThat(anna.get(address).statusCode()).isEqualTo(400);
  }

  private String page(String address) {
    HttpResponse<String> answer = anna.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
