package org.soletape.portfolio;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Session;

/**
 * Notes the style codes of pairs people hold that no product has. They stay their owners' alone
 * until a venue confirms them, see {@link WantedCodes}; one person has a limited number waiting.
 */
final class Tracking {
  private static final Pattern PRINTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ./_-]{3,39}");
  private static final Pattern CODE = Pattern.compile("(?=.*[0-9].*[0-9])[A-Z0-9]{5,15}");

  /** Whoever writes a pair with a code that was given up asks for it anew. */
  private static final String WISH =
      """
      with taken as (
        select n.code, n.printed from unnest(?::text[], ?::text[]) as n (code, printed)
        order by n.code
        limit greatest(0, ? - (
          select count(*) from soletape.code_wishes w
          join soletape.wanted_codes c on c.code = w.code
          where w.user_id = ? and c.dropped_at is null and not w.code = any (?)))
      ), wanted as (
        insert into soletape.wanted_codes as c (code, printed, wanted_since)
        select code, printed, ? from taken
        on conflict (code) do update set
          wanted_since = excluded.wanted_since, unknown_since = null, dropped_at = null
        where c.dropped_at is not null
      )
      insert into soletape.code_wishes (user_id, code, wished_at)
      select ?, code, ? from taken
      on conflict do nothing
      """;

  private static final String SAID =
      """
      create temporary table pair_codes on commit drop as
      select i.user_id, r.code, min(r.printed) as printed
      from pg_temp.pair_readings r join soletape.inventory i on coalesce(i.sku, '') = r.sku
      where r.code is not null and i.user_id is not null and i.product_v2_id is null
        and i.status <> 'sold'
      group by i.user_id, r.code
      """;

  private static final String FORGET_WISHES =
      """
      delete from soletape.code_wishes w where not exists (
        select from pg_temp.pair_codes s where s.user_id = w.user_id and s.code = w.code)
      """;

  private static final String WISH_ALL =
      """
      with waiting as (
        select w.user_id, count(*) as codes from soletape.code_wishes w
        join soletape.wanted_codes c on c.code = w.code
        where c.dropped_at is null group by w.user_id
      ), added as (
        select s.user_id, s.code, s.printed,
          row_number() over (partition by s.user_id order by s.code) as place
        from pg_temp.pair_codes s
        where not exists (
          select from soletape.code_wishes w where w.user_id = s.user_id and w.code = s.code)
      ), taken as (
        select a.user_id, a.code, a.printed from added a
        left join waiting w on w.user_id = a.user_id
        where a.place + coalesce(w.codes, 0) <= ?
      ), wanted as (
        insert into soletape.wanted_codes (code, printed, wanted_since)
        select code, min(printed), ? from taken group by code
        on conflict (code) do nothing
      )
      insert into soletape.code_wishes (user_id, code, wished_at)
      select user_id, code, ? from taken
      """;

  private static final String FORGET_CODES =
      """
      delete from soletape.wanted_codes c where not exists (
        select from soletape.code_wishes w where w.code = c.code)
      """;

  private Tracking() {}

  /** Whether a text may be a style code that is worth a search at the venues. */
  static boolean looksLikeCode(String sku) {
    StyleCode code = new StyleCode(sku);
    return PRINTED.matcher(code.printed()).matches()
        && !code.parts().isEmpty()
        && code.parts().stream().allMatch(part -> CODE.matcher(part).matches());
  }

  /** The code as a venue is asked for it; of a joined one the first. */
  static String asked(StyleCode code) {
    return code.first().toUpperCase(Locale.ROOT);
  }

  /** Notes that somebody has pairs of these codes, which no product has. */
  static void wish(Session session, UUID userId, Collection<String> skus, Instant now) {
    Map<String, String> wanted = new TreeMap<>();
    skus.stream()
        .filter(Tracking::looksLikeCode)
        .map(StyleCode::new)
        .forEach(code -> wanted.putIfAbsent(code.normalised(), asked(code)));
    if (wanted.isEmpty()) {
      return;
    }
    String[] codes = wanted.keySet().toArray(String[]::new);
    session.update(
        WISH,
        codes,
        wanted.values().toArray(String[]::new),
        PortfolioRules.CODES_PER_PERSON,
        userId,
        codes,
        now,
        userId,
        now);
  }

  /**
   * Brings everybody's wishes up to what their pairs say, as {@code pg_temp.pair_readings} has it.
   */
  static void wishAll(Session session, Instant now) {
    session.update("drop table if exists pg_temp.pair_codes");
    session.update(SAID);
    session.update("analyze pg_temp.pair_codes");
    session.update(FORGET_WISHES);
    session.update(WISH_ALL, PortfolioRules.CODES_PER_PERSON, now, now);
    session.update(FORGET_CODES);
  }
}
