package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soletape.catalog.Provider;
import org.soletape.db.ConnectionPool;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.BrowsingPerson;
import org.soletape.testing.Http;
import org.soletape.testing.MonotonePages;
import org.soletape.testing.ReplicatedServers;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestMarket;

/** A primary and its hot standby under one site: what is read where, and what no failure shows. */
@Isolated("takes the time of pages")
class ReadReplicaTest {
  private static final String SHOE = "DD1391-100";
  private static final String JSON = "/api/v1/market/" + SHOE;
  private static final String DESK = "/status/held-back";
  private static final String STATUS = "/api/v1/status";
  private static final String PASSWORD = "seven pairs of dunks";
  private static final Pattern ASK = Pattern.compile("\"lowest_ask\":([0-9]+)");

  /** Every statement of these pages has a word of its own. */
  private static final Map<String, String> READS =
      Map.of(
          "/market/" + SHOE,
          "soletape.market_product(",
          "/market/" + SHOE + "/weeks",
          "soletape.product_week(",
          JSON,
          "soletape.size_quotes(",
          "/?query=dunk",
          "from public.products_v2",
          "/api/v1/products?query=dunk",
          "from public.products_v2",
          "/status",
          "soletape.held_quotes",
          STATUS,
          "soletape.runs",
          "/metrics",
          "soletape.due_venues(");

  private static ReplicatedServers servers;

  private final SettableClock clock = SettableClock.at("2026-11-23T14:05:00Z");
  private HikariDataSource pool;
  private Database elsewhere;
  private TestMarket market;
  private UUID shoe;
  private App app;
  private Site site;

  @BeforeAll
  static void startServers() {
    servers = ReplicatedServers.start();
  }

  @AfterAll
  static void stopServers() {
    servers.close();
  }

  @BeforeEach
  void open() {
    pool = ConnectionPool.open(servers.primary());
    elsewhere = new Database(pool);
    elsewhere.update("delete from public.products_v2");
    elsewhere.update("delete from soletape.accounts");
    market = new TestMarket(elsewhere, clock.instant());
    shoe = market.product(SHOE, 60, "9", "10");
    market.book(shoe, Provider.STOCKX, clock.instant(), TestMarket.quote(1, 10_000, 0));
    servers.awaitReplay();
    serve(servers.standby());
  }

