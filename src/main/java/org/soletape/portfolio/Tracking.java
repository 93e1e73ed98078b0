package org.soletape.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Session;

/**
 * Brings style codes of people's pairs into the catalogue while there is room; the next sync looks
 * for them at the venues. One person adds a limited number, so that nobody fills it for everybody.
 */
final class Tracking {
  /** As {@code cleanup} scores what somebody holds. */
  private static final int HELD_SCORE = 60;

  /** What the product falls back to when nobody holds it: polled once a day. */
  private static final int OWN_SCORE = 20;

  private static final Pattern PRINTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./_-]{3,39}");
  private static final Pattern CODE = Pattern.compile("(?=.*[0-9].*[0-9])[A-Z0-9]{5,15}");

  private static final String ENTER =
      """
      with product as (
        insert into public.products_v2 (sku, popularity_score, created_at, updated_at)
        select ?, ?, ?, ?
        where (select count(*) from public.products_v2) < ?
          and (select count(*) from soletape.tracked_codes t
               where t.requested_by = ? and t.product_id is not null) < ?
        on conflict do nothing
        returning id
      ), entry as (
        insert into soletape.catalog_entries (product_id, score, added_at)
        select id, ?, ? from product
      )
      insert into soletape.tracked_codes (code, product_id, requested_by, requested_at)
      select ?, id, ?, ? from product
      on conflict (code) do update set product_id = excluded.product_id,
        requested_by = excluded.requested_by, requested_at = excluded.requested_at
      """;

  private final int maxProducts;

  Tracking(int maxProducts) {
    this.maxProducts = maxProducts;
  }

  /** Whether a text may be a style code that is worth a search at the venues. */
  static boolean looksLikeCode(String sku) {
    StyleCode code = new StyleCode(sku);
    return PRINTED.matcher(code.printed()).matches()
        && !code.parts().isEmpty()
        && code.parts().stream().allMatch(part -> CODE.matcher(part).matches());
  }

  /** Enters codes that no product has; returns how many found room. */
  int enter(Session session, UUID userId, Collection<String> skus, Instant now) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String sku : skus) {
      if (looksLikeCode(sku)) {
        String printed = new StyleCode(sku).printed().toUpperCase(Locale.ROOT);
        wanted.putIfAbsent(new StyleCode(sku).normalised(), printed);
      }
    }
    if (wanted.isEmpty()) {
      return 0;
    }
    // Two at once would both see the last free place.
    session.list(
        "select pg_advisory_xact_lock(hashtext('soletape.tracked_codes'))::text as locked",
        row -> row.optionalText("locked"));
    return wanted.entrySet().stream()
        .mapToInt(code -> enter(session, userId, code.getKey(), code.getValue(), now))
        .sum();
  }

  private int enter(Session session, UUID userId, String code, String printed, Instant now) {
    return session.update(
        ENTER,
        printed,
        HELD_SCORE,
        now,
        now,
        maxProducts,
        userId,
        PortfolioRules.CODES_PER_PERSON,
        OWN_SCORE,
        now,
        code,
        userId,
        now);
  }
}
