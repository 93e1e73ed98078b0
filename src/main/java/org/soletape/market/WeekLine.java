package org.soletape.market;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soletape.db.Row;

/**
 * The best ask of a product in each kept slot: a row of {@code product_summaries}.
 *
 * @param end the slot of the last value; empty when nothing was ever observed
 * @param asks oldest first, in minor units of one currency
 * @param changeBp the week's change in hundredths of a percent
 */
public record WeekLine(Optional<Slot> end, List<OptionalInt> asks, OptionalInt changeBp) {
  static WeekLine read(Row row) throws SQLException {
    return new WeekLine(
        row.optionalInstant("line_slot").map(Slot::new),
        row.numbers("line").stream()
            .map(value -> value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue()))
            .toList(),
        row.optionalInteger("change_bp"));
  }
}
