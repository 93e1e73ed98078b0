package org.soletape.wiring;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.account.AccessTokens;
import org.soletape.account.Sessions;
import org.soletape.account.SigningKey;
import org.soletape.testing.CutLine;
import org.soletape.testing.FileForm;
import org.soletape.testing.Http;
import org.soletape.testing.RawHttp;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.ServedElsewhere;
import org.soletape.testing.TestDatabase;

/** Inventories far beyond the limit, as an adopted table may hold, on a server with little room. */
class LargeInventoryTest {
  private static final int PAIRS = 20_000;
  private static final long MOST = 256L << 20;
  private static final List<String> LISTS =
      List.of(
          "/api/v1/inventory",
          "/inventory?sort=cash&page=300",
          "/inventory/week",
          "/inventory/week?range=1y",
          "/inventory/export.csv");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @AutoClose private CutLine line;
  @AutoClose private ServedElsewhere site;

  @BeforeEach
  void open() {
    String direct = test.url().jdbc();
    int port = URI.create(direct.replaceFirst("^jdbc:", "")).getPort();
    line = new CutLine(port);
    String url = direct.replace(":" + port + "/", ":" + line.port() + "/");
    site = ServedElsewhere.start(Map.of("DATABASE_URL", url), "-Xmx80m");
  }

  @Test
  void twelve_at_once_of_one_account_leave_room_for_everybody_else() throws Exception {
    Person anna = person("anna@example.com", PAIRS);
    Person ben = person("ben@example.com", 1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 3; round++) {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          String path = LISTS.get(i % LISTS.size());
          answers.add(threads.submit(() -> anna.get(path)));
        }
        assertThat(ben.get("/api/v1/inventory").statusCode()).isEqualTo(200);
        for (Future<HttpResponse<String>> answer : answers) {
          assertThat(answer.get().statusCode()).isIn(200, 429, 503);
          if (answer.get().statusCode() != 200) {
            assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
          }
        }
      }
    }
    assertThat(anna.get("/inventory/export.csv").body().lines()).hasSize(PAIRS + 1);
    assertThat(anna.get("/api/v1/inventory").body()).contains("\"owned\":" + PAIRS);
    assertThat(site.isAlive()).isTrue();
    site.mostResident().ifPresent(most -> assertThat(most).isLessThan(MOST));
  }

  @Test
  void many_large_accounts_at_once_are_answered_one_after_the_other() throws Exception {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(person("person-" + i + "@example.com", 5_000));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Person person = people.get(i);
        String path = LISTS.get(i % LISTS.size());
        answers.add(threads.submit(() -> person.get(path)));
      }
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isIn(200, 503);
      }
    }
    assertThat(people.getFirst().get("/api/v1/inventory").statusCode()).isEqualTo(200);
  }

  @Test
  void two_downloads_that_are_never_read_keep_only_their_own_account_waiting() throws Exception {
    Person anna = person("anna@example.com", PAIRS);
    Person ben = person("ben@example.com", 10);
    try (Socket one = anna.download();
        Socket two = anna.download()) {
      HttpResponse<String> third = anna.get("/inventory/export.csv");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValue("Retry-After")).hasValue("2");
      assertThat(third.body()).contains("under way already");
      HttpResponse<String> json = anna.get("/api/v1/inventory");
      assertThat(json.statusCode()).isEqualTo(429);
      assertThat(json.body()).contains("\"title\":\"Too many requests\"");

      assertThat(ben.get("/inventory/export.csv").statusCode()).isEqualTo(200);
      assertThat(one.isConnected() && two.isConnected()).isTrue();
    }
  }

  @Test
  void a_download_under_way_outlasts_a_database_that_is_away_for_a_moment() throws Exception {
    Person anna = person("anna@example.com", PAIRS);
    try (Socket download = anna.download();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      line.cut();
      Future<String> whole = threads.submit(() -> RawHttp.answer(download));
      TimeUnit.MILLISECONDS.sleep(1_500);
      assertThat(whole.isDone()).isFalse();
      line.mend();

      assertThat(whole.get().lines().filter(line -> line.matches("X-[0-9]+,.*"))).hasSize(PAIRS);
    }
  }

  @Test
  void a_small_file_of_large_quantities_is_refused_without_making_its_pairs() {
    Person anna = person("anna@example.com", 1);

    HttpResponse<String> answer = anna.checkFile("sku,qty\n" + "A1,1000\n".repeat(10_000));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("the file has more than 10,000 pairs");
    assertThat(site.isAlive()).isTrue();
  }

  private Person person(String email, int pairs) {
    UUID id = SampleAccount.open(test.database(), email, Instant.now());
    test.database()
        .update(
            """
            insert into public."Inventory" (user_id, sku, size, purchase_price, purchase_currency,
              notes, status, created_at)
            select ?, 'X-' || n, '9', n, 'USD', repeat('seen at the shop ', 30), 'held', now()
            from generate_series(1, ?) n
            """,
            id,
            pairs);
    Sessions sessions =
        new Sessions(
            test.database(), new SigningKey(Optional.empty(), test.database()), Clock.systemUTC());
    String ticket = sessions.start(id);
    return new Person(
        new AccessTokens(test.database(), Clock.systemUTC()).make(id, "test"),
        ticket,
        sessions.find(ticket).orElseThrow().formToken());
  }

  private final class Person {
    private final String token;
    private final String ticket;
    private final String formToken;

    private Person(String token, String ticket, String formToken) {
      this.token = token;
      this.ticket = ticket;
      this.formToken = formToken;
    }

    HttpResponse<String> get(String path) {
      return Http.get(
          site.url(path),
          "Authorization",
          "Bearer " + token,
          "Cookie",
          "soletape_session=" + ticket);
    }

    HttpResponse<String> checkFile(String csv) {
      return new FileForm()
          .field("form_token", formToken)
          .field("step", "check")
          .file("file", "pairs.csv", csv.getBytes(US_ASCII))
          .send(site.url("/inventory/import"), "Cookie", "soletape_session=" + ticket);
    }

    /** Asks for the file, waits until it begins, and reads no more of it. */
    Socket download() throws IOException {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(4_096);
      socket.connect(
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), URI.create(site.url("/")).getPort()));
      socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
      socket
          .getOutputStream()
          .write(
              """
              GET /inventory/export.csv HTTP/1.1\r
              Host: a\r
              Connection: close\r
              Cookie: soletape_session=%s\r
              \r
              """
                  .formatted(ticket)
                  .getBytes(US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      return socket;
    }
  }
}
