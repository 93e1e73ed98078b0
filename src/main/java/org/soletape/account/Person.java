package org.soletape.account;

import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Row;

/**
 * Somebody who is signed in.
 *
 * @param id the account here, or the {@code sub} of Supabase
 * @param display the currency they want amounts shown in; empty: that of each place
 */
public record Person(UUID id, String email, Optional<Currency> display) {
  /** What {@link #read} reads of an account. */
  static final String COLUMNS = "a.id, a.email, a.display_currency";

  /** Of whom no wish is known. */
  public Person(UUID id, String email) {
    this(id, email, Optional.empty());
  }

  static Person read(Row row) throws SQLException {
    return new Person(
        row.uuid("id"),
        row.text("email"),
        row.optionalText("display_currency").map(Currency::getInstance));
  }
}
