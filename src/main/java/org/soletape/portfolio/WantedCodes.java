package org.soletape.portfolio;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Popularity;
import org.soletape.catalog.ProductTexts;
import org.soletape.catalog.Provider;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Session;

/**
 * Style codes of people's pairs that no product has yet: which a venue is asked for next, and what
 * its answer makes of them. One that a venue confirms becomes a product while there is room; one
 * that no venue knows is given up after a week.
 */
public record WantedCodes(Database database, PortfolioRules rules) {
  /** A venue that did not know a code is asked again on the next day. */
  private static final Duration ASK_AGAIN = Duration.ofHours(20);

  private static final Duration GIVE_UP = Duration.ofDays(7);

  /** What the product falls back to when nobody holds it: polled once a day. */
  private static final int OWN_SCORE = 20;

  /**
   * Everybody's first code comes before anybody's second, and nobody's more than may be tracked
   * because of them. What was asked longest ago comes first, so that none is left out.
   */
  private static final String NEXT =
      """
      with waiting as (
        select c.code, c.printed, c.wanted_since, a.asked_at,
          row_number() over (
            partition by w.user_id order by a.asked_at nulls first, w.wished_at, w.code) as place,
          (select count(*) from soletape.tracked_codes t
           where t.requested_by = w.user_id and t.product_id is not null) as tracked
        from soletape.code_wishes w join soletape.wanted_codes c on c.code = w.code
        left join soletape.code_answers a on a.code = c.code and a.provider = ?
        where c.dropped_at is null
      )
      select printed from waiting
      where place + tracked <= ?
        and (asked_at is null or asked_at < wanted_since or asked_at <= ?)
      group by code, printed, wanted_since, asked_at
      order by min(place), asked_at nulls first, wanted_since, code limit ?
      """;

  private static final String UNKNOWN =
      """
      insert into soletape.code_answers (code, provider, asked_at)
      select code, ?, ? from soletape.wanted_codes where code = ?
      on conflict (code, provider) do update set asked_at = excluded.asked_at
      """;

  /** Whoever wished first, of those who have room left, brought it in. */
  private static final String ASKER =
      """
      select w.user_id, c.printed from soletape.code_wishes w
      join soletape.wanted_codes c on c.code = w.code
      where w.code = ? and (
        select count(*) from soletape.tracked_codes t
        where t.requested_by = w.user_id and t.product_id is not null) < ?
      order by w.wished_at, w.user_id limit 1
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

  /** What this venue is asked for next, so many at most; none while the catalogue is full. */
  public List<StyleCode> next(Provider venue, Instant now, int most) {
    int products = database.transaction(WantedCodes::products);
    if (products >= rules.maxProducts()) {
      return List.of();
    }
    return database.list(
        NEXT,
        row -> new StyleCode(row.text("printed")),
        venue.id(),
        rules.share(products),
        now.minus(ASK_AGAIN),
        most);
  }

  /** Notes that this venue does not know a code. */
  public void unknown(StyleCode code, Provider venue, Instant now) {
    database.update(UNKNOWN, venue.id(), now, code.normalised());
  }

  /** A venue has a product of this code: it is tracked from now on, if there is room. */
  public void confirmed(StyleCode code, Instant now) {
    database.transaction(
        session -> {
          // Two at once would both see the last free place.
          session.lock("soletape.tracked_codes");
          confirm(session, code.normalised(), now);
          boolean isProduct =
              session.get(IS_PRODUCT, row -> row.bool("is_product"), code.normalised());
          return isProduct ? session.update(FORGET, code.normalised()) : 0;
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

  private record Asker(UUID userId, String printed) {}

  private void confirm(Session session, String code, Instant now) {
    int products = products(session);
    if (products < rules.maxProducts()) {
      session
          .find(
              ASKER,
              row -> new Asker(row.uuid("user_id"), row.text("printed")),
              code,
              rules.share(products))
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

  private static int products(Session session) {
    return session.get(
        "select count(*)::int as products from public.products_v2", row -> row.integer("products"));
  }
}
