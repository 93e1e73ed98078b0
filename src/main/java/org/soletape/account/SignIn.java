package org.soletape.account;

import java.time.Duration;
import java.util.Optional;
import org.soletape.account.SignInResult.Blocked;
import org.soletape.account.SignInResult.Welcome;
import org.soletape.account.SignInResult.Wrong;
import org.soletape.account.SignInThrottle.Attempt;

/** Signing in with e-mail and password, a limited number of times. */
public final class SignIn {
  /** One address has few places in the queue for a hash, so that others find one. */
  private static final int OF_ONE_ADDRESS = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CredentialCheck check;
  private final SignInThrottle throttle;
  private final Turns<String> turns = new Turns<>(OF_ONE_ADDRESS);

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
      result =
          turns.take(
              turn(email, from), PATIENCE, () -> check.check(email, password), SignIn::later);
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

  private static TryLater later() {
    return new TryLater(
        "Too many sign-ins from your address at this moment. Please try again in a few seconds.",
        PATIENCE);
  }

  /** Behind an address that may be everybody's, people are told apart by their e-mail. */
  private static String turn(EmailAddress email, ClientAddress from) {
    return from.mayBeEverybody() ? email.folded() : from.text();
  }
}
