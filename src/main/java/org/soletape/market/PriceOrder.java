package org.soletape.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What products are ordered by their best prices by: the table {@code b} of a statement. */
final class PriceOrder {
  /**
   * The lowest ask and the highest bid of the most traded size in the currency of the first venue,
   * or in the one shown. A venue counts while its book is not older than given for hot and other
   * products, or when all are older.
   */
  private static final String PRICES =
      """
      with b as materialized (
        select distinct on (b.product_id) b.product_id, b.currency,
          case when b.any_fresh then b.fresh_ask else b.ask end as ask,
          case when b.any_fresh then b.fresh_bid else b.bid end as bid, b.newest as observed_at
        from (
          select v.product_id, v.currency, min(soletape.venue_place(v.provider)) as place,
            min(v.traded_ask) as ask, min(v.traded_ask) filter (where v.fresh) as fresh_ask,
            max(v.traded_bid) as bid, max(v.traded_bid) filter (where v.fresh) as fresh_bid,
            bool_or(bool_or(v.fresh)) over product as any_fresh,
            max(max(v.observed_at)) over product as newest
          from (
            select s.*, s.observed_at >= case when soletape.is_hot(p.popularity_score)
                                         then ? else ? end as fresh
            from %s s join public.products_v2 p on p.id = s.product_id) v
          group by v.product_id, v.currency
          window product as (partition by v.product_id)) b
        order by b.product_id, b.place
      )
      """;

  private static final String AS_TOLD = "soletape.venue_summaries";

  /** The same summaries in one currency, as far as theirs has a rate. */
  private static final String CONVERTED =
      """
      (select c.product_id, c.provider, c.observed_at,
         case when c.rate is null then c.currency::text else ? end as currency,
         coalesce(round(c.traded_ask * c.rate), c.traded_ask) as traded_ask,
         coalesce(round(c.traded_bid * c.rate), c.traded_bid) as traded_bid
       from (select v.*,
               (?::text[]::numeric[])[array_position(?::text[], v.currency::text)] as rate
             from soletape.venue_summaries v) c)""";

  private PriceOrder() {}

  /**
   * The statement's beginning.
   *
   * @param now whose day's rates count
   * @param parameters to which its own are added
   */
  static String with(
      PollingCalendar calendar, Instant now, Display display, List<Object> parameters) {
    parameters.add(now.minus(calendar.allowedAge(Tier.HOT)));
    parameters.add(now.minus(calendar.allowedAge(Tier.COLD)));
    Optional<Currency> into = display.into();
    if (into.isEmpty()) {
      return PRICES.formatted(AS_TOLD);
    }
    Map<Currency, BigDecimal> rates = display.minorUnits(LocalDate.ofInstant(now, ZoneOffset.UTC));
    parameters.add(into.get());
    parameters.add(rates.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new));
    parameters.add(rates.keySet().stream().map(Currency::getCurrencyCode).toArray(String[]::new));
    return PRICES.formatted(CONVERTED);
  }
}
