package org.soletape.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.rates.RateDocument.DAY;
import static org.soletape.rates.RateDocument.NINETY_DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In November Frankfurt is an hour ahead of UTC, in July two. */
class RateDocumentTest {
  private static final String WEDNESDAY = "2026-11-18";
  private static final String THURSDAY = "2026-11-19";
  private static final String FRIDAY = "2026-11-20";
  private static final String NEVER = "";

  @Test
  void ninety_days_are_needed_first() {
    assertThat(needed("", NEVER, "2026-11-20T12:00:00Z")).contains(NINETY_DAYS);
  }

  @Test
  void a_day_is_needed_from_its_afternoon_in_frankfurt_on() {
    assertThat(needed(THURSDAY, "2026-11-19T18:02:00Z", "2026-11-20T15:59:59Z")).isEmpty();
    assertThat(needed(THURSDAY, "2026-11-19T18:02:00Z", "2026-11-20T16:00:00Z")).contains(DAY);
    assertThat(needed("2026-07-16", NEVER, "2026-07-17T14:59:59Z")).isEmpty();
    assertThat(needed("2026-07-16", NEVER, "2026-07-17T15:00:00Z")).contains(DAY);
  }

  @Test
  void what_is_known_is_not_asked_for_again() {
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-20T18:12:00Z")).isEmpty();
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-21T00:02:00Z")).isEmpty();
  }

  @Test
  void nobody_is_asked_on_a_weekend() {
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-21T18:02:00Z")).isEmpty();
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-22T23:59:00Z")).isEmpty();
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-23T12:02:00Z")).isEmpty();
    assertThat(needed(FRIDAY, "2026-11-20T18:02:00Z", "2026-11-23T18:02:00Z")).contains(DAY);
  }

  @Test
  void a_friday_that_was_missed_is_asked_for_on_the_weekend() {
    assertThat(needed(THURSDAY, "2026-11-19T18:02:00Z", "2026-11-22T12:02:00Z")).contains(DAY);
  }

  @Test
  void more_than_one_weekday_missing_needs_ninety_days() {
    assertThat(needed(WEDNESDAY, "2026-11-18T18:02:00Z", "2026-11-20T18:02:00Z"))
        .contains(NINETY_DAYS);
  }

  @Test
  void a_holiday_is_asked_about_twice_that_day() {
    String christmasEve = "2026-12-24";

    assertThat(needed(christmasEve, "2026-12-24T18:02:00Z", "2026-12-25T18:02:00Z")).contains(DAY);
    assertThat(needed(christmasEve, "2026-12-25T18:02:00Z", "2026-12-25T21:59:59Z")).isEmpty();
    assertThat(needed(christmasEve, "2026-12-25T18:02:00Z", "2026-12-26T00:02:00Z")).contains(DAY);
    assertThat(needed(christmasEve, "2026-12-26T00:02:00Z", "2026-12-28T12:02:00Z")).isEmpty();
    assertThat(needed(christmasEve, "2026-12-26T00:02:00Z", "2026-12-28T18:02:00Z"))
        .contains(NINETY_DAYS);
  }

  @Test
  void the_days_of_another_publisher_are_asked_for_again() {
    RateStatus made =
        new RateStatus(
            Optional.of(new RateStatus.Newest(LocalDate.parse(FRIDAY), "localhost", 0)),
            Optional.of(Instant.parse("2026-11-20T18:02:00Z")),
            Optional.empty());

    assertThat(RateDocument.needed(made, "ECB", Instant.parse("2026-11-21T00:02:00Z")))
        .contains(NINETY_DAYS);
    assertThat(RateDocument.needed(made, "localhost", Instant.parse("2026-11-21T00:02:00Z")))
        .isEmpty();
  }

  @Test
  void the_next_rates_are_expected_at_five_on_weekdays() {
    assertThat(RateDocument.nextExpected(Instant.parse("2026-11-20T15:59:59Z")))
        .isEqualTo("2026-11-20T16:00:00Z");
    assertThat(RateDocument.nextExpected(Instant.parse("2026-11-20T16:00:00Z")))
        .isEqualTo("2026-11-23T16:00:00Z");
    assertThat(RateDocument.nextExpected(Instant.parse("2026-07-18T23:30:00Z")))
        .isEqualTo("2026-07-20T15:00:00Z");
  }

  @Test
  void the_bank_is_named_in_short_and_a_stand_in_by_its_host() {
    assertThat(RateDocument.source("www.ecb.europa.eu")).isEqualTo("ECB");
    assertThat(RateDocument.source("notecb.europa.eu")).isEqualTo("notecb.europa.eu");
    assertThat(RateDocument.source("rates.example.com")).isEqualTo("rates.example.com");
    assertThat(RateDocument.source("localhost")).isEqualTo("made-up rates of the demo");
    assertThat(RateDocument.source("127.0.0.1")).isEqualTo("made-up rates of the demo");
  }

  private static Optional<RateDocument> needed(String newest, String answeredAt, String now) {
    RateStatus known =
        new RateStatus(
            Optional.of(newest)
                .filter(day -> !day.isEmpty())
                .map(day -> new RateStatus.Newest(LocalDate.parse(day), "test", 0)),
            Optional.of(answeredAt).filter(at -> !at.isEmpty()).map(Instant::parse),
            Optional.empty());
    return RateDocument.needed(known, "test", Instant.parse(now));
  }
}
