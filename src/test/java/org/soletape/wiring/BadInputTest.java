package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.RawHttp.answer;
import static org.soletape.testing.RawHttp.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.soletape.account.Sessions;
import org.soletape.account.SigningKey;
import org.soletape.portfolio.PairFields;
import org.soletape.testing.RawHttp;
import org.soletape.testing.TestDatabase;

/** Every route there is, asked with what cannot be read or stored. */
@Isolated("reads what this process writes to standard error")
class BadInputTest {
  private static final List<String> BAD_TEXTS =
      List.of("%00", "a%00b", "%u0041", "%C3%28", "%zz", "%");
  static final List<String> FIELDS =
      Stream.concat(
              PairFields.NAMES.stream(),
              Stream.of(
                  "email",
                  "password",
                  "new_password",
                  "delete_password",
                  "name",
                  "word",
                  "next",
                  "id",
                  "version",
                  "action",
                  "step",
                  "content",
                  "currency",
                  "stockx_level",
                  "stockx_minimum",
                  "alias_rating",
                  "alias_seller_fee",
                  "alias_cash_out",
                  "query",
                  "sort",
                  "page",
                  "page_size",
                  "brand",
                  "status",
                  "show",
                  "hot",
                  "losing",
                  "done",
                  "side",
                  "price",
                  "paid",
                  "from",
                  "to",
                  "of",
                  "by",
                  "group",
                  "year",
                  "on",
                  "venue"))
          .distinct()
          .toList();

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @AutoClose private ServedApp served;
  private UUID anna;
  private String ticket;

  @BeforeEach
  void open() {
    served =
        ServedApp.start(
            Map.of(
                "DATABASE_URL", test.url().jdbc(),
                "SCHEDULER", "off",
                "CRON_SECRET", "a secret of the timer"),
            Clock.systemUTC());
    anna = served.app().people().accounts().open("anna@example.com", "a long password").id();
  }

  @Test
  void no_route_fails_on_what_cannot_be_read_or_stored() throws IOException {
    for (String endpoint : served.site().endpoints()) {
      String method = endpoint.split(" ", 2)[0];
      String route = endpoint.split(" ", 2)[1];
      for (String bad : BAD_TEXTS) {
        if (route.contains("{")) {
          ask(method, filled(route, bad), "", "");
        }
        ask(method, filled(route, "x") + "?" + fields(bad), "", "");
        ask(method, filled(route, "x"), "application/x-www-form-urlencoded", fields(bad));
        ask(method, filled(route, "x"), "multipart/form-data; boundary=b", multipart(bad));
      }
      ask(
          method,
          filled(route, "x"),
          "application/json",
          "{\"sku\":\"a\\u0000b\",\"notes\":\"\\ud800\"}");
      for (String type : List.of("application/x-www-form-urlencoded", "application/json")) {
        ask(method, filled(route, "x"), type + "; charset=nonsense", "sku=%E4");
        ask(method, filled(route, "x"), type + "; charset=\"no such\"", "sku=%E4");
      }
    }
  }

  @Test
  void a_character_set_nobody_knows_is_415_and_an_address_that_is_no_text_400() throws IOException {
    String form = "application/x-www-form-urlencoded; charset=nonsense";
    assertThat(ask("POST", "/sign-in", form, "email=a")).startsWith("HTTP/1.1 415");
    assertThat(ask("GET", "/market/%u0041", "", "")).startsWith("HTTP/1.1 400");
    assertThat(ask("GET", "/?query=%C3%28", "", "")).startsWith("HTTP/1.1 400");
    assertThat(ask("GET", "/?query=%00", "", "")).startsWith("HTTP/1.1 200");
    assertThat(ask("GET", "/?query=%e2%82%ac%0a", "", "")).startsWith("HTTP/1.1 200");
    String pair = "sku=AB1234-100&size=9&notes=a%00b";
    assertThat(ask("POST", "/inventory/add", "application/x-www-form-urlencoded", pair))
        .matches("(?s)HTTP/1.1 4(00|22).*");
  }

  @Test
  void an_address_too_long_to_come_back_to_is_forgotten_at_the_sign_in() throws IOException {
    String request =
        "GET /inventory?query="
            + "%2C".repeat(2_000)
            + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    assertThat(RawHttp.ask(served.site().port(), request))
        .startsWith("HTTP/1.1 303")
        .contains("/sign-in\r\n");
  }

