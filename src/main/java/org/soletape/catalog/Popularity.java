package org.soletape.catalog;

import java.time.Duration;
import java.time.Instant;
import org.soletape.db.Session;

/**
 * How popular products are: the catalogue's own score, kept in {@code soletape.catalog_entries},
 * and what people do on top of it. The one place that derives {@code products_v2.popularity_score}.
 */
public final class Popularity {
  /** What somebody holds is at least this. */
  public static final int HELD_SCORE = 60;

  private static final int VIEWED_SCORE = Product.HOT_SCORE;

  /** So long a look at a product counts. */
  public static final Duration VIEW_COUNTS = Duration.ofDays(7);

  /** A product that is in no catalogue keeps what it has. */
  private static final String DERIVE =
      """
      with wanted as (
        select p.id, greatest(
          coalesce(e.score, p.popularity_score),
          case when p.id = any (?) then ? else 0 end,
          case when p.last_viewed_at >= ? then ? else 0 end) as score
        from public.products_v2 p
        left join soletape.catalog_entries e on e.product_id = p.id
      )
      update public.products_v2 p set popularity_score = w.score, updated_at = ?
      from wanted w where w.id = p.id and w.score <> p.popularity_score
      """;

  private Popularity() {}

  /** Brings all scores up to date; returns how many products have another score now. */
  public static int derive(Session session, Instant now) {
    ManyProducts.hold(session);
    return session.update(
        DERIVE, HeldShoes.products(session), HELD_SCORE, now.minus(VIEW_COUNTS), VIEWED_SCORE, now);
  }
}
