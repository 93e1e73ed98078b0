package org.soletape.web.account;

import java.util.Optional;

/**
 * Which ways in there are.
 *
 * @param signUp whether anybody may open an account here
 * @param supabase whether Supabase keeps the accounts
 * @param demo the way into the demo's account without a password, where there is one
 */
public record SignInOffer(boolean signUp, boolean supabase, Optional<DemoEntry> demo) {}
