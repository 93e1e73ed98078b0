package org.soletape.portfolio.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.soletape.portfolio.OwnedDays;

/** The parts of a stock's way through a period. */
public enum Part implements Behind {
  /** Owned when the period began. */
  OPENING,
  BOUGHT,
  SOLD,
  /** Owned when the period ended. */
  CLOSING;

  private static final Part[] VALUES = values();

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

  /** The parts of a period that a pair is in. */
  static Set<Part> of(ReportedPair pair, Period period) {
    if (!any(pair, period)) {
      return Set.of();
    }
    OwnedDays owned = pair.owned().orElseThrow();
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : VALUES) {
      if (part.holds(owned, period)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether a pair is in any part of a period: what is sold or left was there or came. */
  static boolean any(ReportedPair pair, Period period) {
    return pair.owned().isPresent() && any(pair.owned().get(), period);
  }

  private static boolean any(OwnedDays owned, Period period) {
    return OPENING.holds(owned, period) || BOUGHT.holds(owned, period);
  }
}
