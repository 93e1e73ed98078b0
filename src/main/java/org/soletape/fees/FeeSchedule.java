package org.soletape.fees;

import java.time.LocalDate;
import java.util.List;
import org.soletape.catalog.Provider;

/** The fees of one venue as they were from a certain day. Prices are minor units, zero or more. */
public sealed interface FeeSchedule permits StockxSchedule, AliasSchedule {

  /** The schedule of a venue that was in force on this day. */
  static FeeSchedule of(Provider venue, LocalDate day) {
    return switch (venue) {
      case STOCKX -> StockxSchedule.on(day);
      case ALIAS -> AliasSchedule.on(day);
    };
  }

  /** What is left of a price; never falls when the price rises. */
  long net(long price, FeeSettings settings);

  /** The fees of a price, which add up to the price less {@link #net}. */
  List<FeeLine> lines(long price, FeeSettings settings);

  /**
   * Which fees these are, in a few words.
   *
   * @param day the day they are taken for
   */
  String title(LocalDate day);
}
