package org.soletape.venue;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import org.soletape.catalog.Provider;
import org.soletape.venue.VenueFailure.Unavailable;

/** The connections to one venue. One request here is one attempt, and every attempt is gated. */
public final class VenueHttp {
  private final Provider provider;
  private final HttpPatience patience;
  private final Clock clock;
  private final BoundedHttp connections;

  public VenueHttp(Provider provider, HttpPatience patience, Clock clock) {
    this.provider = provider;
    this.patience = patience;
    this.clock = clock;
    this.connections =
        new BoundedHttp(provider.label(), patience.connectTimeout(), patience.requestTimeout());
  }

  /** These connections as one run may use them. */
  public GatedHttp through(RequestGate gate, Credentials credentials, ErrorTable errors) {
    return new GatedHttp(this, gate, credentials, errors);
  }

  Provider provider() {
    return provider;
  }

  HttpPatience patience() {
    return patience;
  }

  /**
   * One attempt.
   *
   * @throws Unavailable when nothing was answered in time
   * @throws TruncatedBody when the answer broke off
   */
  VenueResponse send(HttpRequest request, Map<String, String> credentials, RequestGate gate) {
    HttpRequest.Builder complete =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .setHeader("Accept", "application/json");
    credentials.forEach(complete::setHeader);
    HttpRequest sent = complete.build();
    gate.beforeRequest();
    try {
      return read(connections.send(sent), credentials);
    } finally {
      gate.afterRequest();
    }
  }

  private VenueResponse read(BoundedHttp.Answer answer, Map<String, String> credentials) {
    return new VenueResponse(
        answer.status(),
        answer.headers().firstValue("Content-Type"),
        answer
            .headers()
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfter.read(header, clock.instant())),
        answer.isSuccess() ? answer.body() : masked(answer.body(), credentials));
  }

  /** An error answer may quote the credentials it refuses. */
  private static String masked(String body, Map<String, String> credentials) {
    String masked = body;
    for (String value : credentials.values()) {
      masked = masked.replace(value.replaceFirst("^Bearer ", ""), "***");
    }
    return masked;
  }
}
