package org.soletape.web;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 21900",
    "2026-11-23T12:00:01Z, 21899",
    "2026-11-23T17:59:59Z, 301",
    "2026-11-23T17:59:59.999Z, 300",
    "2026-11-23T18:00:00Z, 21900",
    "2026-11-23T23:30:00Z, 2100",
    "2026-11-24T00:00:00Z, 21900",
  })
  void with_the_books_in_a_shared_cache_keeps_until_five_minutes_after_the_slot(
      Instant now, long seconds) {
    assertThat(at(now).edition(true).cacheControl())
        .isEqualTo("public, max-age=0, must-revalidate, s-maxage=" + seconds);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T12:00:00Z", "2026-11-23T17:59:59Z", "2026-11-23T18:04:59Z"})
  void while_books_are_awaited_a_shared_cache_keeps_for_two_minutes(Instant now) {
    assertThat(at(now).edition(false).cacheControl())
        .isEqualTo("public, max-age=0, must-revalidate, s-maxage=120");
  }

  @Test
  void an_edition_is_named_by_build_slot_and_parts() {
    String etag = at(NOON).edition(true, "a", 1).etag();

    assertThat(etag).matches("W/\"[A-Za-z0-9_-]{20}\"");
    assertThat(at(NOON.plusSeconds(60)).edition(true, "a", 1).etag()).isEqualTo(etag);
    assertThat(at(NOON).edition(false, "a", 1).etag()).isEqualTo(etag);
    assertThat(at(NOON).edition(true, "a", 2).etag()).isNotEqualTo(etag);
    assertThat(at(NOON).edition(true, "a1").etag()).isNotEqualTo(etag);
    assertThat(at(NOON.plusSeconds(6 * 3600)).edition(true, "a", 1).etag()).isNotEqualTo(etag);
    assertThat(caching(NOON, "build 2").edition(true, "a", 1).etag()).isNotEqualTo(etag);
  }

  @Test
  void an_edition_may_end_before_its_slot_but_never_after() {
    Edition edition = at(NOON).edition(true, "a");

    assertThat(edition.until(NOON.plusSeconds(90)).cacheControl()).endsWith("s-maxage=90");
    assertThat(edition.until(NOON.plusSeconds(90)).etag()).isEqualTo(edition.etag());
    assertThat(edition.until(NOON.plusSeconds(86_400))).isEqualTo(edition);
  }

  @Test
  void a_client_holds_an_edition_when_one_of_its_tags_agrees_weakly() {
    Edition edition = at(NOON).edition(true, "a");
    String strong = edition.etag().substring(2);

    assertThat(edition.matches(edition.etag())).isTrue();
    assertThat(edition.matches(strong)).isTrue();
    assertThat(edition.matches("\"x\", " + edition.etag())).isTrue();
    assertThat(edition.matches("*")).isTrue();
    assertThat(edition.matches(null)).isFalse();
    assertThat(edition.matches("")).isFalse();
    assertThat(edition.matches("\"x\"")).isFalse();
  }

  private static Caching at(Instant now) {
    return caching(now, "build 1");
  }

  private static Caching caching(Instant now, String build) {
    return new Caching(Clock.fixed(now, UTC), build);
  }
}
