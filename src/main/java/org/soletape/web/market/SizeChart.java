package org.soletape.web.market;

import java.util.List;
import org.soletape.web.market.MarketView.Entry;
import org.soletape.web.market.MarketView.Line;

/** The prices of one size at every venue: lines for the chart, and the same values as a table. */
interface SizeChart {
  boolean isEmpty();

  /** What each line is called, what it stands at, and what is to be said of it. */
  List<Line> lines();

  /** What a row of the table is: {@code Slot}. */
  String step();

  /** The times at which something was observed, newest first. */
  List<Entry> table();

  /** Whether amounts are shown in another currency than they were told in. */
  boolean isConverted();

  /** What the script draws: numbers and fixed words only, so that it needs no escaping. */
  String json();
}
