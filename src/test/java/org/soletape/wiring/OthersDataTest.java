package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.Http;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

/**
 * Nobody reaches what is somebody else's, by any route there is and any id. The routes are those of
 * the running site: one that is not in the table below fails, until somebody thinks about it.
 */
class OthersDataTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

  /** What stands for {@code {id}} in a path. */
  private enum Target {
    NONE,
    PAIR,
    TOKEN,
    IMPORT,
    FILTER,
    ALERT,
    CHANNEL
  }

  /** Every route about a person, and whose id it takes. */
  private static final Map<String, Target> ROUTES = new LinkedHashMap<>();

  static {
    ROUTES.put("GET /api/v1/inventory", Target.NONE);
    ROUTES.put("POST /api/v1/inventory", Target.NONE);
    ROUTES.put("GET /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("PATCH /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("DELETE /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("GET /api/v1/inventory/fees", Target.NONE);
    ROUTES.put("GET /api/v1/alerts", Target.NONE);
    ROUTES.put("POST /api/v1/alerts", Target.NONE);
    ROUTES.put("GET /api/v1/alerts/{id}", Target.ALERT);
    ROUTES.put("PUT /api/v1/alerts/{id}", Target.ALERT);
    ROUTES.put("DELETE /api/v1/alerts/{id}", Target.ALERT);
    ROUTES.put("GET /alerts", Target.NONE);
    ROUTES.put("POST /alerts", Target.NONE);
    ROUTES.put("GET /alerts/{id}", Target.ALERT);
    ROUTES.put("POST /alerts/{id}", Target.ALERT);
    ROUTES.put("POST /alerts/{id}/pause", Target.ALERT);
    ROUTES.put("POST /alerts/{id}/delete", Target.ALERT);
    ROUTES.put("GET /api/v1/reports", Target.NONE);
    ROUTES.put("GET /api/v1/messages", Target.NONE);
    ROUTES.put("GET /api/v1/watching", Target.NONE);
    ROUTES.put("PUT /api/v1/watching/{sku}", Target.NONE);
    ROUTES.put("DELETE /api/v1/watching/{sku}", Target.NONE);
    ROUTES.put("GET /watching", Target.NONE);
    ROUTES.put("POST /watching", Target.NONE);
    ROUTES.put("POST /watching/delete", Target.NONE);
    ROUTES.put("GET /account/marks", Target.NONE);
    ROUTES.put("GET /reports", Target.NONE);
    ROUTES.put("GET /reports/table.csv", Target.NONE);
    ROUTES.put("GET /reports/pairs", Target.NONE);
    ROUTES.put("GET /reports/pairs.csv", Target.NONE);
    ROUTES.put("POST /reports/year", Target.NONE);
    ROUTES.put("GET /inventory", Target.NONE);
    ROUTES.put("GET /sell", Target.NONE);
    ROUTES.put("POST /inventory/filters", Target.NONE);
    ROUTES.put("POST /inventory/filters/{id}/delete", Target.FILTER);
    ROUTES.put("GET /inventory/add", Target.NONE);
    ROUTES.put("POST /inventory/add", Target.NONE);
    ROUTES.put("GET /inventory/fees", Target.NONE);
    ROUTES.put("POST /inventory/fees", Target.NONE);
    ROUTES.put("POST /inventory/fees/past", Target.NONE);
    ROUTES.put("POST /inventory/fees/promotion", Target.NONE);
    ROUTES.put("GET /inventory/week", Target.NONE);
    ROUTES.put("GET /inventory/export.csv", Target.NONE);
    ROUTES.put("GET /inventory/import", Target.NONE);
    ROUTES.put("POST /inventory/import", Target.NONE);
    ROUTES.put("POST /inventory/imports/{id}/undo", Target.IMPORT);
    ROUTES.put("POST /inventory/selected", Target.NONE);
    ROUTES.put("GET /inventory/sell", Target.NONE);
    ROUTES.put("POST /inventory/sell", Target.NONE);
    ROUTES.put("POST /inventory/edit", Target.NONE);
    ROUTES.put("POST /inventory/delete", Target.NONE);
    ROUTES.put("GET /inventory/{id}", Target.PAIR);
    ROUTES.put("POST /inventory/{id}", Target.PAIR);
    ROUTES.put("GET /api/v1/alerts/channels", Target.NONE);
    ROUTES.put("POST /api/v1/alerts/channels", Target.NONE);
    ROUTES.put("GET /api/v1/alerts/channels/{id}", Target.CHANNEL);
    ROUTES.put("DELETE /api/v1/alerts/channels/{id}", Target.CHANNEL);
    ROUTES.put("POST /api/v1/alerts/channels/{id}/test", Target.CHANNEL);
    ROUTES.put("POST /api/v1/alerts/channels/{id}/on", Target.CHANNEL);
    ROUTES.put("POST /api/v1/alerts/channels/{id}/off", Target.CHANNEL);
    ROUTES.put("GET /alerts/channels", Target.NONE);
    ROUTES.put("POST /alerts/channels", Target.NONE);
    ROUTES.put("POST /alerts/channels/{id}/test", Target.CHANNEL);
    ROUTES.put("POST /alerts/channels/{id}/on", Target.CHANNEL);
    ROUTES.put("POST /alerts/channels/{id}/off", Target.CHANNEL);
    ROUTES.put("POST /alerts/channels/{id}/remove", Target.CHANNEL);
    ROUTES.put("GET /account", Target.NONE);
    ROUTES.put("GET /account/header", Target.NONE);
    ROUTES.put("GET /account/market", Target.NONE);
    ROUTES.put("GET /account/market/{sku}", Target.NONE);
    ROUTES.put("POST /account/sign-out-everywhere", Target.NONE);
    ROUTES.put("POST /account/currency", Target.NONE);
    ROUTES.put("POST /account/password", Target.NONE);
    ROUTES.put("POST /account/tokens", Target.NONE);
    ROUTES.put("POST /account/tokens/{id}/revoke", Target.TOKEN);
    ROUTES.put("POST /account/delete", Target.NONE);
  }

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @AutoClose private ServedApp served;
  private App app;
  private Anna anna;

  @BeforeEach
  void open() {
    Map<String, String> environment =
        Map.of("DATABASE_URL", test.url().jdbc(), "SCHEDULER", "off", "CURRENCY", "USD");
    served = ServedApp.start(environment, CLOCK);
    app = served.app();
    anna = new Anna(app, CLOCK.instant());
  }

  @Test
  void every_route_about_a_person_is_in_the_table() {
    assertThat(personalRoutes()).isSubsetOf(ROUTES.keySet()).hasSizeGreaterThan(20);
  }

  @Test
  void nobody_sees_or_changes_what_is_somebody_else_s() {
    List<String> before = anna.everything();
    assertThat(String.join("\n", before)).contains(Anna.SECRETS.subList(0, 2));
    for (String route : personalRoutes()) {
      for (Asking asking : asking(route)) {
        HttpResponse<String> answer = ask(route, asking);

        String name = route + " by " + asking.how() + ": " + answer.statusCode();
        String shown = answer.body() + answer.headers().map();
        assertThat(Anna.SECRETS.stream().filter(shown::contains)).as(name).isEmpty();
        assertThat(anna.everything()).as(name).isEqualTo(before);
        assertReached(route, answer, name);
      }
    }
  }

  @Test
  void her_own_eyes_see_it_so_that_looking_for_it_proves_something() {
    String bearer = "Bearer " + app.people().tokens().make(anna.id(), "hers");

    assertThat(served.get("/api/v1/inventory", "Authorization", bearer).body())
        .contains("hers and only hers", "4321.09", "under her bed");
    assertThat(
            served
                .get("/api/v1/inventory/" + anna.pair().id(), "Authorization", bearer)
                .statusCode())
        .isEqualTo(200);
  }

  /** Who was refused at the door has not tried the lock behind it. */
  private static void assertReached(String route, HttpResponse<String> answer, String name) {
    assertThat(answer.statusCode()).as(name).isNotIn(401, 403, 405, 415, 500);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .as(name)
        .doesNotStartWith("/sign-in?");
    if (route.contains("{id}") && route.matches(".*/(inventory|alerts)/.*")) {
      assertThat(answer.statusCode()).as(name).isEqualTo(404);
    }
  }

  private List<String> personalRoutes() {
    return served.site().endpoints().stream()
        .filter(route -> !route.startsWith("HEAD "))
        .filter(
            route ->
                route.matches(
                    "[A-Z]+ (/api/v1)?/(inventory|watching|reports|alerts|account)(/.*)?"))
        .toList();
  }

  /**
   * How the other person sends a request; a new person each time, for some routes end a session.
   */
  private record Asking(String how, List<String> headers, String formToken) {}

  private List<Asking> asking(String route) {
    UUID bert =
        SampleAccount.open(
            app.database(), "bert-" + UUID.randomUUID() + "@example.com", CLOCK.instant());
    String ticket = app.people().sessions().start(bert);
    String formToken = app.people().sessions().find(ticket).orElseThrow().formToken();
    String cookie = "soletape_session=" + ticket;
    if (!route.contains("/api/")) {
      return List.of(new Asking("form", List.of("Cookie", cookie), formToken));
    }
    String bearer = "Bearer " + app.people().tokens().make(bert, "his");
    return List.of(
        new Asking("cookie", List.of("Cookie", cookie, "X-Form-Token", formToken), formToken),
        new Asking("bearer", List.of("Authorization", bearer), formToken));
  }

  private HttpResponse<String> ask(String route, Asking asking) {
    String method = route.substring(0, route.indexOf(' '));
    String path =
        route
            .substring(method.length() + 1)
            .replace("{id}", idFor(ROUTES.get(route)))
            .replace("{sku}", "DD1391-100");
    boolean isApi = path.startsWith("/api/");
    List<String> headers = new ArrayList<>(asking.headers());
    String hers = anna.pair().id();
    String query = "?id=" + hers + "&like=" + hers + "&status=held&user_id=" + anna.id();
    String body = isApi ? "{\"sku\": \"BERT-1\", \"notes\": \"his\"}" : form(asking.formToken());
    if (!method.equals("GET")) {
      headers.add("Content-Type");
      headers.add(isApi ? "application/json" : "application/x-www-form-urlencoded");
    }
    return Http.send(
        method,
        served.url(path + (method.equals("GET") ? query : "")),
        method.equals("GET") ? "" : body,
        headers.toArray(String[]::new));
  }

  private String idFor(Target target) {
    return switch (target) {
      case NONE -> "";
      case PAIR -> anna.pair().id();
      case TOKEN -> anna.token().toString();
      case IMPORT -> anna.batch().toString();
      case FILTER -> anna.filter().toString();
      case ALERT -> Integer.toString(anna.alert());
      case CHANNEL -> anna.channel().toString();
    };
  }

  /** Her ids in every field that some form of ours has, with entries that would be good. */
  private String form(String formToken) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("form_token", formToken);
    fields.put("id", anna.pair().id());
    fields.put("version", anna.pair().version());
    fields.put("user_id", anna.id().toString());
    fields.put("action", "sell");
    fields.put("sku", "BERT-1");
    fields.put("status", "sold");
    fields.put("sold_price", "1");
    fields.put("sold_at", "2026-11-22");
    fields.put("sold_venue", "stockx");
    fields.put("name", "his");
    StringBuilder form = new StringBuilder();
    fields.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return form.toString();
  }
}
