package org.soletape.account;

/** There is an account with this e-mail address already. */
public final class EmailTaken extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  EmailTaken() {
    super("There is an account with this e-mail address already.");
  }
}
