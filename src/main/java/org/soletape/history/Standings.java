package org.soletape.history;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.history.HistoryReads.Months;
import org.soletape.market.Side;
import org.soletape.money.Money;

/** Where prices of today stand in their own year: one statement, whatever their number. */
public record Standings(Database database) {
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
    Months months = Months.of(first, today);
    List<SizeBlocks.Asked> asked = new ArrayList<>();
    List<Days> days = new ArrayList<>();
    for (Today price : prices) {
      asked.add(new SizeBlocks.Asked(price.size(), price.venue(), months));
      days.add(new Days(price, first, today));
    }
    database.list(
        SizeBlocks.READ,
        row -> days.get(SizeBlocks.place(row)).add(row),
        SizeBlocks.parameters(asked, prices.stream().map(Today::product).distinct().toList()));
    return days.stream().map(Days::standing).toList();
  }

  /** The days before that of a price, in days from 1970. */
  private static final class Days implements PackedSize.Closes {
    private final Currency currency;
    private final Standing.Count count;
    private final Set<Side> sides;
    private final long first;
    private final long today;

    /** The day before the month that is being counted. */
    private long before;

    Days(Today price, LocalDate first, LocalDate today) {
      this.currency = price.price().currency();
      this.count = new Standing.Count(today, Math.toIntExact(price.price().minor()));
      this.sides = EnumSet.of(price.side());
      this.first = first.toEpochDay();
      this.today = today.toEpochDay();
    }

    /** Whether it was in the price's currency. */
    boolean add(Row row) throws SQLException {
      boolean isOf = SizeBlocks.currency(row).equals(currency);
      if (isOf) {
        SizeBlocks.each(row, this::add);
      }
      return isOf;
    }

    private void add(SizeBlocks.Block block) {
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

    Standing standing() {
      return count.standing();
    }
  }
}
