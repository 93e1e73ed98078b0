package org.soletape.upkeep.budget;

import java.util.Collection;
import org.soletape.market.Rhythm;

/**
 * Decides the rhythm of polling by the fullest meter. It slows down at once, at 80 % and at 95 %,
 * and quickens only below 75 % and 90 % and not on the day of the last change, so that it does not
 * swing around a limit.
 */
public final class StepDown {
  static final int SPARING_FROM = 80;
  static final int MINIMAL_FROM = 95;
  static final int SPARING_BELOW = 90;
  static final int NORMAL_BELOW = 75;

  private StepDown() {}

  /**
   * The rhythm to keep from now on.
   *
   * @param mayQuicken whether the last change was on an earlier day
   */
  public static Rhythm next(Collection<Usage> usages, Rhythm present, boolean mayQuicken) {
    Rhythm required = rhythm(usages, SPARING_FROM, MINIMAL_FROM);
    if (required.isSlowerThan(present)) {
      return required;
    }
    Rhythm allowed = rhythm(usages, NORMAL_BELOW, SPARING_BELOW);
    return mayQuicken && present.isSlowerThan(allowed) ? allowed : present;
  }

  private static Rhythm rhythm(Collection<Usage> usages, int sparing, int minimal) {
    if (isAnyAtLeast(usages, minimal)) {
      return Rhythm.MINIMAL;
    }
    return isAnyAtLeast(usages, sparing) ? Rhythm.SPARING : Rhythm.NORMAL;
  }

  private static boolean isAnyAtLeast(Collection<Usage> usages, int percent) {
    return usages.stream().anyMatch(usage -> usage.meter().isSlowing() && usage.isAtLeast(percent));
  }
}
