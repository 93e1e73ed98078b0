package org.soletape.account;

import java.time.Duration;
import java.util.Optional;
import org.soletape.account.SignInResult.Blocked;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;

/** Signing in with e-mail and password, a limited number of times. */
public final class SignIn {
  private final CredentialCheck check;
  private final SignInThrottle throttle;

  public SignIn(CredentialCheck check, SignInThrottle throttle) {
    this.check = check;
    this.throttle = throttle;
  }

  /** Checks passwords kept in our own accounts. */
  public static CredentialCheck local(Accounts accounts) {
    return (email, password) ->
        accounts
            .withPassword(email, password)
            .<SignInResult>map(Welcome::new)
            .orElseGet(Wrong::new);
  }

  /**
   * One attempt. It counts as a failure until it is known to be none, so that attempts side by side
   * cannot slip past the limit together.
   *
   * @throws TryLater when it cannot be answered just now
   */
  public SignInResult attempt(EmailAddress email, String password, ClientAddress from) {
    Optional<Duration> wait = throttle.admit(email, from);
    if (wait.isPresent()) {
      return new Blocked(wait.get());
    }
    SignInResult result;
    try {
      result = check.check(email, password);
    } catch (TryLater e) {
      throttle.takeBack(email, from);
      throw e;
    }
    if (result instanceof Welcome) {
      throttle.succeed(email, from);
    }
    return result;
  }
}
