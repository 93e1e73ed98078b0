package org.soletape.account;

import java.time.Duration;
import java.util.Optional;
import org.soletape.account.SignInResult.Blocked;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;
import org.soletape.account.SignInThrottle.Attempt;

/** Signing in with e-mail and password, a limited number of times. */
public final class SignIn {
  private final CredentialCheck check;
  private final SignInThrottle throttle;
  private final AddressTurns turns = new AddressTurns();

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
   * @param device the mark that {@link #deviceMark} gave this browser
   * @throws TryLater when it cannot be answered just now
   */
  public SignInResult attempt(
      EmailAddress email, String password, ClientAddress from, Optional<String> device) {
    Attempt attempt = throttle.attempt(email, from, device);
    Optional<Duration> wait = throttle.admit(attempt);
    if (wait.isPresent()) {
      return new Blocked(wait.get());
    }
    SignInResult result;
    try {
      result = turns.take(turn(email, from), () -> check.check(email, password));
    } catch (TryLater e) {
      throttle.takeBack(attempt);
      throw e;
    }
    if (result instanceof Welcome) {
      throttle.succeed(attempt);
    }
    return result;
  }

  /** What a browser keeps on which the owner of this e-mail has signed in. */
  public String deviceMark(EmailAddress email) {
    return throttle.devices().mark(email);
  }

  /** Behind an address that may be everybody's, people are told apart by their e-mail. */
  private static String turn(EmailAddress email, ClientAddress from) {
    return from.mayBeEverybody() ? email.folded() : from.text();
  }
}