  private void serve(DatabaseUrl read) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", servers.primary().jdbc());
    environment.put("DATABASE_READ_URL", read.jdbc());
    environment.put("SESSION_SECRET", "a secret of thirty-two characters and more");
    environment.put("SCHEDULER", "off");
    app = App.open(Config.read(environment), clock);
    site = Site.start(app, clock, 0);
  }

  @AfterEach
  void close() {
    site.close();
    app.close();
    pool.close();
  }

  @Test
  void public_pages_are_read_at_the_standby_and_people_are_at_the_primary() {
    assertThat(get("/").statusCode()).isEqualTo(200);
    READS.forEach(
        (path, read) -> {
          long primary = servers.atPrimary(read);
          long standby = servers.atStandby(read);
          assertThat(get(path).statusCode()).as(path).isEqualTo(200);
          assertThat(servers.atPrimary(read)).as(path).isEqualTo(primary);
          assertThat(servers.atStandby(read)).as(path).isGreaterThan(standby);
        });
    assertThat(get("/status").body()).contains("Reads come from the standby, since");
    assertThat(get(STATUS).body()).contains("\"standby\":{\"in_use\":true,");
    assertThat(ApiDescription.bundled().violations(STATUS, get(STATUS))).isEmpty();
    assertThat(get("/metrics").body()).contains("soletape_standby_in_use 1\n");

    BrowsingPerson anna = signedIn();
    assertThat(anna.get("/inventory").statusCode()).isEqualTo(200);
    for (String people : List.of("soletape.sessions", "soletape.accounts")) {
      assertThat(servers.atPrimary(people)).isPositive();
      assertThat(servers.atStandby(people)).as(people).isZero();
    }
  }

  @Test
  void what_an_operator_decides_is_shown_at_once_and_for_good() {
    market.held(shoe, Provider.ALIAS, clock.instant(), 2, 15_000, 75_050);
    servers.awaitReplay();
    BrowsingPerson anna = signedIn();
    app.people().operators().appoint(app.people().accounts().find("anna@example.com").get().id());
    assertThat(latest()).contains("\"lowest_ask\":150").doesNotContain("750.5");
    servers.pauseReplay();

    HttpResponse<String> decided =
        anna.submit(DESK, DESK, "sku", SHOE, "venue", "alias", "decision", "confirm");
    assertThat(decided.statusCode()).isEqualTo(303);

    for (int i = 0; i < 10; i++) {
      assertThat(latest()).contains("750.5");
      assertThat(anna.get(DESK).body()).contains("Nothing is held back");
      assertThat(anna.get("/status").body()).contains("Nothing is held back");
    }
    assertThat(get(STATUS).body()).contains("\"in_use\":false");
    servers.resumeReplay();
    awaitUse(true);
    assertThat(latest()).contains("750.5");
  }

  /** What can befall a standby, and how it is over. */
  private enum Trouble {
    KILLED(clock -> servers.killStandby(), () -> servers.startStandby()),
    FROZEN(clock -> servers.freezeStandby(), () -> servers.thawStandby()),
    BEHIND(
        clock -> {
          servers.pauseReplay();
          // Until the standby lacks something.
          sleep(Duration.ofSeconds(1));
          clock.advance(Duration.ofMinutes(2));
        },
        () -> servers.resumeReplay());

    private final Consumer<SettableClock> begin;
    private final Runnable end;

    Trouble(Consumer<SettableClock> begin, Runnable end) {
      this.begin = begin;
      this.end = end;
    }
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void no_page_is_older_than_one_already_shown_and_none_takes_two_seconds(Trouble trouble) {
    awaitUse(true);
    try (MonotonePages pages = MonotonePages.watch(() -> ask(get(JSON).body()), this::raise)) {
      pages.awaitMore();
      trouble.begin.accept(clock);
      try {
        pages.awaitMore();
        awaitUse(false);
        assertThat(get("/status").body())
            .contains("standby left", "Reads come from the primary database");
        pages.awaitMore();
      } finally {
        trouble.end.run();
      }
      awaitUse(true);
      pages.awaitMore();
      assertThat(pages.older()).isEmpty();
      assertThat(pages.slowest()).isLessThan(Duration.ofSeconds(2));
    }
    awaitReadAtStandby();
  }

  @Test
  void a_server_that_is_no_standby_is_left() {
    close();
    pool = ConnectionPool.open(servers.primary());
    serve(servers.primary());

    assertThat(get(JSON).statusCode()).isEqualTo(200);
    assertThat(get(STATUS).body()).contains("\"in_use\":false", "it is no standby of the primary");
  }

  private void raise(int ask) {
    elsewhere.transaction(
        session -> {
          session.update(
              "update public.market_latest_v2 set lowest_ask = ? where product_id = ?", ask, shoe);
          return session.update(
              "update public.products_v2 set updated_at = clock_timestamp() where id = ?", shoe);
        });
  }

  /** The JSON without its history, which holds everything the venues have said. */
  private String latest() {
    String json = get(JSON).body();
    return json.substring(json.indexOf("\"latestPrices\""), json.indexOf("\"history\""));
  }

  private static int ask(String json) {
    Matcher ask = ASK.matcher(json);
    assertThat(ask.find()).as(json).isTrue();
    return Integer.parseInt(ask.group(1));
  }

  private void awaitUse(boolean wanted) {
    String sign = "\"in_use\":" + wanted;
    for (int i = 0; i < 300; i++) {
      if (get(STATUS).body().contains(sign)) {
        return;
      }
      sleep(Duration.ofMillis(100));
    }
    assertThat(get(STATUS).body()).contains(sign);
  }

  private void awaitReadAtStandby() {
    long before = servers.atStandby("soletape.market_product(");
    for (int i = 0; i < 300; i++) {
      assertThat(get(JSON).statusCode()).isEqualTo(200);
      if (servers.atStandby("soletape.market_product(") > before) {
        return;
      }
      sleep(Duration.ofMillis(100));
    }
    throw new AssertionError("the standby is not read from: " + get(STATUS).body());
  }

  private BrowsingPerson signedIn() {
    app.people().accounts().open("anna@example.com", PASSWORD);
    BrowsingPerson anna = new BrowsingPerson("http://localhost:" + site.port(), "203.0.113.7");
    HttpResponse<String> in =
        anna.post("/sign-in", "email", "anna@example.com", "password", PASSWORD);
    assertThat(in.statusCode()).isEqualTo(303);
    return anna;
  }

  private HttpResponse<String> get(String path) {
    return Http.get("http://localhost:" + site.port() + path);
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
