package org.soletape.web.account;

/**
 * The sign-in page or the sign-up page, as drawn.
 *
 * @param email what was typed; a password is never drawn again
 * @param next where to go afterwards; empty for the usual place
 */
public record SignInView(String email, String next, Problems problems, SignInOffer offer) {}
