package org.soletape.account;

/** There is an account with this e-mail address already. */
public final class EmailTaken extends IllegalArgumentException {
  EmailTaken() {
    super("There is an account with this e-mail address already.");
  }
}
