package org.soletape.portfolio.sell;

import org.soletape.history.Standing;
import org.soletape.history.Standings;

/**
 * Where the price a row rests on stands in its own year.
 *
 * @param today the fresh bid that leaves most, in the venue's currency; where nobody bids the ask
 * @param standing among the days before it
 */
public record YearPlace(Standings.Today today, Standing standing) {}
