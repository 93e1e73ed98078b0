package org.soletape.web.account;

import java.util.List;
import java.util.Optional;
import org.soletape.account.AccessTokens;
import org.soletape.web.Form;
import org.soletape.web.Visitor;

/**
 * Somebody's account, as drawn.
 *
 * @param supabase whether the password is kept elsewhere
 * @param done what was just done, as a sentence; empty when nothing was
 * @param newToken a token that was just made, shown this once; empty when none was
 * @param form whichever was sent
 */
public record AccountView(
    Visitor visitor,
    boolean supabase,
    Optional<String> done,
    Optional<String> newToken,
    List<AccessTokens.Listed> tokens,
    Form form) {}
