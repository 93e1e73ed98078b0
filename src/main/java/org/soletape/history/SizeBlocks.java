package org.soletape.history;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.soletape.db.Row;
import org.soletape.market.Side;

/**
 * The months of one size in one value of a statement, for a row for each of them takes longer to
 * send and to read than to cut out. Of each month the days from 1970 to its first, its unit, the
 * days of its product and the length of the block, four bytes each, then the block, which {@link
 * PackedSize} reads; in no order.
 */
final class SizeBlocks {
  /** Cuts block {@code b} of size {@code w.ordinal} out of month {@code m}. */
  static final String BLOCK =
      "cross join lateral (select soletape.packed_size(m.packed, w.ordinal) as block offset 0) b";

  /** All blocks of a group; NULL when there is none. */
  static final String BLOCKS =
      """
      string_agg(int4send(m.month - date '1970-01-01') || int4send(m.unit) || int4send(m.days)
        || int4send(length(b.block)) || b.block, ''::bytea)\
      """;

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

  /** Hands over the months of a column that {@link #BLOCKS} made. */
  static void each(Row row, String column, Consumer<Block> taker) throws SQLException {
    ByteBuffer in = ByteBuffer.wrap(row.bytes(column));
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
