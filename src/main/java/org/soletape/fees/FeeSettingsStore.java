package org.soletape.fees;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;

/**
 * What people have stated about their fees: {@code soletape.fee_settings}, one row for each thing
 * stated. {@code soletape.portfolio_currencies} is what follows of them today.
 *
 * @param usual the currency of a portfolio whose owner has stated none
 */
public record FeeSettingsStore(Database database, Currency usual) {
  /** How many rows one person may have: far more than a year of changes and promotions. */
  static final int MOST = 200;

  private static final Optional<Object> NOTHING = Optional.empty();

  private static final String COUNT =
      "select count(*)::int as things from soletape.fee_settings where user_id = ?";

  private static final String FIND =
      """
      select provider, setting, starts_on, ends_on, value, currency, region
      from soletape.fee_settings where user_id = ? order by provider, setting
      """;

  private static final String FIND_ALL =
      """
      select user_id, provider, setting, starts_on, ends_on, value, currency, region
      from soletape.fee_settings where user_id = any (?) order by user_id, provider, setting
      """;

  private static final String STATE =
      """
      insert into soletape.fee_settings as f
        (user_id, starts_on, ends_on, provider, setting, value, currency, region)
      values (?, ?::date, ?::date, ?::text, ?::text, ?::bigint, ?::text, ?::text)
      on conflict (user_id, starts_on, provider, setting)
        do update set ends_on = excluded.ends_on, value = excluded.value,
          currency = coalesce(excluded.currency, f.currency),
          region = coalesce(excluded.region, f.region)
      """;

  /** What is stated of the other day already gives way. */
  private static final String MAKE_ROOM =
      """
      delete from soletape.fee_settings f
      where f.user_id = ? and f.starts_on is not distinct from ?::date
        and exists (
          select from soletape.fee_settings m
          where m.user_id = f.user_id and m.starts_on is not distinct from ?::date
            and m.provider is not distinct from f.provider
            and m.setting is not distinct from f.setting)
      """;

  private static final String MOVE =
      """
      update soletape.fee_settings set starts_on = ?::date
      where user_id = ? and starts_on is not distinct from ?::date
      """;

  private static final String REMOVE =
      "delete from soletape.fee_settings where user_id = ? and starts_on is not distinct from ?::date";

  /** What this person has stated. */
  public FeeHistory of(UUID userId) {
    return FeeHistory.of(usual, database.list(FIND, FeeSettingsStore::piece, userId));
  }

  /** What each of these people has stated, in one statement. */
  public Map<UUID, FeeHistory> ofAll(Session session, Collection<UUID> people) {
    Map<UUID, List<FeeChange>> pieces = new HashMap<>();
    session
        .list(
            FIND_ALL,
            row -> Map.entry(row.uuid("user_id"), piece(row)),
            (Object) people.toArray(UUID[]::new))
        .forEach(
            each ->
                pieces
                    .computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                    .add(each.getValue()));
    return people.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                each -> FeeHistory.of(usual, pieces.getOrDefault(each, List.of()))));
  }

  /**
   * Keeps a change; what it names replaces what was stated of it from the same day on.
   *
   * @throws TooManyStatements when it would make more than may be kept; nothing is kept then
   */
  public void save(UUID userId, FeeChange change) {
    database.transaction(
        session -> {
          session.lock("soletape.fees " + userId);
          int before = count(session, userId);
          state(session, userId, change);
          int after = count(session, userId);
          if (after > Math.max(before, MOST)) {
            throw new TooManyStatements(MOST);
          }
          return after;
        });
  }

  private static int count(Session session, UUID userId) {
    return session.get(COUNT, row -> row.integer("things"), userId);
  }

  private static void state(Session session, UUID userId, FeeChange change) {
    if (change.currency().isPresent() || change.region().isPresent()) {
      session.update(
          STATE,
          userId,
          change.since(),
          NOTHING,
          NOTHING,
          NOTHING,
          NOTHING,
          change.currency(),
          change.region().map(Region::id));
    }
    change.stated().forEach(stated -> state(session, userId, change.since(), stated));
  }

  private static void state(
      Session session, UUID userId, Optional<LocalDate> since, FeeChange.Stated stated) {
    session.update(
        STATE,
        userId,
        since,
        stated.until(),
        stated.venue().id(),
        stated.setting().name(),
        stated.value(),
        stated.currency(),
        NOTHING);
  }

  /** Lets what was stated from one day on hold from another; empty: from the beginning. */
  public void move(UUID userId, Optional<LocalDate> from, Optional<LocalDate> to) {
    if (!from.equals(to)) {
      database.transaction(
          session -> {
            session.update(MAKE_ROOM, userId, to, from);
            return session.update(MOVE, to, userId, from);
          });
    }
  }

  /** Forgets what was stated from a day on. */
  public void remove(UUID userId, Optional<LocalDate> since) {
    database.update(REMOVE, userId, since);
  }

  /** Forgets all that a person has stated. */
  public static void removeAllOf(Session session, UUID userId) {
    session.update("delete from soletape.fee_settings where user_id = ?", userId);
  }

  private static FeeChange piece(Row row) throws SQLException {
    Optional<LocalDate> since = row.optionalDate("starts_on");
    Optional<Currency> currency = row.optionalText("currency").map(Currency::getInstance);
    Optional<Provider> venue = row.optionalText("provider").map(Provider::of);
    if (venue.isEmpty()) {
      return new FeeChange(
          since, currency, row.optionalText("region").flatMap(Region::of), List.of());
    }
    Optional<Long> value = row.optionalLong("value");
    FeeChange.Stated stated =
        new FeeChange.Stated(
            venue.get(),
            VenueFees.of(venue.get()).setting(row.text("setting")),
            value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty(),
            currency,
            row.optionalDate("ends_on"));
    return new FeeChange(since, Optional.empty(), List.of(stated));
  }
}
