package org.soletape.portfolio.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
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

  /** Those a pair may be in, by the bits of their places: made once, not for every pair. */
  private static final List<Set<Part>> TOGETHER =
      IntStream.range(0, 1 << VALUES.length).mapToObj(Part::together).toList();

  private static Set<Part> together(int bits) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (int place = 0; place < VALUES.length; place++) {
      if ((bits >> place & 1) == 1) {
        parts.add(VALUES[place]);
      }
    }
    return Collections.unmodifiableSet(parts);
  }

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
    int bits = 0;
    if (any(pair, period)) {
      OwnedDays owned = pair.owned().orElseThrow();
      for (int place = 0; place < VALUES.length; place++) {
        bits |= VALUES[place].holds(owned, period) ? 1 << place : 0;
      }
    }
    return TOGETHER.get(bits);
  }

  /** Whether a pair is in any part of a period: what is sold or left was there or came. */
  static boolean any(ReportedPair pair, Period period) {
    return pair.owned().isPresent() && any(pair.owned().get(), period);
  }

  private static boolean any(OwnedDays owned, Period period) {
    return OPENING.holds(owned, period) || BOUGHT.holds(owned, period);
  }
}
