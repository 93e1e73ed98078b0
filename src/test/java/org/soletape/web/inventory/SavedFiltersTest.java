package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Html.text;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.testing.Html;
import org.soletape.testing.SamplePair;

/** Views of the list, saved under names. */
class SavedFiltersTest {
  @AutoClose private static PortfolioSite site;

  @BeforeAll
  static void openSite() {
    site = PortfolioSite.open(SmallMarket::fill);
  }

  private PortfolioSite.Owner anna;

  @BeforeEach
  void open() {
    anna = site.owner();
    anna.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));
    anna.add(SamplePair.bought("UNTRACKED-1", "9", "20"));
  }

  @Test
  void a_view_is_saved_used_and_deleted() {
    assertThat(anna.get("/inventory?q=dunk&sort=-cost").body()).contains("Save this view as");

    HttpResponse<String> saved = save("Cheap dunks", "q=dunk&sort=-cost&page=3");

    assertThat(saved.headers().firstValue("Location"))
        .hasValue("/inventory?q=dunk&sort=-cost&done=view-saved");
    String plain = anna.get("/inventory").body();
    assertThat(plain).contains("<a href=\"/inventory?q=dunk&amp;sort=-cost\">Cheap dunks</a>");
    String used = anna.get("/inventory?q=dunk&sort=-cost").body();
    assertThat(used)
        .contains("aria-current=\"true\">Cheap dunks</a>")
        .doesNotContain("Save this view as");
    assertThat(text(used)).contains("1 pair");

    HttpResponse<String> deleted = delete(anna, id(plain), "q=dunk&sort=-cost");

    assertThat(deleted.headers().firstValue("Location"))
        .hasValue("/inventory?q=dunk&sort=-cost&done=view-deleted");
    assertThat(anna.get("/inventory").body()).doesNotContain("Cheap dunks");
    assertThat(delete(anna, id(plain), "").statusCode()).isEqualTo(404);
  }

  @Test
  void the_list_as_it_is_first_seen_offers_nothing_to_save() {
    assertThat(anna.get("/inventory").body())
        .doesNotContain("Save this view as")
        .doesNotContain("Saved views");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show=sold", "brand=Nike", "losing=1", "days=90", "group=lots", "page=2"})
  void a_filter_or_an_order_can_be_saved_and_a_page_cannot(String query) {
    assertThat(anna.get("/inventory?" + query).body().contains("Save this view as"))
        .isEqualTo(!query.startsWith("page"));
  }

  @ParameterizedTest
  @CsvSource({
    "'  ', A view needs a name.",
    "'a\tb', A name is one line of text.",
    "CHEAP DUNKS, You have a view named “CHEAP DUNKS” already."
  })
  void a_bad_name_is_told_and_kept_in_the_form(String name, String problem) {
    save("Cheap dunks", "q=dunk");

    HttpResponse<String> refused = save(name, "q=dunk&sort=cash");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(PortfolioSite.wrong(refused.body(), "name")).isEqualTo(problem);
    assertThat(PortfolioSite.held(refused.body(), "name")).isEqualTo(name);
    assertThat(refused.body()).contains("name=\"list\" value=\"q=dunk&amp;sort=cash\"");
    assertThat(names()).containsExactly("Cheap dunks");
  }

  @Test
  void a_name_has_at_most_sixty_characters() {
    assertThat(save("靴".repeat(60), "q=a").statusCode()).isEqualTo(303);

    HttpResponse<String> refused = save("x".repeat(61), "q=b");

    assertThat(PortfolioSite.wrong(refused.body(), "name"))
        .isEqualTo("A name has at most 60 characters.");
    assertThat(names()).containsExactly("靴".repeat(60));
  }

  @Test
  void the_longest_view_that_can_be_asked_for_is_saved() {
    String text = "%E9%9D%B4".repeat(100);
    String list = "q=" + text + "&brand=" + text + "&location=" + text + "&lot=" + text.repeat(4);

    assertThat(save("long", list).statusCode()).isEqualTo(303);

    assertThat(anna.get("/inventory?" + list).body()).contains("aria-current=\"true\">long</a>");
  }

  @Test
  void twenty_views_are_the_most() {
    for (int i = 0; i < 20; i++) {
      assertThat(save("view " + i, "days=" + i).statusCode()).isEqualTo(303);
    }

    HttpResponse<String> refused = save("one more", "days=20");

    assertThat(PortfolioSite.wrong(refused.body(), "name"))
        .isEqualTo("You have 20 views, which is the most: delete one first.");
    assertThat(names()).hasSize(20);
  }

  @Test
  void nobody_sees_or_deletes_a_view_of_somebody_else() {
    save("Cheap dunks", "q=dunk");
    PortfolioSite.Owner bert = site.owner();
    bert.add(SamplePair.bought(SmallMarket.SHOE, "9", "100"));

    assertThat(bert.get("/inventory").body()).doesNotContain("Cheap dunks");
    assertThat(delete(bert, id(anna.get("/inventory").body()), "").statusCode()).isEqualTo(404);
    assertThat(delete(bert, "no-id", "").statusCode()).isEqualTo(404);
    assertThat(bert.submit("/inventory/filters", "name", "Cheap dunks", "list", "q=x").statusCode())
        .isEqualTo(303);
    assertThat(names()).containsExactly("Cheap dunks");
  }

  @Test
  void nothing_is_saved_or_deleted_without_the_form_token() {
    save("Cheap dunks", "q=dunk");
    String id = id(anna.get("/inventory").body());

    assertThat(anna.post("/inventory/filters", "", "name", "x", "list", "q=x").statusCode())
        .isEqualTo(403);
    assertThat(anna.post("/inventory/filters/" + id + "/delete", "").statusCode()).isEqualTo(403);
    assertThat(names()).containsExactly("Cheap dunks");
  }

  @Test
  void a_view_leads_nowhere_but_to_the_list_and_goes_with_the_account() {
    save("<b>Cheap", "//evil.example/?q=dunk&show=all");
    assertThat(anna.get("/inventory").body())
        .contains("<a href=\"/inventory?show=all\">&lt;b&gt;Cheap</a>");

    site.database().update("delete from soletape.accounts where id = ?", anna.id());

    assertThat(kept(anna.id())).isZero();
  }

  private HttpResponse<String> save(String name, String list) {
    return anna.submit("/inventory/filters", "name", name, "list", list);
  }

  private static HttpResponse<String> delete(PortfolioSite.Owner owner, String id, String list) {
    return owner.submit("/inventory/filters/" + id + "/delete", "list", list);
  }

  private static String id(String page) {
    return Html.all(page, "/inventory/filters/([^/\"]*)/delete").getFirst();
  }

  private List<String> names() {
    return Html.all(anna.get("/inventory").body(), "aria-label=\"Delete the view ([^\"]*)\"");
  }

  private static int kept(UUID person) {
    return site.database()
        .get(
            "select count(*)::int as kept from soletape.saved_filters where user_id = ?",
            row -> row.integer("kept"),
            person);
  }
}
