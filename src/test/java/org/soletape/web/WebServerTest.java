package org.soletape.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.db.DatabaseException;

class WebServerTest {
  private static final String SECRET = "password of the database";

  @AutoClose
  private final Site site =
      Site.of(
          routes -> {
            routes.get("/page", context -> context.html("<p>" + "page ".repeat(1000)));
            routes.get("/missing/{sku}", WebServerTest::missing);
            routes.get("/bug", WebServerTest::bug);
            routes.get("/overflow", WebServerTest::overflow);
            routes.get("/api/bug", WebServerTest::bug);
            routes.get("/api/refuses", WebServerTest::refuses);
            routes.get("/api/unreachable", WebServerTest::unreachable);
            routes.post("/api/echo", context -> context.result(context.body()));
            routes.post(
                "/api/file", context -> context.result(context.uploadedFile("file").filename()));
          });

  @Test
  void a_form_that_cannot_be_read_is_refused() {
    for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
      assertThat(site.post("/api/file", "no parts", "Content-Type", type).statusCode())
          .as(type)
          .isEqualTo(400);
    }
  }

  @Test
  void every_answer_carries_the_security_headers() {
    for (String path : new String[] {"/page", "/nothing", "/bug", "/api/nothing", "/api/bug"}) {
      var headers = site.get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy"))
          .contains(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https://images.stockx.com https://image.goat.com;"
                  + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none';"
                  + " form-action 'self';"
                  + " frame-ancestors 'none'");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
      assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
      assertThat(headers.firstValue("X-Request-Id").orElseThrow()).hasSize(16);
      assertThat(headers.firstValue("Server")).isEmpty();
      assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void browsers_are_told_to_stay_on_https_only_when_they_came_by_it() {
    assertThat(site.get("/page").headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(
            site.get("/page", "X-Forwarded-Proto", "https")
                .headers()
                .firstValue("Strict-Transport-Security"))
        .contains("max-age=31536000");
  }

  @Test
  void a_sane_request_id_is_kept_and_any_other_replaced() {
    assertThat(requestId("edge-1.a_B")).isEqualTo("edge-1.a_B");
    assertThat(requestId("a b")).hasSize(16).isNotEqualTo("a b");
    assertThat(requestId("<script>")).hasSize(16);
    assertThat(requestId("x".repeat(65))).hasSize(16);
  }

  @Test
  void a_page_that_is_not_there_is_a_page_with_a_way_on() {
    HttpResponse<String> answer = site.get("/nothing", "X-Request-Id", "abc");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(contentType(answer)).startsWith("text/html");
    assertThat(answer.body()).contains("Not found", "href=\"/\"", "abc");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void what_a_handler_says_is_shown_escaped() {
    HttpResponse<String> answer = site.get("/missing/%3Cscript%3E");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("&lt;script>").doesNotContain("<script>");
  }

  @Test
  void a_bug_tells_the_client_nothing_but_the_request_id() {
    for (String path : new String[] {"/bug", "/api/bug", "/overflow"}) {
      HttpResponse<String> answer = site.get(path, "X-Request-Id", "abc");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("abc")
          .doesNotContain(SECRET, "Exception", "StackOverflow", "org.soletape", "\tat ");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void the_api_answers_errors_as_problems() {
    HttpResponse<String> answer = site.get("/api/refuses", "X-Request-Id", "abc");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(contentType(answer)).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad request\",\"status\":400,"
                + "\"detail\":\"The page is not a number.\",\"instance\":\"/api/refuses\","
                + "\"request_id\":\"abc\"}");
    assertThat(site.get("/api/nothing").body()).contains("\"status\":404", "about:blank");
  }

  @Test
  void a_lost_database_is_unavailable_and_not_a_bug() {
    HttpResponse<String> answer = site.get("/api/unreachable");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    assertThat(answer.body()).doesNotContain(SECRET);
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    HttpResponse<String> answer = site.ask("DELETE", "/api/echo");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST");
    assertThat(site.ask("DELETE", "/page").headers().firstValue("Allow").orElseThrow())
        .contains("GET", "HEAD");
  }

  @Test
  void head_has_the_headers_of_get_and_no_body() {
    HttpResponse<String> head = site.ask("HEAD", "/page");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(contentType(head)).startsWith("text/html");
    assertThat(head.body()).isEmpty();
    assertThat(site.ask("HEAD", "/missing/1").statusCode()).isEqualTo(404);
    assertThat(site.ask("HEAD", "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void answers_are_compressed_for_those_who_can_read_it() throws IOException {
    HttpResponse<byte[]> plain = site.bytes("/page");
    HttpResponse<byte[]> zipped = site.bytes("/page", "Accept-Encoding", "gzip");

    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(zipped.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(zipped.body().length).isLessThan(plain.body().length / 10);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Test
  void requests_are_counted_by_route_and_status() {
    site.get("/missing/a");
    site.get("/missing/b");
    site.get("/nothing/at/all");
    site.close();

    assertThat(site.counts().now())
        .containsKey(new RequestCounts.Key("none", 404))
        .extractingByKey(new RequestCounts.Key("/missing/{sku}", 404))
        .extracting(RequestCounts.Count::requests)
        .isEqualTo(2L);
  }

  private String requestId(String given) {
    return site.get("/page", "X-Request-Id", given)
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElseThrow();
  }

  private static void missing(Context context) {
    throw new NotFoundResponse("No product " + context.pathParam("sku") + " is tracked here.");
  }

  private static void bug(Context context) {
    context.header("ETag", "\"half-done\"");
    throw new IllegalStateException(SECRET);
  }

  private static void overflow(Context context) {
    throw new StackOverflowError(SECRET);
  }

  private static void refuses(Context context) {
    throw new BadRequestResponse("The page is not a number.");
  }

  private static void unreachable(Context context) {
    throw new DatabaseException(new SQLException(SECRET, "08006"));
  }
}
