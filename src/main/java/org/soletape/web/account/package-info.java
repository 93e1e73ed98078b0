/**
 * The pages around an account: signing in, opening one, passwords, browsers and API tokens, and its
 * end. What an account is, is {@code account}'s; here are forms and cookies.
 *
 * <pre>{@code
 * POST /sign-in   email, password, next
 *   -> SignIn.attempt -> Welcome: a new ticket in the cookie, on to next
 *                        Wrong, Blocked: the form again, with problems
 * }</pre>
 *
 * <p>{@link org.soletape.web.Form} has one sentence per field and perhaps one on the whole form; a
 * password is never drawn again. Forms of somebody who is signed in carry a token of their session;
 * those before sign-in are refused when the browser says that another site sent them.
 *
 * <p>{@link org.soletape.web.account.SignInOffer} says which ways in there are. The demo hands in a
 * {@link org.soletape.web.account.DemoEntry}, a way without a password.
 */
package org.soletape.web.account;