  @Test
  void a_day_at_the_end_of_the_calendar_is_400() throws IOException {
    for (String target :
        List.of(
            "/reports/pairs?from=-999999999-01-01&to=2026-01-01&of=opening",
            "/reports/pairs?from=2026-01-01&to=%2B999999999-12-31&of=closing",
            "/reports/pairs.csv?from=1899-12-31&to=2026-01-01&of=sold",
            "/api/v1/reports?to=-999999999-01-01",
            "/api/v1/reports?from=3000-01-01")) {
      assertThat(ask("GET", target, "", ""))
          .as(target)
          .startsWith("HTTP/1.1 400")
          .contains("with a year from 1900 to 2999");
    }
  }

  @Test
  void a_body_over_the_limit_is_413_however_it_is_sent() throws IOException {
    String large = "x".repeat(5_000_000);
    for (String path : List.of("/sign-in", "/inventory/add", "/inventory/import")) {
      String form = "email=" + large;
      assertThat(chunked(path, "application/x-www-form-urlencoded", form))
          .as(path)
          .startsWith("HTTP/1.1 413");
      assertThat(chunked(path, "multipart/form-data; boundary=b", multipart(large)))
          .as(path)
          .startsWith("HTTP/1.1 413");
    }
    assertThat(chunked("/api/v1/inventory", "application/json", "{\"sku\":\"" + large + "\"}"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void a_client_that_hangs_up_is_no_error_of_ours() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, ISO_8859_1));
    try {
      for (String type :
          List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b")) {
        for (String framing : List.of("Content-Length: 5000", "Transfer-Encoding: chunked")) {
          try (Socket socket = socket()) {
            socket.setSoLinger(true, 0);
            write(
                socket,
                "POST /inventory/add HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nCookie: %s\r\n%s\r\n\r\n"
                    .formatted(type, cookie(), framing));
            write(socket, framing.startsWith("T") ? "5\r\nsku=a\r\n" : "sku=a");
            Thread.sleep(100);
          }
        }
      }
      Thread.sleep(500);
    } finally {
      System.setErr(before);
    }
    assertThat(written.toString(ISO_8859_1)).doesNotContain("ERROR", "\tat ");
  }

  @Test
  void a_version_of_http_nobody_speaks_is_not_our_fault() throws IOException {
    try (Socket socket = socket()) {
      write(socket, "GET / HTTP/3.7\r\nHost: a\r\n\r\n");
      assertThat(answer(socket)).contains("505").doesNotContain("our side");
    }
  }

  private String ask(String method, String target, String type, String body) throws IOException {
    ticket = sessions().start(anna);
    String head =
        "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: %s\r\nX-Form-Token: %s\r\n"
            .formatted(method, target, cookie(), formToken());
    String typed = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    String whole = type.contains("x-www-form") ? body + "&form_token=" + formToken() : body;
    try (Socket socket = socket()) {
      write(socket, head + typed + "Content-Length: " + whole.length() + "\r\n\r\n" + whole);
      String answer = answer(socket);
      assertThat(answer.lines().findFirst().orElse(""))
          .as(method + " " + target + " " + type + " " + body)
          .matches("HTTP/1.1 [234].*");
      // A random token may spell any three letters.
      assertThat(answer.replaceAll("[A-Za-z0-9_-]{43}", "token"))
          .doesNotContain("ERROR:", "SQL", "org.postgresql", "Exception", "invalid byte");
      return answer;
    }
  }

  private String chunked(String path, String type, String body) throws IOException {
    ticket = sessions().start(anna);
    try (Socket socket = socket()) {
      try {
        write(
            socket,
            "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: %s\r\nX-Form-Token: %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                .formatted(path, cookie(), formToken(), type));
        write(socket, Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
      } catch (IOException e) {
        // It was answered before all was sent.
      }
      return answer(socket);
    }
  }

  private static String filled(String route, String value) {
    return route.replaceAll("\\{[^}]*}", value);
  }

  private static String fields(String value) {
    return FIELDS.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
  }

  private static String multipart(String value) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("step", "name", "sku", "content")) {
      parts.add(part(name, "", value.replace("%00", "\0")));
    }
    parts.add(part("file", "; filename=\"a\0.csv\"", "sku\nA\0B\n"));
    return String.join("", parts) + "--b--\r\n";
  }

  private static String part(String name, String more, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(name, more, value);
  }

  private Sessions sessions() {
    return new Sessions(
        test.database(), new SigningKey(Optional.empty(), test.database()), Clock.systemUTC());
  }

  private String cookie() {
    ticket = ticket == null ? sessions().start(anna) : ticket;
    return "soletape_session=" + ticket;
  }

  private String formToken() {
    ticket = ticket == null ? sessions().start(anna) : ticket;
    return sessions().find(ticket).map(Sessions.SignedIn::formToken).orElse("");
  }

  private Socket socket() throws IOException {
    return RawHttp.open(served.site().port());
  }
}
