package org.soletape.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soletape.notice.ChannelKind;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Html;
import org.soletape.testing.Http;
import org.soletape.testing.JsonBody;
import org.soletape.testing.Reply;
import org.soletape.testing.SettableClock;

class ChannelsPageTest {
  private static final String PAGE = "/alerts/channels";
  private static final String API = "/api/v1/alerts/channels";

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final ApiDescription description = ApiDescription.bundled();
  private NoticeSite site;
  private BrowsingPerson anna;

  @BeforeEach
  void open() {
    site = new NoticeSite(clock);
    anna = site.person();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_webhook_is_added_tested_switched_off_and_removed() {
    site.receiver.will(Reply.json(200, "{}"), Reply.json(503, "{\"inside\":\"secret words\"}"));
    HttpResponse<String> added =
        anna.submit(
            PAGE, PAGE, "kind", "webhook", "label", "My phone", "address", hook("/hooks/abcdefgh"));

    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains("whsec_", "shown only this once", "My phone");
    assertThat(anna.get(PAGE).body()).doesNotContain("whsec_", "/hooks/abcdefgh").contains("…efgh");

    assertThat(location(act("test"))).isEqualTo(PAGE + "?done=tested");
    assertThat(site.receiver.asked()).containsExactly("/hooks/abcdefgh");
    assertThat(location(act("test"))).isEqualTo(PAGE + "?done=test-failed");
    assertThat(Html.text(anna.get(PAGE + "?done=test-failed").body()))
        .contains("The test did not arrive", "answered 503")
        .doesNotContain("secret words");

    assertThat(location(act("off"))).isEqualTo(PAGE + "?done=off");
    assertThat(Html.text(anna.get(PAGE).body())).contains("Switch on");
    assertThat(location(act("on"))).isEqualTo(PAGE + "?done=on");
    assertThat(location(act("remove"))).isEqualTo(PAGE + "?done=removed");
    assertThat(anna.get(PAGE).body()).contains("There is none yet");
  }

  @Test
  void what_cannot_be_used_is_told_beside_the_field_and_stays_typed() {
    HttpResponse<String> refused =
        anna.submit(
            PAGE, PAGE, "kind", "discord", "label", "Shoes", "address", "https://10.0.0.1/a");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "id=\"address-problem\"", "must name a public host", "https://10.0.0.1/a", "Shoes");
    assertThat(anna.submit(PAGE, PAGE, "kind", "pigeon").body())
        .contains("id=\"kind-problem\"", "Choose one of these.");
  }

  @Test
  void nothing_is_done_without_the_form_token() {
    assertThat(anna.post(PAGE, "kind", "feed").statusCode()).isEqualTo(403);
    assertThat(anna.get(PAGE).body()).contains("There is none yet");
  }

  @Test
  void a_channel_that_fails_says_since_when() {
    site.add(ChannelKind.WEBHOOK, "/hooks/a");
    act("test");
    assertThat(Html.text(anna.get(PAGE).body())).doesNotContain("Nothing has arrived");

    site.put("A price you wait for");
    callTimer();

    assertThat(Html.text(anna.get(PAGE).body()))
        .contains("Nothing has arrived since 2 Mar, 12:00 UTC.");
  }

  @Test
  void programs_do_the_same() throws Exception {
    site.receiver.will(Reply.json(200, "{}"));
    HttpResponse<String> added =
        send("POST", API, "{\"kind\": \"ntfy\", \"address\": \"" + hook("/my-topic") + "\"}");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    assertThat(description.violations(API, added)).isEmpty();
    String one = API + "/" + JsonBody.of(added).get("id").asText();
    assertThat(added.headers().firstValue("Location")).hasValue(one);

    HttpResponse<String> tested = send("POST", one + "/test", "");
    assertThat(description.violations(API + "/{id}/test", tested)).isEmpty();
    assertThat(JsonBody.of(tested).get("arrived").asBoolean()).isTrue();

    HttpResponse<String> list = send("GET", API, "");
    assertThat(description.violations(API, list)).isEmpty();
    JsonNode channel = JsonBody.of(list).at("/channels/0");
    assertThat(channel.at("/deliveries/0/outcome").asText()).isEqualTo("sent");
    assertThat(channel.get("address").asText()).doesNotContain("my-topic");

    for (String word : new String[] {"off", "on"}) {
      HttpResponse<String> switched = send("POST", one + "/" + word, "");
      assertThat(description.violations(API + "/{id}/" + word, switched)).isEmpty();
      assertThat(JsonBody.of(switched).get("on").asBoolean()).isEqualTo(word.equals("on"));
    }
    assertThat(send("DELETE", one, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", one, "").statusCode()).isEqualTo(404);
  }

  @Test
  void programs_are_told_what_is_wrong_with_which_field() throws Exception {
    HttpResponse<String> refused =
        send("POST", API, "{\"kind\": \"webhook\", \"address\": \"http://example.com\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(description.violations(API, refused)).isEmpty();
    assertThat(JsonBody.of(refused).at("/errors/address").asText())
        .isEqualTo("The address must begin with https://.");
    assertThat(JsonBody.of(send("POST", API, "{\"kind\": \"x\"}")).at("/errors/kind").asText())
        .startsWith("Must be feed");
    assertThat(
            JsonBody.of(
                    send(
                        "POST",
                        API,
                        "{\"kind\": \"push\", \"address\": \"https://push.example.com/a\"}"))
                .at("/errors/p256dh")
                .asText())
        .isEqualTo("The browser's keys cannot be read.");
  }

  @Test
  void a_call_of_the_timer_delivers_what_waits() {
    site.add(ChannelKind.WEBHOOK, "/hooks/a");
    site.receiver.will(Reply.json(200, "{}"));
    site.put("A price you wait for");

    callTimer();

    assertThat(site.receiver.asked()).containsExactly("/hooks/a");
  }

  private void callTimer() {
    Http.post(
        site.url("/api/cron/sync-market-data-v2"),
        "",
        "Authorization",
        "Bearer a secret of the timer");
  }

  private HttpResponse<String> act(String word) {
    String id = anna.get(PAGE).body().replaceAll("(?s).*/alerts/channels/([0-9a-f-]{36})/.*", "$1");
    return anna.submit(PAGE, PAGE + "/" + id + "/" + word);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return Http.send(
        method,
        site.url(path),
        body,
        "Authorization",
        "Bearer " + site.token(),
        "Content-Type",
        "application/json");
  }

  private String hook(String path) {
    return site.receiver.url() + path;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.body());
  }
}
