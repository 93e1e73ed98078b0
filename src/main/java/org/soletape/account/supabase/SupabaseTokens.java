package org.soletape.account.supabase;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.soletape.account.BearerTokens;
import org.soletape.account.Person;

/**
 * Access tokens of Supabase, believed only when signed with one of the project's public keys by
 * ES256 or RS256 and made for a signed-in person of this project who has an e-mail. A token signed
 * with a shared secret could have been made by whoever knows a public key, so it never counts.
 */
public record SupabaseTokens(SupabaseSettings settings, SupabaseKeys keys, Clock clock)
    implements BearerTokens {
  /** Clocks may differ by this much. */
  static final Duration LEEWAY = Duration.ofSeconds(60);

  private static final String AUTHENTICATED = "authenticated";
  private static final int LONGEST = 16_000;

  @Override
  public Optional<Person> find(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      Optional<JWSVerifier> verifier = verifier(jwt);
      return verifier.isPresent() && jwt.verify(verifier.get())
          ? person(jwt.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The algorithm is taken from a list of two, and the key must be of its kind. */
  private Optional<JWSVerifier> verifier(SignedJWT jwt) throws JOSEException {
    JWSAlgorithm algorithm = jwt.getHeader().getAlgorithm();
    String id = jwt.getHeader().getKeyID();
    boolean accepted = JWSAlgorithm.ES256.equals(algorithm) || JWSAlgorithm.RS256.equals(algorithm);
    if (!accepted || id == null) {
      return Optional.empty();
    }
    Optional<JWK> key = keys.find(id);
    return key.isEmpty() ? Optional.empty() : verifier(algorithm, key.get());
  }

  private static Optional<JWSVerifier> verifier(JWSAlgorithm algorithm, JWK key)
      throws JOSEException {
    if (JWSAlgorithm.ES256.equals(algorithm) && key instanceof ECKey elliptic) {
      return Optional.of(new ECDSAVerifier(elliptic));
    }
    if (JWSAlgorithm.RS256.equals(algorithm) && key instanceof RSAKey rsa) {
      return Optional.of(new RSASSAVerifier(rsa));
    }
    return Optional.empty();
  }

  private Optional<Person> person(JWTClaimsSet claims) throws ParseException {
    String email = claims.getStringClaim("email");
    if (!isForUs(claims) || !isInForce(claims) || email == null || email.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Person(UUID.fromString(claims.getSubject()), email));
  }

  private boolean isForUs(JWTClaimsSet claims) throws ParseException {
    return settings.issuer().equals(claims.getIssuer())
        && claims.getAudience().contains(AUTHENTICATED)
        && AUTHENTICATED.equals(claims.getStringClaim("role"))
        && claims.getSubject() != null;
  }

  private boolean isInForce(JWTClaimsSet claims) {
    Instant now = clock.instant();
    Date expires = claims.getExpirationTime();
    Date starts = claims.getNotBeforeTime();
    return expires != null
        && now.isBefore(expires.toInstant().plus(LEEWAY))
        && (starts == null || !now.isBefore(starts.toInstant().minus(LEEWAY)));
  }
}
