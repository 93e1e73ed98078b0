package org.soletape.market;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.money.Money;

/** What products are ordered by their best prices by: the table {@code b} of a statement. */
record PriceOrder(Database database, PollingCalendar calendar, ProductView seen) {
  /**
   * The lowest ask, or where more is better the highest, and the highest bid of the most traded
   * size in the currency of the first venue, or in the one shown. A venue counts while its book is
   * not older than given for hot and other products, or when all are older.
   */
  private static final String PRICES =
      """
      with b as materialized (
        select distinct on (b.product_id) b.product_id, b.currency,
          case when b.any_fresh then b.fresh_ask else b.ask end as ask,
          case when b.any_fresh then b.fresh_bid else b.bid end as bid, b.newest as observed_at
        from (
          select v.product_id, v.currency, min(soletape.venue_place(v.provider)) as place,
            %1$s(v.traded_ask) as ask, %1$s(v.traded_ask) filter (where v.fresh) as fresh_ask,
            max(v.traded_bid) as bid, max(v.traded_bid) filter (where v.fresh) as fresh_bid,
            bool_or(bool_or(v.fresh)) over product as any_fresh,
            max(max(v.observed_at)) over product as newest
          from (
            select s.*, s.observed_at >= case when soletape.is_hot(p.popularity_score)
                                         then ? else ? end as fresh
            from %2$s s join public.products_v2 p on p.id = s.product_id) v
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

  /** The same with what is shown in place of the prices. */
  private static final String INSTEAD =
      """
      (select v.product_id, v.provider, v.observed_at,
         coalesce(a.currency, b.currency, v.currency::text) as currency,
         a.amount as traded_ask, b.amount as traded_bid
       from soletape.venue_summaries v
       left join unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[]::bigint[])
         as a (provider, told, price, currency, amount) on a.provider = v.provider and a.told = v.currency
         and a.price = v.traded_ask
       left join unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[]::bigint[])
         as b (provider, told, price, currency, amount) on b.provider = v.provider and b.told = v.currency
         and b.price = v.traded_bid)""";

  private static final String TOLD =
      """
      select v.provider, v.currency, v.traded_ask, v.traded_bid from soletape.venue_summaries v
      """;

  /** What a venue told of a traded size, in minor units. */
  private record Told(Provider venue, Currency currency, int minor) {
    static Stream<Told> read(Row row) throws SQLException {
      Provider venue = Provider.of(row.text("provider"));
      Currency currency = Currency.getInstance(row.text("currency"));
      return Stream.of(row.optionalInteger("traded_ask"), row.optionalInteger("traded_bid"))
          .flatMapToInt(OptionalInt::stream)
          .mapToObj(minor -> new Told(venue, currency, minor));
    }
  }

  /**
   * The statement's beginning.
   *
   * @param parameters to which its own are added
   */
  String with(List<Object> parameters) {
    parameters.add(seen.now().minus(calendar.allowedAge(Tier.HOT)));
    parameters.add(seen.now().minus(calendar.allowedAge(Tier.COLD)));
    return seen.instead()
        .map(shown -> PRICES.formatted("max", instead(shown, parameters)))
        .orElseGet(() -> PRICES.formatted("min", prices(parameters)));
  }

  /** Each amount is worked out once, however many products have it. */
  private String instead(ShownPrice shown, List<Object> parameters) {
    List<Told> told =
        database.list(TOLD, Told::read).stream().flatMap(prices -> prices).distinct().toList();
    List<Money> amounts =
        told.stream()
            .map(at -> shown.of(at.venue(), new Money(at.minor(), at.currency())))
            .toList();
    for (int side = 0; side < 2; side++) {
      parameters.add(texts(told, at -> at.venue().id()));
      parameters.add(texts(told, at -> at.currency().getCurrencyCode()));
      parameters.add(told.stream().map(Told::minor).toArray(Integer[]::new));
      parameters.add(texts(amounts, amount -> amount.currency().getCurrencyCode()));
      parameters.add(texts(amounts, amount -> String.valueOf(amount.minor())));
    }
    return INSTEAD;
  }

  private static <T> String[] texts(List<T> each, Function<T, String> text) {
    return each.stream().map(text).toArray(String[]::new);
  }

  private String prices(List<Object> parameters) {
    Optional<Currency> into = seen.display().into();
    if (into.isEmpty()) {
      return AS_TOLD;
    }
    Map<Currency, BigDecimal> rates =
        seen.display().minorUnits(LocalDate.ofInstant(seen.now(), ZoneOffset.UTC));
    parameters.add(into.get());
    parameters.add(rates.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new));
    parameters.add(rates.keySet().stream().map(Currency::getCurrencyCode).toArray(String[]::new));
    return CONVERTED;
  }
}
