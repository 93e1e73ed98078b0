package org.soletape.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The access tokens a simulated StockX has issued. */
final class StockxTokens {
  static final Duration LIFETIME = Duration.ofHours(12);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private record Issued(long number, Instant expiresAt) {}

  private final InstantSource clock;
  private final Map<String, Issued> issued = new HashMap<>();

  StockxTokens(InstantSource clock) {
    this.clock = clock;
  }

  /** A new token of the shape of a JWT; nobody checks its signature. */
  synchronized String issue(long number) {
    Instant now = clock.instant();
    issued.values().removeIf(each -> !each.expiresAt().isAfter(now));
    Instant expiresAt = now.plus(LIFETIME);
    String claims = "{\"exp\":" + expiresAt.getEpochSecond() + ",\"jti\":\"" + number + "\"}";
    String token = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims) + ".demo";
    issued.put(token, new Issued(number, expiresAt));
    return token;
  }

  /** The number of a token that is still good; {@code demo} is good for ever and is number 0. */
  synchronized OptionalLong numberOf(String token) {
    if (token.equals(SimulatedVenue.DEMO)) {
      return OptionalLong.of(0);
    }
    Issued known = issued.get(token);
    return known != null && known.expiresAt().isAfter(clock.instant())
        ? OptionalLong.of(known.number())
        : OptionalLong.empty();
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
