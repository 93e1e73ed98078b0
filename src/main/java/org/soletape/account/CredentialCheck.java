package org.soletape.account;

/** Whoever keeps the passwords. */
@FunctionalInterface
public interface CredentialCheck {
  /**
   * Looks at an e-mail and a password; never answers {@link SignInResult.Blocked}.
   *
   * @throws TryLater when they cannot be looked at just now
   */
  SignInResult check(EmailAddress email, String password);
}
