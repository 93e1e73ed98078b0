package org.soletape.history;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.money.Money;

/**
 * Where prices of today stand in their own year: one statement, whatever their number, which cuts
 * out of each month the bytes of these sizes alone.
 */
public record Standings(Database database) {
  private static final String BLOCKS =
      """
      with w as materialized (
        select z.product_id, z.ordinal, w.provider, w.currency, w.place
        from unnest(?::uuid[], ?::text[], ?::text[])
          with ordinality w (size_id, provider, currency, place)
        join public.product_sizes_v2 z on z.id = w.size_id)
      select w.place::int, m.month - date '1970-01-01' as first_day, m.unit, m.days,
        coalesce(soletape.packed_size(m.packed, w.ordinal), '') as block
      from w
      join soletape.market_months m on m.product_id = w.product_id
        and m.provider = w.provider and m.currency = w.currency
      where m.product_id = any (?) and m.month >= ?
      """;

  /** A price of today, at a venue. */
  public record Today(UUID product, UUID size, Provider venue, Side side, Money price) {}

  private record Block(int place, long firstDay, int unit, int days, ByteBuffer packed) {
    static Block of(Row row) throws SQLException {
      return new Block(
          row.integer("place"),
          row.integer("first_day"),
          row.integer("unit"),
          row.integer("days"),
          ByteBuffer.wrap(row.bytes("block")));
    }
  }

  /**
   * Where each of these prices stands among the days of the year before a day, as far as they are
   * history and were in its currency.
   *
   * @return as many, in their order
   */
  public List<Standing> of(List<Today> prices, LocalDate today) {
    if (prices.isEmpty()) {
      return List.of();
    }
    LocalDate first = today.minusYears(1);
    List<Standing.Count> counts = new ArrayList<>();
    for (Today price : prices) {
      counts.add(new Standing.Count(today, Math.toIntExact(price.price().minor())));
    }
    database.each(
        BLOCKS,
        Block::of,
        block ->
            add(counts.get(block.place() - 1), block, prices.get(block.place() - 1), first, today),
        prices.stream().map(Today::size).toArray(UUID[]::new),
        prices.stream().map(price -> price.venue().id()).toArray(String[]::new),
        prices.stream()
            .map(price -> price.price().currency().getCurrencyCode())
            .toArray(String[]::new),
        prices.stream().map(Today::product).distinct().toArray(UUID[]::new),
        first.withDayOfMonth(1));
    return counts.stream().map(Standing.Count::standing).toList();
  }

  private static void add(
      Standing.Count count, Block block, Today price, LocalDate first, LocalDate today) {
    long before = block.firstDay() - 1;
    long from = first.toEpochDay();
    long until = today.toEpochDay();
    PackedSize.each(
        block.packed(),
        block.days(),
        block.unit(),
        price.side(),
        (day, close) -> {
          long at = before + day;
          if (at >= from && at < until) {
            count.add(at, close);
          }
        });
  }
}
