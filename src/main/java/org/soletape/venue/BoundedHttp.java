package org.soletape.venue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure.BadItem;
import org.soletape.venue.VenueFailure.Unavailable;

/**
 * Connections to a service of somebody else's: bounded in time and in what is read. One request
 * here is one attempt.
 */
public final class BoundedHttp {
  private static final String USER_AGENT =
      "Soletape/"
          + Optional.ofNullable(BoundedHttp.class.getPackage().getImplementationVersion())
              .orElse("development");

  private final String label;
  private final Duration requestTimeout;
  private final HttpClient client;

  /**
   * Connections that nothing is sent through yet.
   *
   * @param label what the service is called in sentences
   * @param requestTimeout for one whole attempt, from the first byte sent to the last received
   */
  public BoundedHttp(String label, Duration connectTimeout, Duration requestTimeout) {
    this.label = label;
    this.requestTimeout = requestTimeout;
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
  }

  /**
   * An answer, whatever its status.
   *
   * @param body decoded text
   */
  public record Answer(int status, HttpHeaders headers, String body) {
    public boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  /**
   * One attempt.
   *
   * @throws Unavailable when nothing was answered in time
   * @throws TruncatedBody when the answer broke off
   * @throws BadItem when the answer is longer than any honest one
   * @throws GateClosed when the thread is interrupted meanwhile
   */
  public Answer send(HttpRequest request) {
    HttpRequest complete =
        HttpRequest.newBuilder(request, (name, value) -> true)
            .setHeader("User-Agent", USER_AGENT)
            .setHeader("Accept-Encoding", "gzip")
            .build();
    AtomicBoolean answering = new AtomicBoolean();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            complete,
            head -> {
              answering.set(true);
              return new BoundedBody();
            });
    try {
      return read(exchange.get(requestTimeout.toMillis(), MILLISECONDS));
    } catch (TimeoutException e) {
      throw unavailable("did not answer within " + requestTimeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw failureOf(e.getCause(), answering.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateClosed("interrupted while waiting for " + label);
    } finally {
      exchange.cancel(true);
    }
  }

  private RuntimeException failureOf(Throwable cause, boolean answering) {
    return switch (cause) {
      case BoundedBody.TooLong e -> tooLong(e);
      case IOException e -> answering ? truncated(e) : unavailable("could not be asked", e);
      default -> new IllegalStateException("a request to " + label + " failed", cause);
    };
  }

  private Answer read(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(), response.headers(), new String(plainBytes(response), UTF_8));
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

  private Unavailable unavailable(String what, Exception cause) {
    String kind = cause instanceof TimeoutException ? "" : ": " + cause.getClass().getSimpleName();
    return new Unavailable(label + " " + what + kind, cause);
  }

  private TruncatedBody truncated(IOException cause) {
    return new TruncatedBody(label + " broke off its answer", cause);
  }

  private BadItem tooLong(IOException cause) {
    return new BadItem(label + ": " + cause.getMessage(), cause);
  }
}
