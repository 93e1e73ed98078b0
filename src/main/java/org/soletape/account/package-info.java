/**
 * Who somebody is: accounts, sessions, API tokens, operators, and sign-in here or through Supabase.
 * Nothing in here knows of HTTP; {@code web.account} has the pages.
 *
 * <p>A sign-in is an attempt that may be refused before a password is even looked at:
 *
 * <pre>{@code
 * SignIn signIn = new SignIn(SignIn.local(accounts), throttle);
 * switch (signIn.attempt(email, password, address, deviceMark)) {
 *   case Welcome welcome -> sessions.start(welcome.person().id());
 *   case Wrong wrong -> ...      // and counted
 *   case Blocked blocked -> ...  // for blocked.pause(), whatever the password
 *   case Refused refused -> ...  // Supabase said why
 * }
 * }</pre>
 *
 * <p>Passwords are hashed one at a time ({@link org.soletape.account.Turns}), because a hash takes
 * memory on purpose. Tickets and tokens are kept only as hashes. Whoever keeps something of a
 * person implements {@link org.soletape.account.PersonalData}, so that it goes with the account.
 */
package org.soletape.account;
