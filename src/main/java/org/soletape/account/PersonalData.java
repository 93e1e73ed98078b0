package org.soletape.account;

import java.util.UUID;
import org.soletape.db.Session;

/** Something kept about people, which leaves with the account. */
@FunctionalInterface
public interface PersonalData {
  /** Deletes all that belongs to this person, in the transaction that deletes the account. */
  void deleteOf(Session session, UUID userId);
}
