package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.catalog.Provider;
import org.soletape.market.Side;
import org.soletape.money.Money;

/** The prices of pairs in steps of time: the slots of a week, or days. */
interface PriceGrid {
  /** How many pairs there are; each is named by its place. */
  int pairs();

  /** The UTC day of each step, oldest first. */
  List<LocalDate> days();

  /** The steps in which anything was observed for a pair owned then, oldest first. */
  int[] observed();

  /** Whether the pair was owned in a step. */
  boolean isOwned(int pair, int step);

  /** The venues that may value a pair, for all of these steps or for none. */
  Set<Provider> venues(int pair, int[] steps);

  /** What a venue asked or bid in a step, as long as that stands; in whatever currency. */
  Optional<Money> price(int pair, Provider venue, int step, Side side);
}
