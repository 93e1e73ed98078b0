package org.soletape.polling;

import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.soletape.rates.PublishedRates;
import org.soletape.rates.RateDocument;
import org.soletape.rates.RateStore;
import org.soletape.rates.UnreadableRates;
import org.soletape.venue.BoundedHttp;
import org.soletape.venue.TruncatedBody;
import org.soletape.venue.VenueFailure;
import org.soletape.venue.VenueUrl;

/**
 * Fetches the reference rates that are missing. One attempt of a few seconds: what fails is noted,
 * and the next run tries again.
 */
final class RateFetch {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final URI published;
  private final String source;
  private final RateStore store;
  private final Clock clock;

  /**
   * Of one publisher.
   *
   * @param published the address its documents are below
   */
  RateFetch(URI published, RateStore store, Clock clock) {
    this.published = published;
    this.source = RateDocument.source(published.getHost());
    this.store = store;
    this.clock = clock;
  }

  /** Fetches what is needed, if anything is; tells why it could not. */
  Optional<String> run() {
    Instant now = clock.instant();
    Optional<RateDocument> needed = RateDocument.needed(store.status(day(now)), source, now);
    Optional<String> trouble = needed.flatMap(document -> fetch(document, now));
    trouble.ifPresent(store::failed);
    return trouble;
  }

  private Optional<String> fetch(RateDocument document, Instant now) {
    try {
      String xml = ask(document);
      store.keep(PublishedRates.read(xml, day(now)), source, now);
      return Optional.empty();
    } catch (VenueFailure | TruncatedBody e) {
      return Optional.of(e.getMessage());
    } catch (UnreadableRates e) {
      return Optional.of(document.file() + " cannot be read, " + e.getMessage());
    }
  }

  private String ask(RateDocument document) {
    URI address = VenueUrl.below(published).path(document.file()).toUri();
    BoundedHttp.Answer answer =
        new BoundedHttp(published.getHost(), CONNECT, ANSWER)
            .send(HttpRequest.newBuilder(address).header("Accept", "application/xml").build());
    if (!answer.isSuccess()) {
      throw new VenueFailure.Unavailable(
          published.getHost() + " answered " + answer.status(), null);
    }
    return answer.body();
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, UTC);
  }
}
