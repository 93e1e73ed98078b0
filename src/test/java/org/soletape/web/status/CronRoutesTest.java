package org.soletape.web.status;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;
import org.soletape.polling.RunReport;
import org.soletape.polling.VenueOutcome;
import org.soletape.testing.ApiDescription;
import org.soletape.upkeep.Cleanup;
import org.soletape.web.Site;

class CronRoutesTest {
  private static final String SYNC = "/api/cron/sync-market-data-v2";
  private static final String CLEANUP = "/api/cron/cleanup-old-market-data";
  private static final Instant NOW = Instant.parse("2026-11-23T12:03:04Z");
  private static final String SECRET = "correct horse";

  private final ApiDescription description = ApiDescription.bundled();
  private final List<String> triggers = new ArrayList<>();
  private List<String> notes = List.of();
  private boolean broken;
  @AutoClose private final Site site = Site.of(routes(Optional.of(SECRET)));

  @Test
  void the_secret_starts_a_sync_by_get_and_by_post() {
    HttpResponse<String> get = site.get(SYNC, "Authorization", "Bearer " + SECRET);
    HttpResponse<String> post = site.post(SYNC, "", "Authorization", "Bearer " + SECRET);

    assertThat(get.statusCode()).isEqualTo(200);
    assertThat(get.body())
        .isEqualTo(
            "{\"success\":true,\"slot\":\"2026-11-23T12:00:00Z\",\"synced\":148,\"failed\":2,"
                + "\"remaining\":1,\"timestamp\":\"2026-11-23T12:03:04Z\"}");
    assertThat(post.body()).isEqualTo(get.body());
    assertThat(get.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get.headers().firstValue("ETag")).isEmpty();
    assertThat(triggers).containsExactly("cron", "cron");
    assertThat(description.violations(SYNC, get)).isEmpty();
    assertThat(description.violations(SYNC, post)).isEmpty();
  }

  @Test
  void a_call_that_overlaps_another_says_so() {
    notes = List.of("StockX is being drained by another run.");

    HttpResponse<String> answer = site.get(SYNC, "Authorization", "bearer " + SECRET);

    assertThat(answer.body()).endsWith(",\"note\":\"StockX is being drained by another run.\"}");
    assertThat(description.violations(SYNC, answer)).isEmpty();
  }

  @Test
  void cleanup_tells_how_many_partitions_it_dropped() {
    HttpResponse<String> answer = site.post(CLEANUP, "", "Authorization", "Bearer " + SECRET);

    assertThat(answer.body())
        .isEqualTo("{\"success\":true,\"dropped\":3,\"timestamp\":\"2026-11-23T12:03:04Z\"}");
    assertThat(description.violations(CLEANUP, answer)).isEmpty();
  }

  @Test
  void without_the_secret_nothing_runs() {
    for (String path : List.of(SYNC, CLEANUP)) {
      List<HttpResponse<String>> refused =
          List.of(
              site.get(path),
              site.post(path, ""),
              site.get(path, "Authorization", "Bearer wrong"),
              site.get(path, "Authorization", "Bearer "),
              site.get(path, "Authorization", "Bearer " + SECRET + "x"),
              site.get(path, "Authorization", SECRET),
              site.get(path + "?secret=correct%20horse"),
              site.get(path, "Authorization", "Basic " + SECRET));

      for (HttpResponse<String> answer : refused) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Unauthorized\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(description.violations(path, answer)).isEmpty();
      }
    }
    assertThat(triggers).isEmpty();
  }

  @Test
  void with_no_secret_configured_no_call_is_let_in() {
    try (Site unconfigured = Site.of(routes(Optional.empty()))) {
      for (String bearer : List.of("Bearer ", "Bearer null", "Bearer " + SECRET)) {
        HttpResponse<String> answer = unconfigured.get(SYNC, "Authorization", bearer);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"error\":\"CRON_SECRET is not configured\"}");
        assertThat(description.violations(SYNC, answer)).isEmpty();
      }
    }
    assertThat(triggers).isEmpty();
  }

  @Test
  void a_job_that_breaks_is_a_problem_without_details() {
    broken = true;

    HttpResponse<String> answer = site.get(SYNC, "Authorization", "Bearer " + SECRET);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("token", "Exception");
    assertThat(description.violations(SYNC, answer)).isEmpty();
  }

  private CronRoutes routes(Optional<String> secret) {
    return new CronRoutes(
        secret,
        List.of(),
        this::sync,
        () -> new Cleanup.Report(3, 0, 0, 0, 0, List.of()),
        Clock.fixed(NOW, UTC));
  }

  private RunReport sync(String trigger) {
    if (broken) {
      throw new IllegalStateException("a token in a message");
    }
    triggers.add(trigger);
    VenueOutcome outcome =
        new VenueOutcome(
            Provider.STOCKX, ids(148), List.of(), ids(2), ids(1), 151, 0, Optional.empty());
    return new RunReport(Slot.of(NOW), List.of(outcome), notes);
  }

  private static Set<UUID> ids(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toSet());
  }
}
