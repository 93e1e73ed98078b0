package org.soletape.portfolio;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Session;

/**
 * What people saved to look for again: {@code soletape.saved_filters}. They are read together with
 * the state of the list, see {@link InventoryReads#state}.
 */
public record SavedFilters(Database database) {
  /** How many one person may have. */
  public static final int MOST = 20;

  private static final String PRESENT =
      """
      select count(*)::int as present,
        count(*) filter (where lower(name) = lower(?))::int as same
      from soletape.saved_filters where user_id = ?
      """;

  private static final String INSERT =
      """
      insert into soletape.saved_filters (id, user_id, name, list, saved_at)
      values (?, ?, ?, ?, ?)
      """;

  /**
   * Saves the parameters of a list's address under a name.
   *
   * @return a sentence why nothing was saved; empty when it was
   */
  public Optional<String> save(UUID userId, String typedName, String list, Instant now) {
    String name = typedName.strip();
    return wrong(name)
        .or(() -> database.transaction(session -> save(session, userId, name, list, now)));
  }

  private static Optional<String> save(
      Session session, UUID userId, String name, String list, Instant now) {
    // Two at once could pass the limit together.
    session.lock("soletape.saved_filters " + userId);
    Optional<String> refused =
        session.get(
            PRESENT,
            row -> refused(row.integer("present"), row.integer("same"), name),
            name,
            userId);
    if (refused.isEmpty()) {
      session.update(INSERT, UUID.randomUUID(), userId, name, list, now);
    }
    return refused;
  }

  private static Optional<String> refused(int present, int same, String name) {
    if (same > 0) {
      return Optional.of("You have a view named “" + name + "” already.");
    }
    return present < MOST
        ? Optional.empty()
        : Optional.of("You have " + MOST + " views, which is the most: delete one first.");
  }

  private static Optional<String> wrong(String name) {
    if (name.isEmpty()) {
      return Optional.of("A view needs a name.");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("A name is one line of text.");
    }
    return name.codePointCount(0, name.length()) <= SavedFilter.LONGEST_NAME
        ? Optional.empty()
        : Optional.of("A name has at most " + SavedFilter.LONGEST_NAME + " characters.");
  }

  /** Removes one of a person's; whether they had it. */
  public boolean remove(UUID userId, UUID id) {
    return database.update(
            "delete from soletape.saved_filters where user_id = ? and id = ?", userId, id)
        > 0;
  }
}
