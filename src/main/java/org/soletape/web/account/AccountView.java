package org.soletape.web.account;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.account.AccessTokens;
import org.soletape.web.Form;
import org.soletape.web.Option;
import org.soletape.web.Visitor;

/**
 * Somebody's account, as drawn.
 *
 * @param supabase whether the password is kept elsewhere
 * @param done what was just done, as a sentence; empty when nothing was
 * @param newToken a token that was just made, shown this once; empty when none was
 * @param display the currency chosen, and which may be
 * @param form whichever was sent
 */
public record AccountView(
    Visitor visitor,
    boolean supabase,
    Optional<String> done,
    Optional<String> newToken,
    List<AccessTokens.Listed> tokens,
    Display display,
    Form form) {
  /** The options of a form, the one that holds now chosen. */
  public record Display(List<Option> options) {
    Display(List<Currency> offered, Optional<Currency> chosen) {
      this(
          Stream.concat(
                  Stream.of(new Option("", "As each page has it", chosen.isEmpty())),
                  Stream.concat(offered.stream(), chosen.stream())
                      .distinct()
                      .map(Currency::getCurrencyCode)
                      .map(
                          code ->
                              new Option(
                                  code,
                                  code,
                                  chosen.map(Currency::getCurrencyCode).equals(Optional.of(code)))))
              .toList());
    }
  }
}
