package org.soletape.venue;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.soletape.venue.VenueFailure.AuthExpired;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.RateLimited;
import org.soletape.venue.VenueFailure.Unavailable;

/**
 * One question to a venue, asked until it is answered or our patience with its kind of failure
 * ends. A loop rather than a retry library, because all waiting must go through the gate: it keeps
 * the lease alive and knows when the run is over.
 */
final class Question<T> {
  private static final int UNAUTHORISED = 401;

  private final GatedHttp venue;
  private final HttpRequest request;
  private final VenueJson<T> json;

  private Map<String, String> headers;
  private int lastStatus;
  private int outages;
  private boolean brokenOff;
  private boolean waitedAsTold;
  private boolean renewed;

  Question(GatedHttp venue, HttpRequest request, VenueJson<T> json) {
    this.venue = venue;
    this.request = request;
    this.json = json;
  }

  T answer() {
    headers = venue.credentials().headers();
    while (true) {
      try {
        return attempt();
      } catch (Unavailable failure) {
        backOff(failure);
      } catch (TruncatedBody failure) {
        askOnceMore(failure);
      } catch (RateLimited failure) {
        waitAsTold(failure);
      } catch (AuthExpired failure) {
        renew(failure);
      }
    }
  }

  private T attempt() {
    lastStatus = 0;
    VenueResponse response = venue.http().send(request, headers, venue.gate());
    lastStatus = response.status();
    if (response.isAnswer()) {
      return json.read(response.body());
    }
    throw venue.errors().failureOf(response);
  }

  private void backOff(Unavailable failure) {
    outages++;
    if (outages >= HttpPatience.ATTEMPTS) {
      throw failure;
    }
    venue.gate().pause(spread(venue.http().patience().backoffAfter(outages)));
  }

  private void askOnceMore(TruncatedBody failure) {
    if (brokenOff) {
      throw new BadItem(failure.getMessage() + ", twice", failure.getCause());
    }
    brokenOff = true;
    venue.gate().pause(spread(venue.http().patience().firstBackoff()));
  }

  private void waitAsTold(RateLimited failure) {
    if (waitedAsTold) {
      throw failure;
    }
    waitedAsTold = true;
    venue.gate().pause(RetryAfter.bounded(failure.retryAfter()));
  }

  private void renew(AuthExpired failure) {
    if (lastStatus != UNAUTHORISED || renewed || !venue.credentials().refused(headers)) {
      throw failure;
    }
    renewed = true;
    headers = venue.credentials().headers();
  }

  /** Half to one and a half times as long, so that several clients do not return together. */
  private static Duration spread(Duration wait) {
    double factor = ThreadLocalRandom.current().nextDouble(0.5, 1.5);
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }
}
