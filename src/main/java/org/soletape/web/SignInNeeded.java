package org.soletape.web;

/** A page asks who is there, and nobody is: the answer is the way to the sign-in page. */
final class SignInNeeded extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String address;

  SignInNeeded(String address) {
    super("nobody is signed in", null, false, false);
    this.address = address;
  }

  /** The sign-in page, told where to go afterwards. */
  String address() {
    return address;
  }
}
