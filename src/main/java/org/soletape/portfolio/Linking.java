package org.soletape.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.db.Session;

/**
 * Brings the links of pairs to products and sizes up to the catalogue. What pairs say is read text
 * by text, a part of the texts at a time, and only rows whose link changes are written. A valid
 * link that another client set is left alone, see {@link #OPEN}.
 *
 * @param rules by which the codes that no product has are noted; empty: they are not
 */
public record Linking(Optional<PortfolioRules> rules) {
  private static final int TEXTS_AT_ONCE = 1_000;

  /** A statement must end long before the connection's patience does. */
  private static final int LINKS_AT_ONCE = 100_000;

  /**
   * Pairs the rule may link. A link that does not fit the row's mark was chosen by somebody else
   * and stays, unless its product is gone or its size is another product's. Without a style code
   * the link is all that is known.
   */
  private static final String OPEN =
      """
      soletape.inventory i
      left join public.products_v2 p on p.id = i.product_v2_id
      left join public.product_sizes_v2 s on s.id = i.size_v2_id and s.product_id = p.id
      cross join lateral (select
        i.product_v2_id is not null and p.id is null
          or i.size_v2_id is not null and s.id is null as is_broken,
        soletape.is_chosen_link(i.product_v2_id, i.size_v2_id, i.link_mark) as is_chosen) k
      where i.user_id is not null
        and (k.is_broken or btrim(i.sku) <> '' and (s.id is null or not k.is_chosen))
      """;

  private static final String TEXTS =
      """
      select distinct coalesce(i.sku, '') as sku, coalesce(i.size, '') as size from
      """
          + OPEN;

  /** A product that somebody else chose alone stays too, and gets the size its pair states. */
  private static final String CHANGES =
      """
      create temporary table pair_links on commit drop as
      select i.user_id, i.id, i.version, r.product, r.size_id,
        row_number() over (order by i.user_id) /\s"""
          + LINKS_AT_ONCE
          + """
       as part
      from pg_temp.pair_readings r join (
        select i.user_id, i.id, i.version, i.product_v2_id, i.size_v2_id,
          coalesce(i.sku, '') as sku, coalesce(i.size, '') as size,
          k.is_chosen and not k.is_broken as is_chosen
        from
      """
          + OPEN
          + """
      ) i on i.sku = r.sku and i.size = r.size
      where (i.product_v2_id is distinct from r.product or i.size_v2_id is distinct from r.size_id)
        and (not i.is_chosen or i.product_v2_id = r.product)
      """;

  private static final String KEEP_READINGS =
      """
      insert into pg_temp.pair_readings (sku, size, product, size_id, reason, code, printed)
      select * from unnest(
        ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
      """;

  /** The codes pairs wait for under the same rules; none where none are noted. */
  public Optional<WantedCodes> wantedCodes(Database database) {
    return rules.map(known -> new WantedCodes(database, known));
  }

  /** What a pair says, and what that means. */
  private record Reading(String sku, String size, Link link) {
    Optional<StyleCode> unknown() {
      return Optional.of(sku)
          .filter(code -> link.outcome() == Link.Outcome.UNKNOWN_SKU)
          .filter(Tracking::looksLikeCode)
          .map(StyleCode::new);
    }
  }

  private record Text(String sku, String size) {
    Reading read(TrackedProducts tracked) {
      return new Reading(sku, size, tracked.link(Optional.of(sku), stated(size)));
    }

    private static Optional<String> stated(String text) {
      return Optional.of(text).filter(one -> !one.isBlank());
    }
  }

  /**
   * Links everybody's pairs; nothing to do where no inventory was adopted yet.
   *
   * @return how many rows changed
   */
  public int run(Database database, Instant now) {
    return database.transaction(session -> isAdopted(session) ? run(session, now) : 0);
  }

  private int run(Session session, Instant now) {
    int linked = linkToCatalogue(session);
    if (rules.isPresent()) {
      Tracking.wishAll(session, now);
    }
    return linked;
  }

  /**
   * Links everybody's pairs to what the catalogue has. What each text means, and why it is no link,
   * is in {@code pg_temp.pair_readings} until the transaction ends.
   *
   * @return how many rows changed
   */
  public static int linkToCatalogue(Session session) {
    // Two at once would wait for each other's rows in a circle.
    session.lock("soletape.pair_links");
    session.update("drop table if exists pg_temp.pair_readings, pg_temp.pair_links");
    session.update(
        "create temporary table pair_readings"
            + " (sku text, size text, product uuid, size_id uuid, reason text, code text, printed text)"
            + " on commit drop");
    session.parts(
        TEXTS,
        row -> new Text(row.text("sku"), row.text("size")),
        TEXTS_AT_ONCE,
        texts -> read(session, texts));
    session.update("analyze pg_temp.pair_readings");
    if (session.update(CHANGES) == 0) {
      return 0;
    }
    session.update("analyze pg_temp.pair_links");
    return session
        .list(
            "select distinct part from pg_temp.pair_links order by part",
            row -> row.longInteger("part"))
        .stream()
        .mapToInt(part -> link(session, part))
        .sum();
  }

  private static int link(Session session, long part) {
    return session.get(
        "select soletape.link_pairs(?) as linked", row -> row.integer("linked"), part);
  }

  private static void read(Session session, List<Text> texts) {
    TrackedProducts tracked =
        TrackedProducts.load(session, texts.stream().map(Text::sku).distinct().toList());
    List<Reading> readings = texts.stream().map(text -> text.read(tracked)).toList();
    session.update(
        KEEP_READINGS,
        texts.stream().map(Text::sku).toArray(String[]::new),
        texts.stream().map(Text::size).toArray(String[]::new),
        ids(readings, Link::product),
        ids(readings, Link::size),
        readings.stream().map(reading -> reading.link().outcome().reason()).toArray(String[]::new),
        codes(readings, StyleCode::normalised),
        codes(readings, Tracking::asked));
  }

  private static UUID[] ids(List<Reading> readings, Function<Link, Optional<UUID>> part) {
    List<UUID> ids = new ArrayList<>();
    readings.forEach(reading -> ids.add(part.apply(reading.link()).orElse(null)));
    return ids.toArray(UUID[]::new);
  }

  private static String[] codes(List<Reading> readings, Function<StyleCode, String> form) {
    return readings.stream()
        .map(reading -> reading.unknown().map(form).orElse(null))
        .toArray(String[]::new);
  }

  public static boolean isAdopted(Session session) {
    return session.get(
        "select to_regclass('soletape.inventory') is not null as adopted",
        row -> row.bool("adopted"));
  }
}
