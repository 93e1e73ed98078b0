package org.soletape.portfolio;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Rhythm;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** How many days earlier a close may be that stands on a day. */
public final class StandingDays {
  /** Of the tier and the rhythm that are polled most seldom. */
  static final int MOST = of(Tier.COLD, Rhythm.MINIMAL);

  private StandingDays() {}

  /** The first day whose close may still stand on a day. */
  public static LocalDate firstRead(LocalDate day) {
    return day.minusDays(MOST);
  }

  /** By the rhythm of a day. */
  static int of(Tier tier, PollingCalendar calendar, LocalDate day) {
    return of(tier, calendar.rhythmIn(new Slot(day.atStartOfDay(ZoneOffset.UTC).toInstant())));
  }

  /** A close may be of its day's first slot, and is asked for in the other day's last. */
  private static int of(Tier tier, Rhythm rhythm) {
    Duration withinDay = Duration.ofDays(1).minus(Slot.LENGTH);
    return Math.toIntExact(Math.max(0, tier.allowedAge(rhythm).minus(withinDay).toDays()));
  }
}
