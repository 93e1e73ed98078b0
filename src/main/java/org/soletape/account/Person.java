package org.soletape.account;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param id the account here, or the {@code sub} of Supabase
 */
public record Person(UUID id, String email) {
  public Person {
    requireNonNull(id, "id is null");
    requireNonNull(email, "email is null");
  }
}
