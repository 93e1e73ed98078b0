package org.soletape.web.account;

import org.soletape.account.SignIn;
import org.soletape.account.SignInThrottle;

/** How people come in, and what the pages say of it. */
public record WaysIn(SignIn signIn, SignInThrottle throttle, SignInOffer offer) {}
