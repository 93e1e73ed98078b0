package org.soletape.account;

import java.util.Optional;

/** Tells whose a bearer token is. */
@FunctionalInterface
public interface BearerTokens {
  /** Empty for a token that is unknown, revoked, expired or forged. */
  Optional<Person> find(String token);
}
