package org.soletape.portfolio.sell;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.market.PollingCalendar;
import org.soletape.market.SizeCurve;
import org.soletape.market.Tier;
import org.soletape.money.Money;

/**
 * What the market knows of owned sizes beside their own prices, in one statement.
 *
 * @param calendars give the calendar that tells when a price is stale
 */
public record SizeFactReads(Database database, Supplier<PollingCalendar> calendars) {
  /** A count of seven days says nothing of today once those are over. */
  private static final Duration COUNT_LASTS = Duration.ofDays(7);

  private static final String FACTS =
      """
      select l.product_id, l.provider, l.currency::text as currency,
        coalesce(array_agg(soletape.minor(l.lowest_ask, l.currency))
          filter (where l.lowest_ask is not null and l.snapshot_at >= p.since), '{}') as asks,
        coalesce(array_agg(l.size_id)
          filter (where l.sales_7d is not null and c.counted_at >= ?), '{}') as sizes,
        coalesce(array_agg(l.sales_7d)
          filter (where l.sales_7d is not null and c.counted_at >= ?), '{}') as sales
      from unnest(?::uuid[], ?::text[]::timestamptz[]) p (product_id, since)
      join public.market_latest_v2 l on l.product_id = p.product_id
      left join soletape.sales_counts c
        on c.product_id = l.product_id and c.size_id = l.size_id and c.provider = l.provider
        and c.size_id = any (?)
      where l.product_id = any (?)
      group by l.product_id, l.provider, l.currency
      """;

  /**
   * Of these sizes.
   *
   * @param products those they are of, with how often each is polled
   */
  SizeFacts of(Map<UUID, Tier> products, Collection<UUID> sizes, Instant now) {
    Map<SizeFacts.OfProduct, SizeCurve> curves = new HashMap<>();
    Map<SizeFacts.OfSize, Integer> sales = new HashMap<>();
    if (products.isEmpty()) {
      return new SizeFacts(curves, sales);
    }
    PollingCalendar calendar = calendars.get();
    UUID[] wanted = sizes.toArray(UUID[]::new);
    UUID[] ids = products.keySet().toArray(UUID[]::new);
    String[] since =
        Stream.of(ids)
            .map(id -> now.minus(calendar.allowedAge(products.get(id))).toString())
            .toArray(String[]::new);
    Instant counted = now.minus(COUNT_LASTS);
    database.each(
        FACTS,
        row -> add(row, curves, sales),
        any -> {},
        counted,
        counted,
        ids,
        since,
        wanted,
        ids);
    return new SizeFacts(curves, sales);
  }

  private static boolean add(
      Row row, Map<SizeFacts.OfProduct, SizeCurve> curves, Map<SizeFacts.OfSize, Integer> sales)
      throws SQLException {
    Provider venue = Provider.of(row.text("provider"));
    Currency currency = Currency.getInstance(row.text("currency"));
    List<Money> asks =
        row.numbers("asks").stream().map(minor -> new Money(minor, currency)).toList();
    String code = currency.getCurrencyCode();
    UUID product = row.uuid("product_id");
    SizeCurve.of(asks)
        .ifPresent(curve -> curves.put(new SizeFacts.OfProduct(product, venue, code), curve));
    Object[] sizes = row.array("sizes");
    List<Integer> sold = row.numbers("sales");
    for (int i = 0; i < sizes.length; i++) {
      sales.put(new SizeFacts.OfSize((UUID) sizes[i], venue), sold.get(i));
    }
    return true;
  }
}
