package org.soletape.account;

import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param id the account here, or the {@code sub} of Supabase
 */
public record Person(UUID id, String email) {}
