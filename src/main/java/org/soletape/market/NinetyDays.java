package org.soletape.market;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.soletape.db.Row;

/**
 * The best closing ask of a product on each of ninety days: a row of {@code ninety_days}.
 *
 * @param last the UTC day of the last value; empty when no day of the product is history
 * @param asks oldest first, in minor units of one currency; empty on a day without
 * @param changeBp from thirty days before the newest day of history to that day, in hundredths of a
 *     percent; empty unless the ask is known on both
 */
public record NinetyDays(Optional<LocalDate> last, List<OptionalInt> asks, OptionalInt changeBp) {
  /** How many days there are. */
  public static final int DAYS = 90;

  static NinetyDays read(Row row) throws SQLException {
    return new NinetyDays(
        row.optionalDate("last_day"),
        row.numbers("asks").stream()
            .map(value -> value == null ? OptionalInt.empty() : OptionalInt.of(value))
            .toList(),
        row.optionalInteger("month_bp"));
  }

  /** The asks of the ninety days that end with this one: gaps for days that came after. */
  public List<OptionalInt> until(LocalDate day) {
    long after = last.map(end -> day.toEpochDay() - end.toEpochDay()).orElse((long) DAYS);
    int moved = Math.toIntExact(Math.clamp(after, 0, asks.size()));
    return Stream.concat(
            asks.stream().skip(moved), Collections.nCopies(moved, OptionalInt.empty()).stream())
        .toList();
  }
}
