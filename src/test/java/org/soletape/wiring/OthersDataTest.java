package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeChange;
import org.soletape.fees.VenueFees;
import org.soletape.money.Money;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemStatus;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.Purchase;
import org.soletape.testing.Http;
import org.soletape.testing.TestDatabase;

/**
 * Nobody reaches what is somebody else's, by any route there is and any id. The routes are those of
 * the running site: one that is not in the table below fails, until somebody thinks about it.
 */
class OthersDataTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T13:00:00Z"), ZoneOffset.UTC);

  /** What stands for {@code {id}} in a path. */
  private enum Target {
    NONE,
    PAIR,
    TOKEN,
    IMPORT
  }

  /** Every route about a person, and whose id it takes. */
  private static final Map<String, Target> ROUTES = new LinkedHashMap<>();

  static {
    ROUTES.put("GET /api/v1/inventory", Target.NONE);
    ROUTES.put("POST /api/v1/inventory", Target.NONE);
    ROUTES.put("GET /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("PATCH /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("DELETE /api/v1/inventory/{id}", Target.PAIR);
    ROUTES.put("GET /inventory", Target.NONE);
    ROUTES.put("GET /inventory/add", Target.NONE);
    ROUTES.put("POST /inventory/add", Target.NONE);
    ROUTES.put("GET /inventory/fees", Target.NONE);
    ROUTES.put("POST /inventory/fees", Target.NONE);
    ROUTES.put("POST /inventory/fees/past", Target.NONE);
    ROUTES.put("GET /inventory/week", Target.NONE);
    ROUTES.put("GET /inventory/export.csv", Target.NONE);
    ROUTES.put("GET /inventory/import", Target.NONE);
    ROUTES.put("POST /inventory/import", Target.NONE);
    ROUTES.put("POST /inventory/imports/{id}/undo", Target.IMPORT);
    ROUTES.put("POST /inventory/selected", Target.NONE);
    ROUTES.put("GET /inventory/sell", Target.NONE);
    ROUTES.put("POST /inventory/sell", Target.NONE);
    ROUTES.put("POST /inventory/delete", Target.NONE);
    ROUTES.put("GET /inventory/{id}", Target.PAIR);
    ROUTES.put("POST /inventory/{id}", Target.PAIR);
    ROUTES.put("GET /account", Target.NONE);
    ROUTES.put("GET /account/header", Target.NONE);
    ROUTES.put("POST /account/sign-out-everywhere", Target.NONE);
    ROUTES.put("POST /account/password", Target.NONE);
    ROUTES.put("POST /account/tokens", Target.NONE);
    ROUTES.put("POST /account/tokens/{id}/revoke", Target.TOKEN);
    ROUTES.put("POST /account/delete", Target.NONE);
  }

  /**
   * Everything of hers that could show up; her ids may, since the request itself names them. The
   * pair's name is no style code: those become part of the public catalogue.
   */
  private static final List<String> SECRETS =
      List.of(
          "anna@example.com",
          "hers and only hers",
          "4321.09",
          "4,321.09",
          "under her bed",
          "Ann's box");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private App app;
  private Site site;
  private UUID anna;
  private Item pair;
  private UUID token;
  private UUID batch;

  @BeforeEach
  void open() {
    Map<String, String> environment =
        Map.of("DATABASE_URL", test.url().jdbc(), "SCHEDULER", "off", "CURRENCY", "USD");
    app = App.open(Config.read(environment), CLOCK);
    site = Site.start(app, CLOCK, 0);
    anna = person("anna@example.com");
    pair = app.portfolios().inventory().add(anna, herPair());
    app.portfolios().settings().save(anna, herFees());
    app.people().sessions().start(anna);
    app.people().tokens().make(anna, "Ann's box");
    token = app.people().tokens().of(anna).getFirst().id();
    batch = importBatch();
  }

  @AfterEach
  void close() {
    site.close();
    app.close();
  }

  @Test
  void every_route_about_a_person_is_in_the_table() {
    assertThat(personalRoutes()).isSubsetOf(ROUTES.keySet()).hasSizeGreaterThan(20);
  }

  @Test
  void nobody_sees_or_changes_what_is_somebody_else_s() {
    List<String> before = everythingOfAnna();
    assertThat(String.join("\n", before)).contains(SECRETS.subList(0, 2));
    for (String route : personalRoutes()) {
      for (Asking asking : asking(route)) {
        HttpResponse<String> answer = ask(route, asking);

        String name = route + " by " + asking.how() + ": " + answer.statusCode();
        String shown = answer.body() + answer.headers().map();
        assertThat(SECRETS.stream().filter(shown::contains)).as(name).isEmpty();
        assertThat(everythingOfAnna()).as(name).isEqualTo(before);
        assertReached(route, answer, name);
      }
    }
  }

  @Test
  void her_own_eyes_see_it_so_that_looking_for_it_proves_something() {
    String bearer = "Bearer " + app.people().tokens().make(anna, "hers");

    assertThat(Http.get(url("/api/v1/inventory"), "Authorization", bearer).body())
        .contains("hers and only hers", "4321.09", "under her bed");
    assertThat(
            Http.get(url("/api/v1/inventory/" + pair.id()), "Authorization", bearer).statusCode())
        .isEqualTo(200);
  }

  /** Who was refused at the door has not tried the lock behind it. */
  private static void assertReached(String route, HttpResponse<String> answer, String name) {
    assertThat(answer.statusCode()).as(name).isNotIn(401, 403, 405, 415, 500);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .as(name)
        .doesNotStartWith("/sign-in?");
    if (route.contains("{id}") && route.contains("/inventory")) {
      assertThat(answer.statusCode()).as(name).isEqualTo(404);
    }
  }

  private List<String> personalRoutes() {
    return site.endpoints().stream()
        .filter(route -> !route.startsWith("HEAD "))
        .filter(route -> route.matches("[A-Z]+ (/api/v1)?/(inventory|account)(/.*)?"))
        .toList();
  }

  /**
   * How the other person sends a request; a new person each time, for some routes end a session.
   */
  private record Asking(String how, List<String> headers, String formToken) {}

  private List<Asking> asking(String route) {
    UUID bert = person("bert-" + UUID.randomUUID() + "@example.com");
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
    String path = route.substring(method.length() + 1).replace("{id}", idFor(ROUTES.get(route)));
    boolean isApi = path.startsWith("/api/");
    List<String> headers = new ArrayList<>(asking.headers());
    String query = "?id=" + pair.id() + "&status=held&user_id=" + anna;
    String body = isApi ? "{\"sku\": \"BERT-1\", \"notes\": \"his\"}" : form(asking.formToken());
    if (!method.equals("GET")) {
      headers.add("Content-Type");
      headers.add(isApi ? "application/json" : "application/x-www-form-urlencoded");
    }
    return Http.send(
        method,
        url(path + (method.equals("GET") ? query : "")),
        method.equals("GET") ? "" : body,
        headers.toArray(String[]::new));
  }

  private String idFor(Target target) {
    return switch (target) {
      case NONE -> "";
      case PAIR -> pair.id();
      case TOKEN -> token.toString();
      case IMPORT -> batch.toString();
    };
  }

  /** Her ids in every field that some form of ours has, with entries that would be good. */
  private String form(String formToken) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("form_token", formToken);
    fields.put("id", pair.id());
    fields.put("version", pair.version());
    fields.put("user_id", anna.toString());
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

  /** All rows that are hers, to the letter. */
  private List<String> everythingOfAnna() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "public.\"Inventory\"",
            "soletape.fee_settings",
            "soletape.import_batches",
            "soletape.imported_items",
            "soletape.access_tokens",
            "soletape.sessions")) {
      rows.addAll(rows("select t::text as row from " + table + " t where user_id = ? order by 1"));
    }
    rows.addAll(rows("select t::text as row from soletape.accounts t where id = ?"));
    assertThat(rows).hasSize(11);
    return rows;
  }

  private List<String> rows(String sql) {
    return test.database().list(sql, row -> row.text("row"), anna);
  }

  private UUID person(String email) {
    UUID id = UUID.randomUUID();
    app.database()
        .update(
            "insert into soletape.accounts (id, email, created_at) values (?, ?, ?)",
            id,
            email,
            CLOCK.instant());
    return id;
  }

  private UUID importBatch() {
    UUID id = UUID.randomUUID();
    app.database()
        .update(
            """
            insert into soletape.import_batches (id, user_id, file_name, rows, created_at)
            values (?, ?, 'under her bed.csv', 1, ?)
            """,
            id,
            anna,
            CLOCK.instant());
    app.database()
        .update(
            """
            insert into soletape.imported_items
              (user_id, item_id, batch_id, fingerprint, imported_at)
            values (?, ?, ?, gen_random_uuid(), ?)
            """,
            anna,
            pair.id(),
            id,
            CLOCK.instant());
    return id;
  }

  private static Pair herPair() {
    return new Pair(
        Optional.of("hers and only hers"),
        Optional.of("9"),
        new Purchase(
            Optional.of(Money.ofMajor("4321.09", USD)), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.of("under her bed"),
        ItemStatus.HELD,
        Optional.empty());
  }

  private static FeeChange herFees() {
    return new FeeChange(
        Optional.empty(),
        Optional.of(USD),
        List.of(
            stated(Provider.STOCKX, "level", 4),
            stated(Provider.ALIAS, "rating", 77),
            stated(Provider.ALIAS, "seller_fee", 432_109),
            stated(Provider.ALIAS, "cash_out", 123)));
  }

  private static FeeChange.Stated stated(Provider venue, String setting, long value) {
    return FeeChange.Stated.of(
        venue, VenueFees.of(venue).setting(setting), OptionalLong.of(value), USD);
  }

  private String url(String path) {
    return "http://localhost:" + site.port() + path;
  }
}
