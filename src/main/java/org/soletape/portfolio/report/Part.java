package org.soletape.portfolio.report;

import java.util.Locale;
import org.soletape.portfolio.OwnedDays;

/** The parts of a stock's way through a period. */
public enum Part implements Behind {
  /** Owned when the period began. */
  OPENING,
  BOUGHT,
  SOLD,
  /** Owned when the period ended. */
  CLOSING;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean holds(ReportedPair pair, Period period) {
    return pair.owned().isPresent() && holds(pair.owned().get(), period);
  }

  private boolean holds(OwnedDays owned, Period period) {
    return switch (this) {
      case OPENING -> owned.beginsBefore(period.first());
      case BOUGHT -> period.contains(owned.since());
      case SOLD -> owned.sold().isPresent() && period.contains(owned.sold().get());
      case CLOSING -> owned.contains(period.last());
    };
  }

  /** Whether a pair is in any part of a period: what is sold or left was there or came. */
  static boolean any(ReportedPair pair, Period period) {
    return OPENING.holds(pair, period) || BOUGHT.holds(pair, period);
  }
}
