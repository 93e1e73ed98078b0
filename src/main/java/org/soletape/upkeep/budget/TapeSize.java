package org.soletape.upkeep.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;

/**
 * What the tape and everything else of ours take on disk, indexes included.
 *
 * @param tapeBytes the partitions of the books
 * @param ownBytes all our relations: the tape, latest, the catalogue, inventory and the ledgers
 * @param points quotes in the tape: one size at one venue in one slot, with its four values
 */
public record TapeSize(long tapeBytes, long ownBytes, long points) {
  private static final String MEASURE =
      """
      select
        (select coalesce(sum(soletape.relation_bytes(inhrelid)), 0)::bigint
          from pg_inherits where inhparent = 'soletape.market_books'::regclass) as tape_bytes,
        (select coalesce(sum(soletape.relation_bytes(c.oid)), 0)::bigint
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and (n.nspname = 'soletape'
            or n.nspname = 'public' and c.relname in
              ('products_v2', 'product_sizes_v2', 'market_latest_v2', 'Inventory'))) as own_bytes
      """;

  private static final String POINTS =
      "select coalesce(sum(bit_count(sent)), 0)::bigint as points from soletape.market_books";

  /** Measures the database as it is now. */
  public static TapeSize measure(Database database) {
    long points = database.get(POINTS, row -> row.longInteger("points"));
    return database.get(
        MEASURE,
        row -> new TapeSize(row.longInteger("tape_bytes"), row.longInteger("own_bytes"), points));
  }

  static TapeSize read(Row row) throws SQLException {
    return new TapeSize(
        row.longInteger("tape_bytes"), row.longInteger("own_bytes"), row.longInteger("points"));
  }

  /** Bytes of tape per point, to one decimal; empty while there is no tape. */
  public Optional<BigDecimal> bytesPerPoint() {
    return points == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(tapeBytes)
                .divide(BigDecimal.valueOf(points), 1, RoundingMode.HALF_UP));
  }
}
