package org.soletape.web;

import java.util.UUID;

/**
 * The signed-in person of a request.
 *
 * @param formToken goes into every form as the hidden field {@code form_token}; empty for a program
 *     with a bearer token, which sends no forms
 */
public record Visitor(UUID userId, String email, String formToken) {
  @Override
  public String toString() {
    return "Visitor[" + userId + "]";
  }
}
