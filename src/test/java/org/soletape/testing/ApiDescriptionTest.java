package org.soletape.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.web.Site;

class ApiDescriptionTest {
  private static final String PATH = "/api/v1/products";

  private final ApiDescription description = ApiDescription.bundled();
  private String body = "";
  private String type = "application/json";
  @AutoClose private final Site site = Site.of(routes -> routes.get(PATH, this::answer));

  @Test
  void an_answer_that_agrees_has_no_violation() {
    body = page("1", "");

    assertThat(description.violations(PATH, site.get(PATH))).isEmpty();
  }

  @Test
  void answers_that_differ_are_told() {
    for (String wrong : new String[] {page("0", ""), page("\"1\"", ""), page("1", ",\"more\":1")}) {
      body = wrong;
      assertThat(description.violations(PATH, site.get(PATH))).as(wrong).hasSize(1);
    }
    body = "no json";
    assertThat(description.violations(PATH, site.get(PATH))).hasSize(1);
    type = "text/html";
    assertThat(description.violations(PATH, site.get(PATH))).hasSize(1);
  }

  private static String page(String number, String more) {
    return """
        {"total":0,"page":%s,"page_size":50,"next":null,"searched_instead":null,"fees":[],"products":[]%s}"""
        .formatted(number, more);
  }

  private void answer(Context context) {
    context.contentType(type).result(body);
  }
}
