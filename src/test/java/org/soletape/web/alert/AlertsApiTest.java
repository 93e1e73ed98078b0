package org.soletape.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.notice.Line;
import org.soletape.notice.Message;
import org.soletape.notice.Outbox;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.web.inventory.SmallMarket;
import org.soletape.wiring.ServedApp;

class AlertsApiTest {
  private static final String ALL = "/api/v1/alerts";
  private static final ApiDescription DESCRIPTION = ApiDescription.bundled();

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  @AutoClose private ServedApp served;
  private String bearer;
  private UUID anna;

  @BeforeEach
  void open() {
    SmallMarket.fill(test.database());
    served =
        ServedApp.start(
            Map.of("DATABASE_URL", test.url().jdbc(), "SCHEDULER", "off", "CURRENCY", "USD"),
            clock);
    anna = SampleAccount.open(test.database(), "anna@example.com", clock.instant());
    bearer = "Bearer " + served.app().people().tokens().make(anna, "a program");
  }

  @Test
  void a_bound_with_a_thousands_separator_is_refused() {
    HttpResponse<String> answer =
        send(
            "POST",
            ALL,
            "{\"kind\":\"price\",\"sku\":\"DD1391-100\",\"size\":\"9\",\"bound\":\"1,200\"}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("without separators");
  }

  @Test
  void a_rule_is_added_read_replaced_and_removed_as_described() {
    HttpResponse<String> added =
        send(
            "POST",
            ALL,
            "{\"kind\":\"price\",\"sku\":\"DD1391-100\",\"size\":\"9\",\"bound\":190.5}");
    assertThat(added.statusCode()).isEqualTo(201);
    String one = added.headers().firstValue("Location").orElseThrow();
    JsonNode rule = JsonBody.of(send("GET", one, ""));
    assertThat(rule.get("bound").decimalValue()).isEqualByComparingTo("190.50");
    assertThat(rule.get("direction").asText()).isEqualTo("below");
    assertThat(rule.get("status").asText()).isEqualTo("waiting");
    assertThat(rule.get("figure").decimalValue()).isEqualByComparingTo("200");
    assertThat(rule.get("seen_at").asText()).isEqualTo("stockx");
    assertThat(JsonBody.of(send("GET", ALL, "")).get("alerts")).containsExactly(rule);

    HttpResponse<String> replaced =
        send(
            "PUT",
            one,
            "{\"kind\":\"move\",\"sku\":\"DD1391-100\",\"bound\":10,\"direction\":\"below\","
                + "\"days\":7,\"paused\":true}");
    assertThat(JsonBody.of(replaced).get("bound").decimalValue()).isEqualByComparingTo("10");
    assertThat(JsonBody.of(replaced).get("status").asText()).isEqualTo("paused");
    assertThat(send("DELETE", one, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", one, "").statusCode()).isEqualTo(404);
  }

  @Test
  void every_field_that_cannot_be_used_has_its_sentence() {
    HttpResponse<String> refused =
        send("POST", ALL, "{\"kind\":\"price\",\"sku\":\"NO\",\"bound\":[],\"colour\":\"red\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(JsonBody.of(refused).get("errors").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("sku", "bound", "colour");
    assertThat(send("POST", ALL, "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void messages_are_told_newest_first_to_their_person_alone() {
    UUID first = put(anna, "First", "One thing");
    clock.advance(Duration.ofHours(6));
    UUID second = put(anna, "Second", "Another thing");
    UUID ben = SampleAccount.open(test.database(), "ben@example.com", clock.instant());
    put(ben, "Ben's", "His");

    JsonNode messages = JsonBody.of(send("GET", "/api/v1/messages", "")).get("messages");

    assertThat(messages.valueStream().map(each -> each.get("id").asText()))
        .containsExactly(second.toString(), first.toString());
    assertThat(messages.get(1).get("told_at").asText()).isEqualTo("2026-11-23T14:05:00Z");
    assertThat(messages.get(1).get("title").asText()).isEqualTo("First");
    assertThat(messages.get(1).get("lines").toString())
        .isEqualTo("[{\"text\":\"One thing\",\"path\":null}]");
  }

  private UUID put(UUID person, String title, String line) {
    UUID id = UUID.randomUUID();
    Message message = new Message(id, person, clock.instant(), title, List.of(new Line(line)));
    test.database().transaction(session -> new Outbox().put(session, message));
    return id;
  }

  @Test
  void nobody_without_a_token_is_answered() {
    assertThat(Http.get(served.url(ALL)).statusCode()).isEqualTo(401);
    assertThat(Http.get(served.url("/api/v1/messages")).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    HttpResponse<String> answer =
        Http.send(
            method,
            served.url(path),
            body,
            "Authorization",
            bearer,
            "Content-Type",
            "application/json");
    if (answer.statusCode() != 204) {
      assertThat(DESCRIPTION.violations(path.replaceAll("/[0-9]+$", "/{id}"), answer)).isEmpty();
    }
    return answer;
  }
}
