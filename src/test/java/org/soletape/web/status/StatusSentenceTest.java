package org.soletape.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Provider;
import org.soletape.market.Rhythm;
import org.soletape.market.Slot;
import org.soletape.polling.Coverage;
import org.soletape.polling.PollingStatus;
import org.soletape.polling.VenueStatus;
import org.soletape.polling.VenueStatus.Lease;

class StatusSentenceTest {
  private static final Slot NOON = new Slot(Instant.parse("2026-11-23T12:00:00Z"));
  private static final Instant SOON = Instant.parse("2026-11-23T12:20:00Z");
  private static final Instant LATER = Instant.parse("2026-11-23T14:05:00Z");
  private static final Instant NEVER_OFF = Instant.EPOCH;

  private final VenueStatus stockx = venue(Provider.STOCKX, Lease.FREE, true, NEVER_OFF);
  private final VenueStatus alias = venue(Provider.ALIAS, Lease.FREE, true, NEVER_OFF);

  @Test
  void all_that_is_due_is_in() {
    assertThat(said(coverage(NOON, 150, 150, 0), LATER, stockx, alias))
        .isEqualTo(
            "All prices are as of this afternoon’s poll (12:00 UTC); 150 of 150 products;"
                + " next at 18:00 UTC.");
  }

  @Test
  void one_product_lacks_a_venue_s_prices() {
    assertThat(said(coverage(NOON, 149, 150, 0), LATER, stockx, alias))
        .isEqualTo(
            "Prices are as of this afternoon’s poll (12:00 UTC); 149 of 150 products have those of"
                + " every venue; next at 18:00 UTC.");
  }

  @Test
  void the_next_poll_of_another_day_is_told_with_its_day() {
    Slot evening = new Slot(Instant.parse("2026-11-23T18:00:00Z"));

    assertThat(
            said(coverage(evening, 3, 3, 0), Instant.parse("2026-11-23T19:00:00Z"), stockx, alias))
        .isEqualTo(
            "All prices are as of this evening’s poll (18:00 UTC); 3 of 3 products;"
                + " next at 24 Nov, 00:00 UTC.");
  }

  @Test
  void nothing_was_found_or_polled_yet() {
    VenueStatus[] never = {
      venue(Provider.STOCKX, Lease.FREE, false, NEVER_OFF),
      venue(Provider.ALIAS, Lease.FREE, false, NEVER_OFF)
    };

    assertThat(said(coverage(NOON, 0, 0, 0), LATER, never))
        .isEqualTo("There are no prices yet: no product has been found at a venue.");
    assertThat(said(coverage(NOON, 0, 150, 40), LATER, never))
        .isEqualTo("There are no prices yet: the first poll of 150 products is still to come.");
  }

  @Test
  void a_poll_is_about_to_begin_under_way_or_late() {
    Coverage some = coverage(NOON, 80, 150, 20);

    assertThat(said(some, SOON, stockx, alias))
        .isEqualTo(
            "This afternoon’s poll (12:00 UTC) is about to begin: 80 of 150 products are in, the"
                + " others show their last prices, mostly of this morning’s poll (06:00 UTC).");
    assertThat(said(some, LATER, stockx, alias))
        .startsWith("This afternoon’s poll (12:00 UTC) is late: 80 of 150 products are in,");
    assertThat(said(some, LATER, venue(Provider.STOCKX, Lease.HELD, true, NEVER_OFF), alias))
        .startsWith("This afternoon’s poll (12:00 UTC) is under way: 80 of 150 products are in,");
  }

  @Test
  void a_venue_that_does_not_answer_is_named() {
    VenueStatus silent =
        new VenueStatus(
            Provider.STOCKX,
            0,
            Lease.FREE,
            Optional.of(LATER),
            Optional.empty(),
            new VenueStatus.Products(150, 0),
            Optional.of(
                new VenueStatus.LastFailure("DD1391-100", "unavailable", "timed out", SOON)));

    assertThat(said(coverage(NOON, 80, 150, 20), LATER, silent, alias))
        .endsWith(" StockX did not answer at 12:20 UTC.");
    assertThat(said(coverage(NOON, 150, 150, 0), LATER, silent, alias))
        .doesNotContain("did not answer");
  }

  @Test
  void a_venue_that_is_off_is_named_and_all_of_them_are_another_matter() {
    VenueStatus off = venue(Provider.ALIAS, Lease.FREE, true, SOON);

    assertThat(said(coverage(NOON, 150, 150, 0), LATER, stockx, off))
        .endsWith(
            "next at 18:00 UTC. Alias is switched off since 12:20 UTC: its prices are not brought up"
                + " to date.");
    assertThat(
            said(
                coverage(NOON, 0, 0, 0),
                LATER,
                venue(Provider.STOCKX, Lease.FREE, true, SOON),
                off))
        .isEqualTo("Prices are not brought up to date: every venue is switched off.");
  }

  @Test
  void what_stopped_goes_before_all_else() {
    PollingStatus polling = polling(coverage(NOON, 150, 150, 0), stockx, alias);

    assertThat(StatusSentence.of(polling, Rhythm.NORMAL, List.of("Polling"), LATER).text())
        .isEqualTo("Prices are not brought up to date at present: a part of the site has stopped.");
  }

  @Test
  void a_slower_rhythm_is_told() {
    PollingStatus polling = polling(coverage(NOON, 150, 150, 0), stockx, alias);

    assertThat(StatusSentence.of(polling, Rhythm.SPARING, List.of(), LATER).text())
        .endsWith(" To stay inside the free plans prices are asked for less often than usual.");
  }

  private static String said(Coverage current, Instant now, VenueStatus... venues) {
    return StatusSentence.of(polling(current, venues), Rhythm.NORMAL, List.of(), now).text();
  }

  private static PollingStatus polling(Coverage current, VenueStatus... venues) {
    Optional<Coverage> last =
        current.covered() == 0
            ? Optional.empty()
            : Optional.of(coverage(current.slot().plus(-1), 150, 150, 0));
    return new PollingStatus(
        current, last, current.slot().plus(1).start(), 0, List.of(), List.of(venues));
  }

  private static Coverage coverage(Slot slot, int covered, int tracked, int hotAwaited) {
    return new Coverage(slot, covered, tracked, hotAwaited);
  }

  private static VenueStatus venue(
      Provider provider, Lease lease, boolean asked, Instant offSince) {
    return new VenueStatus(
        provider,
        0,
        lease,
        Optional.of(NOON.start()).filter(at -> asked),
        Optional.of(offSince).filter(at -> !at.equals(NEVER_OFF)),
        new VenueStatus.Products(150, 0),
        Optional.empty());
  }
}
