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

  private final VenueHttp http;
  private final RequestGate gate;
  private final Credentials credentials;
  private final ErrorTable errors;
  private final HttpRequest request;
  private final VenueJson<T> json;

  private Map<String, String> headers;
  private int lastStatus;
  private int outages;
  private boolean brokenOff;
  private boolean waitedAsTold;
  private boolean renewed;

  Question(
      VenueHttp http,
      RequestGate gate,
      Credentials credentials,
      ErrorTable errors,
      HttpRequest request,
      VenueJson<T> json) {
    this.http = http;
    this.gate = gate;
    this.credentials = credentials;
    this.errors = errors;
    this.request = request;
    this.json = json;
  }

  T answer() {
    headers = credentials.headers();
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
    VenueResponse response = http.send(request, headers, gate);
    lastStatus = response.status();
    if (response.isAnswer()) {
      return json.read(response.body());
    }
    throw errors.failureOf(response);
  }

  private void backOff(Unavailable failure) {
    outages++;
    if (outages >= HttpPatience.ATTEMPTS) {
      throw failure;
    }
    gate.pause(spread(http.patience().backoffAfter(outages)));
  }

  private void askOnceMore(TruncatedBody failure) {
    if (brokenOff) {
      throw new BadItem(http.provider(), failure.getMessage() + ", twice", failure.getCause());
    }
    brokenOff = true;
    gate.pause(spread(http.patience().firstBackoff()));
  }

  private void waitAsTold(RateLimited failure) {
    if (waitedAsTold) {
      throw failure;
    }
    waitedAsTold = true;
    gate.pause(RetryAfter.bounded(failure.retryAfter()));
  }

  private void renew(AuthExpired failure) {
    if (lastStatus != UNAUTHORISED || renewed || !credentials.refused(headers)) {
      throw failure;
    }
    renewed = true;
    headers = credentials.headers();
  }

  /** Half to one and a half times as long, so that several clients do not return together. */
  private static Duration spread(Duration wait) {
    double factor = ThreadLocalRandom.current().nextDouble(0.5, 1.5);
    return Duration.ofNanos((long) (wait.toNanos() * factor));
  }
}
