package org.soletape.account.supabase;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.account.TryLater;

/**
 * The public keys of a project. They are asked for again after ten minutes, and at once for a key
 * that is not among them, yet at most once a minute; while the endpoint fails the old ones hold.
 */
final class SupabaseKeys {
  static final Duration LIFE = Duration.ofMinutes(10);
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(SupabaseKeys.class);

  private final URI address;
  private final SupabaseHttp http;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN);

  SupabaseKeys(URI address, SupabaseHttp http, Clock clock) {
    this.address = address;
    this.http = http;
    this.clock = clock;
  }

  private record Known(Map<String, JWK> keys, Instant fetchedAt, Instant askedAt) {
    boolean mayBeAskedAgain(Instant now) {
      return askedAt.isBefore(now.minus(PAUSE)) || askedAt.equals(now.minus(PAUSE));
    }

    boolean isFresh(Instant now) {
      return fetchedAt.isAfter(now.minus(LIFE));
    }
  }

  /**
   * The key of this id.
   *
   * @throws TryLater when no key at all could be had so far
   */
  Optional<JWK> find(String id) {
    Instant now = clock.instant();
    if (!known.isFresh(now) || !known.keys().containsKey(id)) {
      askAgain(now);
    }
    if (known.fetchedAt().equals(Instant.MIN)) {
      throw new TryLater("Supabase cannot be reached at present. Please try again soon.", PAUSE);
    }
    return Optional.ofNullable(known.keys().get(id));
  }

  private void askAgain(Instant now) {
    asking.lock();
    try {
      if (known.mayBeAskedAgain(now)) {
        known = new Known(known.keys(), known.fetchedAt(), now);
        known = new Known(fetch(), now, now);
      }
    } catch (IOException | ParseException e) {
      LOG.warn("the keys of Supabase could not be had: {}", e.getMessage());
    } finally {
      asking.unlock();
    }
  }

  private Map<String, JWK> fetch() throws IOException, ParseException {
    HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).build());
    if (answer.statusCode() != 200) {
      throw new IOException("status " + answer.statusCode());
    }
    return JWKSet.parse(answer.body()).getKeys().stream()
        .filter(key -> key.getKeyID() != null)
        .collect(Collectors.toMap(JWK::getKeyID, Function.identity(), (first, second) -> first));
  }
}
