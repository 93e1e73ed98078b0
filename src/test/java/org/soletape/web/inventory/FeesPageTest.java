package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;
import static org.soletape.web.inventory.PortfolioSite.held;
import static org.soletape.web.inventory.PortfolioSite.wrong;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.money.Money;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Sale;
import org.soletape.testing.SamplePair;

class FeesPageTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final Map<String, String> form = new LinkedHashMap<>();
  private final PortfolioSite.Owner anna = site.owner();

  @BeforeEach
  void signIn() {
    form.put("currency", "USD");
    form.put("stockx_level", "4");
    form.put("stockx_minimum", "5.00");
    form.put("alias_rating", "72");
    form.put("alias_seller_fee", "12.00");
    form.put("alias_cash_out", "2.9");
  }

  @Test
  void what_is_saved_is_shown_and_decides_the_payouts() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    assertThat(text(anna.get("/inventory").body())).contains("$132");

    HttpResponse<String> saved = anna.submit("/inventory/fees", fields());

    assertThat(saved.headers().firstValue("Location")).hasValue("/inventory/fees?done=fees");
    String page = anna.get("/inventory/fees").body();
    form.forEach((field, value) -> assertThat(held(page, field)).as(field).isEqualTo(value));
    // 150 less 7.5 % and 3 %
    assertThat(text(anna.get("/inventory").body())).contains("$134.25").doesNotContain("$132 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          currency         | dollars | Three letters of a currency, such as USD or EUR.
          currency         | XXX     | Three letters of a currency, such as USD or EUR.
          stockx_level     | 6       | A whole number from 1 to 5.
          stockx_minimum   | -1      | An amount in USD, such as 5.
          stockx_minimum   | 5.123   | An amount in USD, such as 5.
          alias_rating     | 101     | A whole number from 0 to 100.
          alias_seller_fee | free    | An amount in USD, such as 5.
          alias_cash_out   | 100     | A percentage from 0 to 99.99, such as 2.9.
          """)
  void a_wrong_entry_is_kept_and_told_at_its_field(String field, String entry, String why) {
    form.put(field, entry);

    HttpResponse<String> refused = anna.submit("/inventory/fees", fields());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), field)).isEqualTo(why);
    form.forEach(
        (name, value) -> {
          if (!name.equals("stockx_level") || !name.equals(field)) {
            assertThat(held(refused.body(), name)).as(name).isEqualTo(value);
          }
        });
    assertThat(held(anna.get("/inventory/fees").body(), "alias_rating")).isEqualTo("90");
  }

  @Test
  void a_real_payout_is_explained_by_settings_that_can_be_taken_over() {
    String page =
        anna.get("/inventory/fees?venue=stockx&price=150&paid=134.25&on=2026-11-20").body();

    assertThat(text(page)).contains("StockX price $150").contains("Payout $132");
    assertThat(page)
        .contains(
            "Use these settings", "<input type=\"hidden\" name=\"stockx_level\" value=\"4\">");
    assertThat(held(page, "paid")).isEqualTo("134.25");
  }

  @ParameterizedTest
  @CsvSource({
    "alias, 200, 155.36, A rating from 50 to 69 would give it.",
    "alias, 200, 155.00, for which there is no setting",
    "stockx, 200, 171.50, for which there is no setting"
  })
  void a_payout_that_no_setting_explains_offers_nothing_to_save(
      String venue, String price, String paid, String said) {
    String page =
        anna.get("/inventory/fees?venue=%s&price=%s&paid=%s".formatted(venue, price, paid)).body();

    assertThat(text(page)).contains(said);
    assertThat(page).doesNotContain("Use these settings");
  }

  @ParameterizedTest
  @CsvSource({"price, 0x10, An amount in USD", "paid, -3, An amount in USD", "on, soon, A day as"})
  void a_wrong_payout_is_kept_and_told_at_its_field(String field, String entry, String why) {
    Map<String, String> asked = new LinkedHashMap<>(Map.of("price", "150", "paid", "130"));
    asked.put(field, entry);

    HttpResponse<String> refused =
        anna.get(
            "/inventory/fees?price=%s&paid=%s&on=%s"
                .formatted(asked.get("price"), asked.get("paid"), asked.getOrDefault("on", "")));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), field)).startsWith(why);
    assertThat(held(refused.body(), field)).isEqualTo(entry);
    assertThat(refused.body()).doesNotContain("id=\"outcome\"");
  }

  @Test
  void another_currency_adds_no_dollars_and_says_so() {
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    form.put("currency", "EUR");
    anna.submit("/inventory/fees", fields());

    String page = text(anna.get("/inventory").body());

    assertThat(page).contains("Cash today unknown 0 of 1 pairs").contains("no rate");
  }

  @Test
  void an_old_receipt_stays_when_a_setting_changes() {
    anna.add(sold("2026-03-01"));
    assertThat(sales()).contains("Payout $176 ");
    form.put("stockx_minimum", "10.00");
    form.put("stockx_level", "2");
    anna.submit("/inventory/fees", fields());
    assertThat(sales()).as("the first settings hold from the beginning").contains("Payout $177 ");

    form.put("stockx_level", "5");
    anna.submit("/inventory/fees", fields());
    assertThat(held(anna.get("/inventory/fees").body(), "stockx_level")).isEqualTo("5");
    assertThat(sales()).contains("Payout $177 ");

    form.put("currency", "EUR");
    anna.submit("/inventory/fees", fields());
    assertThat(sales()).contains("Payout $177 ");
  }

  @Test
  void a_stated_day_reckons_the_sales_since_then_anew() {
    anna.add(sold("2026-03-01"));
    form.put("stockx_minimum", "10.00");
    form.put("stockx_level", "2");
    anna.submit("/inventory/fees", fields());
    form.put("stockx_level", "4");
    form.put("starts_on", "2026-03-02");

    anna.submit("/inventory/fees", fields());
    assertThat(sales()).contains("Payout $177 ");
    assertThat(past()).contains("Since 2 March 2026 StockX: seller level 4.");

    correct("stated", "2026-03-02", "since", "2026-03-01");
    assertThat(sales()).contains("Payout $179 ");
    correct("stated", "2026-03-01", "since", "2026-03-01", "remove", "yes");
    assertThat(sales()).contains("Payout $177 ");
    assertThat(past())
        .contains("From the beginning Counted in USD. StockX: seller level 2.")
        .doesNotContain("seller level 4");
  }

  @ParameterizedTest
  @CsvSource({"soon", "2026-11-24", "1999-12-31", "2026-02-30"})
  void a_day_that_cannot_be_a_first_one_is_told(String day) {
    form.put("starts_on", day);

    HttpResponse<String> refused = anna.submit("/inventory/fees", fields());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(wrong(refused.body(), "starts_on"))
        .isEqualTo("A day as 2026-03-31, from 2000-01-01 until today, which is 2026-11-23.");
    assertThat(held(refused.body(), "starts_on")).isEqualTo(day);

    form.remove("starts_on");
    anna.submit("/inventory/fees", fields());
    HttpResponse<String> unmoved = anna.submit("/inventory/fees/past", "stated", "", "since", day);
    assertThat(unmoved.statusCode()).isEqualTo(422);
    assertThat(text(unmoved.body())).contains("Nothing was changed. A day as 2026-03-31");
    assertThat(past()).contains("From the beginning");
  }

  @Test
  void settings_taken_over_from_a_payout_hold_from_its_day() {
    anna.add(sold("2026-03-01"));
    form.put("stockx_minimum", "10.00");
    form.put("stockx_level", "1");
    anna.submit("/inventory/fees", fields());
    form.put("stockx_level", "4");
    anna.submit("/inventory/fees", fields());

    String page = anna.get("/inventory/fees?venue=stockx&price=200&paid=179&on=2026-03-01").body();
    assertThat(page)
        .contains("name=\"stockx_level\" value=\"4\"", "name=\"as_of\" value=\"2026-03-01\"")
        .doesNotContain("<input type=\"hidden\" name=\"alias_rating\"");
    anna.submit(
        "/inventory/fees", "stockx_level", "4", "as_of", "2026-03-01", "starts_on", "2026-03-01");

    assertThat(sales()).contains("Payout $179 ");
    assertThat(past()).contains("Since 1 March 2026 StockX: seller level 4.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "no"})
  void removing_what_was_stated_is_asked_once_more(String doubt) {
    anna.submit("/inventory/fees", fields());

    HttpResponse<String> asked = anna.submit("/inventory/fees/past", "stated", "", "remove", doubt);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(text(asked.body()))
        .contains("Remove what you stated?", "From the beginning", "This cannot be undone.");
    assertThat(past()).contains("From the beginning");
    assertThat(anna.get("/inventory/fees").body())
        .contains("aria-label=\"First day of what was stated: From the beginning\"");

    HttpResponse<String> removed =
        anna.submit("/inventory/fees/past", "stated", "", "remove", "yes");
    String address = removed.headers().firstValue("Location").orElseThrow();
    assertThat(text(anna.get(address).body()))
        .contains("What was stated is removed.")
        .doesNotContain("From the beginning Counted");
    assertThat(anna.submit("/inventory/fees/past", "stated", "", "remove", "ask").statusCode())
        .isEqualTo(404);
  }

  private void correct(String... fields) {
    assertThat(anna.submit("/inventory/fees/past", fields).statusCode()).isEqualTo(303);
  }

  private String sales() {
    return text(anna.get("/inventory?show=sold").body()) + " ";
  }

  /** What has been stated, as the page lists it. */
  private String past() {
    String page = anna.get("/inventory/fees").body();
    int begin = page.indexOf("id=\"past\"");
    return text(page.substring(begin, page.indexOf("</section>", begin)));
  }

  private static Pair sold(String day) {
    Sale sale =
        new Sale(
            Optional.of(LocalDate.parse(day)),
            Optional.of("stockx"),
            Optional.of(Money.ofMajor("200", Currency.getInstance("USD"))),
            Optional.empty());
    Pair bought = SamplePair.bought(SmallMarket.SHOE, "9", "100");
    return new Pair(
        bought.sku(),
        bought.size(),
        bought.purchase(),
        Optional.empty(),
        Optional.empty(),
        ItemStatus.SOLD,
        Optional.of(sale),
        Optional.empty());
  }

  private String[] fields() {
    List<String> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.addAll(List.of(name, value)));
    return fields.toArray(String[]::new);
  }
}
