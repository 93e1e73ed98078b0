package org.soletape.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.market.Side;

/** What people want to be told of: {@code soletape.alert_rules}. */
public record AlertRules(Database database) {
  /** How many one person may have. */
  public static final int MOST = 100;

  /** What a rule is stated as. */
  private static final String COLUMNS =
      """
      pair_id, product_id, size_id, kind, bids, provider, days, above, bound, currency,
        quiet_days, until, paused""";

  private static final String INSERT =
      """
      insert into soletape.alert_rules (%s, user_id, armed)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
      returning id
      """
          .formatted(COLUMNS);

  /** Edited, it is armed as a new one is; the rest after it fired goes on. */
  private static final String UPDATE =
      """
      update soletape.alert_rules
      set (%s, armed, edits)
        = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, (edits + 1) %% 30000)
      where user_id = ? and id = ?
      """
          .formatted(COLUMNS);

  private static final String PAUSE =
      """
      update soletape.alert_rules set paused = ?, edits = (edits + 1) % 30000
      where user_id = ? and id = ? and paused <> ?
      """;

  private static final String OWN = StoredRule.SELECT + " where r.user_id = ? order by r.id";

  private static final String ONE = StoredRule.SELECT + " where r.user_id = ? and r.id = ?";

  /** A person has as many rules as there may be. */
  public static final class TooManyRules extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyRules() {
      super("You have " + MOST + " alerts, which is the most: delete one first.");
    }
  }

  /**
   * Adds a rule.
   *
   * @return its id
   * @throws TooManyRules when the person has {@value #MOST} already
   */
  public int add(UUID userId, AlertRule rule) {
    return database.transaction(
        session -> {
          // Two at once could pass the limit together.
          session.lock("soletape.alert_rules " + userId);
          if (count(session, userId) >= MOST) {
            throw new TooManyRules();
          }
          return session.get(INSERT, row -> row.integer("id"), values(rule, userId));
        });
  }

  private static int count(Session session, UUID userId) {
    return session.get(
        "select count(*)::int as rules from soletape.alert_rules where user_id = ?",
        row -> row.integer("rules"),
        userId);
  }

  /** Puts another rule in the place of one of a person's; whether they had it. */
  public boolean edit(UUID userId, int id, AlertRule rule) {
    return database.update(UPDATE, values(rule, userId, id)) > 0;
  }

  /** In the order of {@link #COLUMNS}, and what a statement asks behind them. */
  private static Object[] values(AlertRule rule, Object... behind) {
    Stream<Object> stated =
        Stream.of(
            rule.subject().pairId(),
            rule.subject().productId(),
            rule.subject().sizeId(),
            rule.kind().letter(),
            rule.side() == Side.BID,
            rule.venue().map(venue -> venue.id()),
            rule.days(),
            rule.bound().above(),
            (int) rule.bound().value(),
            rule.currency(),
            rule.quietDays(),
            rule.until(),
            rule.paused());
    return Stream.concat(stated, Stream.of(behind)).toArray();
  }

  /** Stops evaluating a rule, or goes on with it; its state stays. */
  public void pause(UUID userId, int id, boolean paused) {
    database.update(PAUSE, paused, userId, id, paused);
  }

  /** Removes one of a person's; whether they had it. */
  public boolean remove(UUID userId, int id) {
    return database.update(
            "delete from soletape.alert_rules where user_id = ? and id = ?", userId, id)
        > 0;
  }

  /** One of a person's. */
  public Optional<StoredRule> find(UUID userId, int id) {
    return database.transaction(session -> find(session, userId, id));
  }

  static Optional<StoredRule> find(Session session, UUID userId, int id) {
    return session.find(ONE, StoredRule::read, userId, id);
  }

  /** All of a person's, oldest first. */
  static List<StoredRule> of(Session session, UUID userId) {
    return session.list(OWN, StoredRule::read, userId);
  }
}
