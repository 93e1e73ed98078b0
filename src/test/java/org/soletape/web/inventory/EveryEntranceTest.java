package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.account.AccessTokens;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;

/** A pair comes in by the form, as JSON or in a file, and every time by the same rules. */
class EveryEntranceTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();
  private String token;

  @BeforeEach
  void signIn() {
    token = new AccessTokens(site.database(), site.clock).make(anna.id(), "test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sku               | ''         | a pair needs a style code
          sku               | '  '       | a pair needs a style code
          size              | abc        | must be a US size such as 10.5, 10.5W or 5Y
          size              | 0          | must be a US size such as 10.5, 10.5W or 5Y
          size              | 9 or 10    | must be a US size such as 10.5, 10.5W or 5Y
          purchase_date     | 2026-12-24 | a day from 1970 to today
          purchase_date     | 1969-12-31 | a day from 1970 to today
          purchase_date     | 2026-02-30 | is no day of the calendar
          sold_at           | 2027-01-01 | a day from 1970 to today
          sold_at           | 2026-01-31 | the sale is before the purchase
          purchase_price    | -1         | is below zero
          purchase_currency | XX         | must be a currency code such as USD
          purchase_rate     | 0          | must be a rate above zero
          payout            | much       | must be an amount
          shipping_in       | -1         | is below zero
          purchase_tax      | $1         | is not in EUR
          status            | lost       | must be held, listed or sold
          """)
  void what_cannot_be_used_is_refused_everywhere_in_the_same_words(
      String field, String entry, String why) throws Exception {
    Map<String, String> fields = good();
    fields.put(field, entry);

    assertThat(lowerCase(byForm(fields, field))).startsWith(why);
    assertThat(lowerCase(byJson(fields, field))).startsWith(why);
    assertThat(byFile(fields, field)).startsWith(why);
    assertThat(anna.items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"purchase_price", "other_deductions"})
  void what_could_be_thousands_or_decimals_is_refused_and_asked_of_a_file(String field)
      throws Exception {
    Map<String, String> fields = good();
    fields.put(field, "1.234");

    assertThat(lowerCase(byForm(fields, field))).startsWith("could be thousands or decimals");
    assertThat(lowerCase(byJson(fields, field))).startsWith("could be thousands or decimals");
    assertThat(anna.upload("a.csv", csv(fields), "step", "import").body())
        .contains("name=\"decimals\"");
    assertThat(anna.items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"size, EU 44", "size, 44 2/3", "size, us 10½", "purchase_currency, €"})
  void what_can_be_used_is_taken_everywhere(String field, String entry) throws Exception {
    Map<String, String> fields = good();
    fields.put(field, entry);

    assertThat(anna.submit("/inventory/add", form(fields)).statusCode()).isEqualTo(303);
    assertThat(sendJson(fields).statusCode()).isEqualTo(201);
    assertThat(anna.upload("a.csv", csv(fields), "step", "check").body())
        .contains("<b>1</b> already there");
    assertThat(anna.items()).hasSize(2);
    assertThat(anna.items().getFirst().pair()).isEqualTo(anna.items().getLast().pair());
  }

  private static Map<String, String> good() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sku", "ZZ9999-001");
    fields.put("size", "9");
    fields.put("purchase_price", "100");
    fields.put("purchase_currency", "EUR");
    fields.put("purchase_rate", "1.1");
    fields.put("rate_currency", "USD");
    fields.put("purchase_date", "2026-02-01");
    fields.put("status", "sold");
    fields.put("payout", "130");
    fields.put("sold_currency", "USD");
    fields.put("sold_at", "2026-03-01");
    fields.put("sold_venue", "stockx");
    return fields;
  }

  private String byForm(Map<String, String> fields, String field) {
    HttpResponse<String> answer = anna.submit("/inventory/add", form(fields));
    assertThat(answer.statusCode()).isEqualTo(422);
    return PortfolioSite.wrong(answer.body(), field);
  }

  private String byJson(Map<String, String> fields, String field) throws Exception {
    HttpResponse<String> answer = sendJson(fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problems = JsonBody.of(answer).get("errors");
    return problems.path(field).asText();
  }

  private HttpResponse<String> sendJson(Map<String, String> fields) throws Exception {
    return Http.send(
        "POST",
        site.url("/api/v1/inventory"),
        new ObjectMapper().writeValueAsString(fields),
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/json");
  }

  /** What is said of the cell in line 2. */
  private String byFile(Map<String, String> fields, String field) {
    HttpResponse<String> answer = anna.upload("a.csv", csv(fields), "step", "import");
    assertThat(answer.statusCode()).isEqualTo(422);
    String row = answer.body().replaceAll("(?s).*?<tr>(<td[^>]*>2</td>.*?)</tr>.*", "$1");
    List<String> cells = List.of(row.split("</td>"));
    assertThat(Html.text(cells.get(1))).isEqualTo(field);
    return Html.text(cells.getLast());
  }

  private static byte[] csv(Map<String, String> fields) {
    return (String.join(";", fields.keySet()) + "\n" + String.join(";", fields.values()) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String[] form(Map<String, String> fields) {
    List<String> form = new ArrayList<>();
    fields.forEach((name, value) -> form.addAll(List.of(name, value)));
    return form.toArray(String[]::new);
  }

  private static String lowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
