package org.soletape.account;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {
  /** E-mail and password are right. */
  record Welcome(Person person) implements SignInResult {}

  /** One of the two is wrong; which one is not told. */
  record Wrong() implements SignInResult {}

  /** They may be right, but the account cannot be used yet; the sentence says why. */
  record Refused(String sentence) implements SignInResult {}

  /** Too many failures: nothing was looked at. */
  record Blocked(Duration pause) implements SignInResult {}
}
