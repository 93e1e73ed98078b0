package org.soletape.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.Side;
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
      select w.place::int, %s as blocks
      from w
      join soletape.market_months m on m.product_id = w.product_id
        and m.provider = w.provider and m.currency = w.currency
      %s
      where m.product_id = any (?) and m.month >= ? and b.block is not null
      group by m.product_id, w.place
      """
          .formatted(SizeBlocks.BLOCKS, SizeBlocks.BLOCK);

  /** A price of today, at a venue. */
  public record Today(UUID product, UUID size, Provider venue, Side side, Money price) {}

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
    database.list(
        BLOCKS,
        row -> {
          int place = row.integer("place") - 1;
          Days days = new Days(counts.get(place), prices.get(place).side(), first, today);
          SizeBlocks.each(row, "blocks", days::add);
          return place;
        },
        prices.stream().map(Today::size).toArray(UUID[]::new),
        prices.stream().map(price -> price.venue().id()).toArray(String[]::new),
        prices.stream()
            .map(price -> price.price().currency().getCurrencyCode())
            .toArray(String[]::new),
        prices.stream().map(Today::product).distinct().toArray(UUID[]::new),
        first.withDayOfMonth(1));
    return counts.stream().map(Standing.Count::standing).toList();
  }

  /** The days of a price's year, in days from 1970. */
  private static final class Days implements PackedSize.Closes {
    private final Standing.Count count;
    private final Set<Side> sides;
    private final long first;
    private final long today;

    /** The day before the month that is being counted. */
    private long before;

    Days(Standing.Count count, Side side, LocalDate first, LocalDate today) {
      this.count = count;
      this.sides = EnumSet.of(side);
      this.first = first.toEpochDay();
      this.today = today.toEpochDay();
    }

    void add(SizeBlocks.Block block) {
      before = block.first() - 1L;
      block.each(sides, this);
    }

    @Override
    public void take(Side side, int day, int close) {
      long at = before + day;
      if (at >= first && at < today) {
        count.add(at, close);
      }
    }
  }
}
