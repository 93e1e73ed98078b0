package org.soletape.web.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.PollingCalendar;
import org.soletape.rates.ReferenceRates;
import org.soletape.testing.ApiDescription;
import org.soletape.testing.JsonBody;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SampleSite;
import org.soletape.testing.TestDatabase;
import org.soletape.web.Site;
import org.soletape.wiring.People;
import org.soletape.wiring.Portfolios;

/** The inventory's API on a server, with people who ask it. Every answer is as described. */
public final class InventorySite implements AutoCloseable {
  public static final Currency USD = Currency.getInstance("USD");
  public static final String ALL = "/api/v1/inventory";

  private static final ApiDescription DESCRIPTION = ApiDescription.bundled();

  private final Database database;
  private final Clock clock;
  private final Site site;
  private final People people;
  private final Portfolios portfolios;
  private final Runnable afterwards;

  public InventorySite(Database database, Clock clock) {
    this(database, clock, () -> ReferenceRates.NONE, () -> {});
  }

  /** With these rates. */
  public InventorySite(Database database, Clock clock, Supplier<ReferenceRates> rates) {
    this(database, clock, rates, () -> {});
  }

  private InventorySite(
      Database database, Clock clock, Supplier<ReferenceRates> rates, Runnable afterwards) {
    this.database = database;
    this.afterwards = afterwards;
    this.clock = clock;
    this.people = SampleSite.people(database, clock);
    this.portfolios =
        new Portfolios(SampleRuns.PORTFOLIO, database, () -> PollingCalendar.NORMAL, rates, clock);
    this.site = Site.of(portfolios.api(people.visitors()));
  }

  /** Over a database of its own. */
  public static InventorySite open(Clock clock) {
    TestDatabase test = TestDatabase.migrated();
    test.open();
    return new InventorySite(test.database(), clock, () -> ReferenceRates.NONE, test::close);
  }

  @Override
  public void close() {
    site.close();
    people.close();
    afterwards.run();
  }

  public Database database() {
    return database;
  }

  public Site site() {
    return site;
  }

  public FeeSettingsStore settings() {
    return portfolios.settings();
  }

  /** A person with a token of theirs. */
  public Owner owner(String email) {
    UUID id = SampleAccount.open(database, email, clock.instant());
    return new Owner(id, people.tokens().make(id, "test"));
  }

  /** Somebody who asks for their own pairs. */
  public final class Owner {
    private final UUID id;
    private final String token;

    private Owner(UUID id, String token) {
      this.id = id;
      this.token = token;
    }

    UUID id() {
      return id;
    }

    String cookie() {
      return "soletape_session=" + people.sessions().start(id);
    }

    HttpResponse<String> get(String path) {
      return send("GET", path, "");
    }

    JsonNode all() {
      HttpResponse<String> answer = get(ALL);
      assertThat(answer.statusCode()).isEqualTo(200);
      return JsonBody.of(answer);
    }

    HttpResponse<String> post(String body) {
      return send("POST", ALL, body);
    }

    /** The id of a pair that is added. */
    String add(String body) {
      HttpResponse<String> answer = post(body);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return JsonBody.of(answer).get("id").asText();
    }

    HttpResponse<String> patch(String id, String body, String... headers) {
      return send("PATCH", ALL + "/" + id, body, headers);
    }

    HttpResponse<String> delete(String id, String... headers) {
      return send("DELETE", ALL + "/" + id, "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... more) {
      String[] headers = new String[more.length + 4];
      System.arraycopy(more, 0, headers, 0, more.length);
      headers[more.length] = "Authorization";
      headers[more.length + 1] = "Bearer " + token;
      headers[more.length + 2] = "Content-Type";
      headers[more.length + 3] = "application/json";
      return described(site.send(method, path, body, headers));
    }
  }

  /** The answer, once it is as the description says. */
  public static HttpResponse<String> described(HttpResponse<String> answer) {
    String path = answer.request().uri().getPath();
    String template = path.equals(ALL) ? path : ALL + "/{id}";
    if (answer.statusCode() == 204) {
      assertThat(answer.body()).isEmpty();
      assertThat(DESCRIPTION.root().at("/paths").path(template).at("/delete/responses").has("204"))
          .isTrue();
    } else {
      assertThat(DESCRIPTION.violations(template, answer)).as(answer.body()).isEmpty();
    }
    assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
        .isEqualTo(answer.statusCode() == 413 ? "no-store" : "private, no-store");
    return answer;
  }
}
