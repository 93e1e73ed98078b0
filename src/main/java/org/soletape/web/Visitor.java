package org.soletape.web;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * The signed-in person of a request.
 *
 * @param formToken goes into every form as the hidden field {@code form_token}; empty for a program
 *     with a bearer token, which sends no forms
 * @param display the currency amounts are to be shown in; empty: that of each place
 */
public record Visitor(UUID userId, String email, String formToken, Optional<Currency> display) {
  @Override
  public String toString() {
    return "Visitor[" + userId + "]";
  }
}
