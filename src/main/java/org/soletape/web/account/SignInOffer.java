package org.soletape.web.account;

/**
 * Which ways in there are.
 *
 * @param signUp whether anybody may open an account here
 * @param supabase whether Supabase keeps the accounts
 * @param demo whether the demo account can be entered without a password
 */
public record SignInOffer(boolean signUp, boolean supabase, boolean demo) {}
