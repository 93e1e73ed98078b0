package org.soletape.web.inventory;

import java.time.LocalDate;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettings;
import org.soletape.portfolio.Conversion;

/** What a person has stated about fees, and what payouts are reckoned with for it. */
record StatedFees(FeeHistory history, Conversion conversion, LocalDate today) {
  /** The settings of a day, as a receipt of that day has them. */
  FeeSettings on(LocalDate day) {
    return conversion.settings(history, day);
  }

  FeeSettings present() {
    return on(today);
  }
}
