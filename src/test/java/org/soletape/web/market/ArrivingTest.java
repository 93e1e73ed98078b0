package org.soletape.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.Http.etag;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.soletape.db.Database;
import org.soletape.web.CountedSite;
import org.soletape.web.Routes;

/** The list of products while its tape is still made. */
class ArrivingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

  private volatile Optional<String> arriving = Optional.of("5 of its 28 slots are in.");

  @AutoClose private final CountedSite counted = new CountedSite(NOW, this::pages);

  private List<Routes> pages(Database database, Clock clock) {
    return List.of(PlainMarket.pages(database, clock, () -> arriving));
  }

  @Test
  void says_what_is_still_to_come_until_all_is_there() {
    HttpResponse<String> first = counted.site().get("/");
    arriving = Optional.of("6 of its 28 slots are in.");
    HttpResponse<String> second = counted.site().get("/", "If-None-Match", etag(first));
    arriving = Optional.empty();
    HttpResponse<String> last = counted.site().get("/", "If-None-Match", etag(second));

    assertThat(first.body()).contains("5 of its 28 slots are in.", "Look again");
    assertThat(second.body()).contains("6 of its 28 slots are in.");
    assertThat(last.statusCode()).isEqualTo(200);
    assertThat(last.body()).doesNotContain("slots are in", "Look again");
  }
}
