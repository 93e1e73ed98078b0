package org.soletape.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.soletape.catalog.Popularity;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.portfolio.ProductClaim.Strength;

/**
 * Style codes of people's pairs that no product has yet: which a venue is asked for next, and what
 * its answer makes of them. One that a venue confirms becomes a product while there is room, see
 * {@link ProductRoom}; one that no venue knows is given up after a week.
 */
public record WantedCodes(Database database, PortfolioRules rules) {
  /** A venue that did not know a code is asked again on the next day. */
  private static final Duration ASK_AGAIN = Duration.ofHours(20);

  private static final Duration GIVE_UP = Duration.ofDays(7);

  /** What the product falls back to when nobody holds it: polled once a day. */
  private static final int OWN_SCORE = 20;

  /**
   * What comes among somebody's first codes is asked for before what does not; then everybody's
   * next code before anybody's one after it. What was asked longest ago comes first, so that none
   * is left out.
   */
  private static final String NEXT =
      """
      with waiting as (
        select w.code, w.place, a.asked_at,
          row_number() over (
            partition by w.user_id order by a.asked_at nulls first, w.wished_at, w.code) as turn
        from soletape.wish_places() w
        left join soletape.code_answers a on a.code = w.code and a.provider = ?
      )
      select c.printed from waiting w join soletape.wanted_codes c on c.code = w.code
      where w.asked_at is null or w.asked_at < c.wanted_since or w.asked_at <= ?
      group by c.code, c.printed, c.wanted_since, w.asked_at
      having min(w.place) <= ?
      order by min(w.place) > ?, min(w.turn), w.asked_at nulls first, c.wanted_since, c.code limit ?
      """;

  private static final String UNKNOWN =
      """
      insert into soletape.code_answers (code, provider, asked_at)
      select code, ?, ? from soletape.wanted_codes where code = ?
      on conflict (code, provider) do update set asked_at = excluded.asked_at
      """;

  /** Among whose codes it comes first brought it in. */
  private static final String ASKER =
      """
      select w.user_id, w.place, c.printed
      from soletape.wish_places(
        array(select n.user_id from soletape.code_wishes n where n.code = ?)) w
      join soletape.wanted_codes c on c.code = w.code
      where w.code = ? order by w.place, w.wished_at, w.user_id limit 1
      """;

  private static final String PRODUCT =
      """
      insert into public.products_v2 (sku, popularity_score, created_at, updated_at)
      values (?, ?, ?, ?)
      on conflict do nothing
      returning id
      """;

  private static final String ENTRY =
      "insert into soletape.catalog_entries (product_id, score, added_at) values (?, ?, ?)";

  private static final String TRACK =
      """
      insert into soletape.tracked_codes (code, product_id, requested_by, requested_at)
      values (?, ?, ?, ?)
      on conflict (code) do update set product_id = excluded.product_id,
        requested_by = excluded.requested_by, requested_at = excluded.requested_at
      """;

  private static final String IS_PRODUCT =
      """
      select exists (
        select from public.products_v2 p
        where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?) as is_product
      """;

  private static final String FORGET = "delete from soletape.wanted_codes where code = ?";

  private static final String SETTLE =
      """
      update soletape.wanted_codes c set unknown_since = ?
      where c.unknown_since is null and c.dropped_at is null and not exists (
        select from unnest(?::text[]) as v (provider) where not exists (
          select from soletape.code_answers a where a.code = c.code
            and a.provider = v.provider and a.asked_at >= c.wanted_since))
      """;

  private static final String DROP =
      """
      update soletape.wanted_codes set dropped_at = ?
      where dropped_at is null and unknown_since <= ?
      """;

  /** What this venue is asked for next, so many at most; none for which there is no room. */
  public List<StyleCode> next(Provider venue, Instant now, int most) {
    return database.transaction(
        session ->
            room()
                .admits(session, now)
                .map(weakest -> next(session, weakest, venue, now, most))
                .orElse(List.of()));
  }

  private static List<StyleCode> next(
      Session session, Strength weakest, Provider venue, Instant now, int most) {
    int farthest =
        weakest == Strength.AMONG_SOMEBODYS_FIRST
            ? PortfolioRules.CODES_PER_PERSON
            : Integer.MAX_VALUE;
    return session.list(
        NEXT,
        row -> new StyleCode(row.text("printed")),
        venue.id(),
        now.minus(ASK_AGAIN),
        farthest,
        PortfolioRules.CODES_PER_PERSON,
        most);
  }

  /** Notes that this venue does not know a code. */
  public void unknown(StyleCode code, Provider venue, Instant now) {
    database.update(UNKNOWN, venue.id(), now, code.normalised());
  }

  /**
   * A venue has a product of this code: it is tracked from now on, if there is room.
   *
   * @return whether there is
   */
  public boolean confirmed(StyleCode code, Instant now) {
    return database.transaction(
        session -> {
          // Two at once would both see the last free place.
          ProductRoom.lock(session);
          confirm(session, code.normalised(), now);
          boolean isProduct = isProduct(session, code.normalised());
          if (isProduct) {
            session.update(FORGET, code.normalised());
          }
          return isProduct;
        });
  }

  /**
   * Draws the conclusion after a run: what none of these venues knows is unknown, and given up
   * after a week.
   */
  public void settle(Collection<Provider> venues, Instant now) {
    if (venues.isEmpty()) {
      return;
    }
    database.update(SETTLE, now, venues.stream().map(Provider::id).toArray(String[]::new));
    database.update(DROP, now, now.minus(GIVE_UP));
  }

  private record Asker(UUID userId, int place, String printed) {}

  private void confirm(Session session, String code, Instant now) {
    if (!isProduct(session, code)) {
      session
          .find(
              ASKER,
              row -> new Asker(row.uuid("user_id"), row.integer("place"), row.text("printed")),
              code,
              code)
          .filter(asker -> room().admit(session, Strength.of(OptionalInt.of(asker.place())), now))
          .ifPresent(asker -> track(session, code, asker, now));
    }
  }

  private static void track(Session session, String code, Asker asker, Instant now) {
    Optional<UUID> product =
        session.find(
            PRODUCT, row -> row.uuid("id"), asker.printed(), Popularity.HELD_SCORE, now, now);
    product.ifPresent(
        id -> {
          session.update(ENTRY, id, OWN_SCORE, now);
          ProductTexts.keep(session, id);
          session.update(TRACK, code, id, asker.userId(), now);
        });
  }

  private static boolean isProduct(Session session, String code) {
    return session.get(IS_PRODUCT, row -> row.bool("is_product"), code);
  }

  private ProductRoom room() {
    return new ProductRoom(rules.products());
  }
}
