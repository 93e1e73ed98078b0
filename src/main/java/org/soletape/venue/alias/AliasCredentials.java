package org.soletape.venue.alias;

import org.soletape.venue.HeaderText;

/** The personal access token of the account. Printing it does not show the token. */
public record AliasCredentials(String token) {
  public AliasCredentials {
    HeaderText.require(token, "the Alias token");
  }

  @Override
  public String toString() {
    return "AliasCredentials[hidden]";
  }
}
