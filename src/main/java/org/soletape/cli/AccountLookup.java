package org.soletape.cli;

import java.util.Optional;
import java.util.UUID;
import org.soletape.wiring.App;

/** Finds whose inventory a command is about. */
@FunctionalInterface
interface AccountLookup {
  /** The id of the account with this e-mail address. */
  Optional<UUID> find(App app, String email);

  /**
   * The same, or an end of the command.
   *
   * @throws IllegalArgumentException when there is no such account
   */
  default UUID require(App app, String email) {
    return find(app, email)
        .orElseThrow(() -> new IllegalArgumentException("there is no account " + email));
  }
}
