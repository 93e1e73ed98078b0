package org.soletape.venue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.soletape.catalog.Provider;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;

/** The connections to one venue. One request here is one attempt, and every attempt is gated. */
public final class VenueHttp {
  private static final String USER_AGENT =
      "Soletape/"
          + Optional.ofNullable(VenueHttp.class.getPackage().getImplementationVersion())
              .orElse("development");

  private final Provider provider;
  private final HttpPatience patience;
  private final Clock clock;
  private final HttpClient client;

  public VenueHttp(Provider provider, HttpPatience patience, Clock clock) {
    this.provider = provider;
    this.patience = patience;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(patience.connectTimeout())
            .build();
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
    HttpRequest complete = withHeaders(request, credentials);
    gate.beforeRequest();
    try {
      return exchange(complete, credentials);
    } finally {
      gate.afterRequest();
    }
  }

  private static HttpRequest withHeaders(HttpRequest request, Map<String, String> credentials) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .setHeader("User-Agent", USER_AGENT)
            .setHeader("Accept", "application/json")
            .setHeader("Accept-Encoding", "gzip");
    credentials.forEach(builder::setHeader);
    return builder.build();
  }

  private VenueResponse exchange(HttpRequest request, Map<String, String> credentials) {
    AtomicBoolean answering = new AtomicBoolean();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request,
            head -> {
              answering.set(true);
              return new BoundedBody();
            });
    try {
      Duration timeout = patience.requestTimeout();
      return read(exchange.get(timeout.toMillis(), MILLISECONDS), credentials);
    } catch (TimeoutException e) {
      throw unavailable("did not answer within " + patience.requestTimeout().toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw failureOf(e.getCause(), answering.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateClosed("interrupted while waiting for " + provider.label());
    } finally {
      exchange.cancel(true);
    }
  }

  private RuntimeException failureOf(Throwable cause, boolean answering) {
    return switch (cause) {
      case BoundedBody.TooLong e -> tooLong(e);
      case IOException e -> answering ? truncated(e) : unavailable("could not be asked", e);
      default -> new IllegalStateException("a request to " + provider.label() + " failed", cause);
    };
  }

  private VenueResponse read(HttpResponse<byte[]> response, Map<String, String> credentials) {
    String body = new String(plainBytes(response), UTF_8);
    boolean success = response.statusCode() / 100 == 2;
    return new VenueResponse(
        response.statusCode(),
        response.headers().firstValue("Content-Type"),
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfter.read(header, clock.instant())),
        success ? body : masked(body, credentials));
  }

  private byte[] plainBytes(HttpResponse<byte[]> response) {
    boolean zipped =
        response
            .headers()
            .firstValue("Content-Encoding")
            .filter("gzip"::equalsIgnoreCase)
            .isPresent();
    if (!zipped || response.body().length == 0) {
      return response.body();
    }
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] plain = unzipped.readNBytes(BoundedBody.LIMIT + 1);
      if (plain.length > BoundedBody.LIMIT) {
        throw tooLong(new BoundedBody.TooLong());
      }
      return plain;
    } catch (IOException e) {
      throw truncated(e);
    }
  }

  /** An error answer may quote the credentials it refuses. */
  private static String masked(String body, Map<String, String> credentials) {
    String masked = body;
    for (String value : credentials.values()) {
      masked = masked.replace(value.replaceFirst("^Bearer ", ""), "***");
    }
    return masked;
  }

  private Unavailable unavailable(String what, Exception cause) {
    String kind = cause instanceof TimeoutException ? "" : ": " + cause.getClass().getSimpleName();
    return new Unavailable(provider.label() + " " + what + kind, cause);
  }

  private TruncatedBody truncated(IOException cause) {
    return new TruncatedBody(provider.label() + " broke off its answer", cause);
  }

  private BadItem tooLong(IOException cause) {
    return new BadItem(provider.label() + ": " + cause.getMessage(), cause);
  }
}
