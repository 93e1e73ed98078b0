package org.soletape.history;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.db.Row;
import org.soletape.history.HistoryReads.Months;
import org.soletape.market.Side;

/**
 * The months of one size in one value, as {@code soletape.size_blocks} puts them one after the
 * other; {@link PackedSize} reads each.
 */
final class SizeBlocks {
  /** What is {@link #parameters asked for}. */
  static final String READ =
      "select * from soletape.size_blocks(?, ?, ?::text[]::date[], ?::text[]::date[], ?)";

  private static final int ALL = -1;

  private SizeBlocks() {}

  /**
   * A month of the size.
   *
   * @param first its first day, in days from 1970
   * @param unit what every amount is a multiple of
   * @param days those of its product: bit {@code day - 1}
   * @param packed which has its bytes next
   */
  record Block(int first, int unit, int days, ByteBuffer packed) {
    /** Hands over what the size closed at on these sides, day by day; once. */
    void each(Set<Side> sides, PackedSize.Closes taker) {
      PackedSize.closes(packed, days, unit, sides, ALL, taker);
    }

    /**
     * The same of some days, with those of them on which it was sent; once.
     *
     * @param wanted bit {@code day - 1}
     */
    MonthCloses closes(Set<Side> sides, int wanted) {
      MonthCloses closes = new MonthCloses(PackedSize.sent(packed, days) & wanted);
      PackedSize.closes(packed, days, unit, sides, wanted, closes);
      return closes;
    }
  }

  /** The months of a size at a venue that are read. */
  record Asked(UUID size, Provider venue, Months months) {}

  /** Those of {@link #READ}, with the products that the sizes are of. */
  static Object[] parameters(List<Asked> asked, Collection<UUID> products) {
    return new Object[] {
      asked.stream().map(Asked::size).toArray(UUID[]::new),
      texts(asked, each -> each.venue().id()),
      texts(asked, each -> each.months().first().atDay(1).toString()),
      texts(asked, each -> each.months().last().atDay(1).toString()),
      products.toArray(UUID[]::new)
    };
  }

  private static String[] texts(List<Asked> asked, Function<Asked, String> text) {
    return asked.stream().map(text).toArray(String[]::new);
  }

  /** The place of what a row is of among what was asked for, from 0. */
  static int place(Row row) throws SQLException {
    return row.integer("place") - 1;
  }

  static Currency currency(Row row) throws SQLException {
    return Currency.getInstance(row.text("currency"));
  }

  /** Hands over the months of a row. */
  static void each(Row row, Consumer<Block> taker) throws SQLException {
    ByteBuffer in = ByteBuffer.wrap(row.bytes("blocks"));
    while (in.hasRemaining()) {
      int first = in.getInt();
      int unit = in.getInt();
      int days = in.getInt();
      int end = in.getInt() + in.position();
      taker.accept(new Block(first, unit, days, in));
      in.position(end);
    }
  }
}
