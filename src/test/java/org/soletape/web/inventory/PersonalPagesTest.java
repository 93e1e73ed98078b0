package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.web.inventory.PortfolioSite.held;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soletape.money.Money;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.portfolio.Sale;
import org.soletape.testing.Http;
import org.soletape.testing.SamplePair;

/** What is shown of a person stays with that person, and what they typed stays text. */
class PersonalPagesTest {
  private static final List<String> PAGES =
      List.of(
          "/inventory",
          "/inventory/add",
          "/inventory/fees",
          "/inventory/week",
          "/inventory/week?range=1y",
          "/inventory/import",
          "/inventory/export.csv");

  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void open() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private final PortfolioSite.Owner anna = site.owner();

  @Test
  void no_cache_keeps_any_of_it() {
    Item pair = anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    List<String> pages = new ArrayList<>(PAGES);
    pages.addAll(
        List.of("/inventory/" + pair.id(), "/inventory/sell?id=" + pair.id(), "/inventory/x"));
    for (String path : pages) {
      for (int time = 0; time < 2; time++) {
        HttpResponse<String> answer = anna.get(path);
        assertThat(answer.headers().allValues("Cache-Control"))
            .as(path)
            .containsExactly("private, no-store");
        assertThat(answer.headers().firstValue("ETag")).as(path).isEmpty();
      }
    }
  }

  @Test
  void a_stranger_is_sent_to_sign_in() {
    for (String path : PAGES) {
      HttpResponse<String> answer = Http.get(site.url(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in?next=");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }
  }

  @Test
  void a_page_in_memory_is_nobody_else_s_and_of_no_other_session() {
    PortfolioSite.Owner bert = site.owner();
    PortfolioSite.Owner elsewhere = anna.elsewhere();
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "123.45"));
    for (String path : List.of("/inventory", "/inventory?show=all&sort=name")) {
      String hers = anna.get(path).body();
      assertThat(hers).contains("$123.45", anna.formToken());
      assertThat(anna.get(path).body()).isEqualTo(hers);
      assertThat(bert.get(path).body()).doesNotContain("123.45", anna.formToken());
      assertThat(elsewhere.get(path).body())
          .contains("$123.45", elsewhere.formToken())
          .doesNotContain(anna.formToken());
    }
    bert.add(SamplePair.bought(SmallMarket.SHOE, "9", "67.89"));
    assertThat(anna.get("/inventory").body()).doesNotContain("67.89");
    assertThat(bert.get("/inventory").body()).contains("67.89").doesNotContain("123.45");
  }

  @Test
  void nasty_text_is_only_text_everywhere() {
    String nasty = "<script>alert('1')</script>\"&\u202Eesrever \uD83D\uDC5F";
    Sale sale =
        new Sale(
            Optional.empty(),
            Optional.of(nasty.substring(0, 40)),
            Optional.of(Money.ofMajor("150", Currency.getInstance("USD"))),
            Optional.empty());
    Pair pair =
        new Pair(
            Optional.of(nasty),
            Optional.of(nasty),
            Purchase.UNSTATED,
            Optional.of(nasty),
            Optional.of(nasty + "x".repeat(2_000 - nasty.length())),
            ItemStatus.HELD,
            Optional.empty(),
            Optional.of(nasty));
    Item held = anna.add(pair);
    Item sold = anna.add(SamplePair.sold(pair, sale));
    for (String path :
        List.of(
            "/inventory?show=all&brand=%3Cscript%3Ealert('1')%22",
            "/inventory?show=all",
            "/inventory/" + held.id(),
            "/inventory/" + sold.id(),
            "/inventory/sell?id=" + held.id(),
            "/inventory/add?sku=%3Cscript%3Ealert%281%29&notes=%3C%2Ftextarea%3E%3Cscript%3Ealert",
            "/inventory/fees?price=%3Cscript%3Ealert%281%29&paid=%22%3E%3Cscript%3Ealert",
            "/inventory?done=%3Cscript%3Ealert&pairs=%3Cscript%3Ealert",
            "/inventory/%3Cscript%3Ealert")) {
      String page = anna.get(path.replace("'", "%27")).body();
      assertThat(page).as(path).doesNotContain("<script>alert", "\"><script");
    }
    assertThat(anna.submit("/inventory/selected", "action", "delete", "id", held.id()).body())
        .contains("&lt;script&gt;alert(")
        .doesNotContain("<script>alert");
    String form = anna.get("/inventory/" + held.id()).body();
    assertThat(form).contains("\u202Eesrever \uD83D\uDC5F");
    assertThat(unescaped(held(form, "notes"))).isEqualTo(pair.notes().get());
    assertThat(unescaped(held(form, "sku"))).isEqualTo(nasty);
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
