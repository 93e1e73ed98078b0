package org.soletape.upkeep.budget;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.portfolio.ProductRoom;

/**
 * Looks how many products there is room for, and settles which are polled; every sync does when it
 * starts.
 */
public final class RoomWatch {
  private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

  private final Database database;
  private final BudgetReads reads;
  private final Growth growth;
  private final ProductRoom room;

  /** Watches by the clock of these reads. */
  public RoomWatch(Database database, BudgetReads reads, PollingRules rules, ProductLimits limits) {
    this.database = database;
    this.reads = reads;
    this.growth = new Growth(database, reads.plan, rules, limits);
    this.room = new ProductRoom(limits);
  }

  /** A look that fails stops nobody: who is polled stays as it was. */
  public void look() {
    Instant now = reads.clock.instant();
    try {
      room.settle(database, growth.room(reads.sizes.hourly(now), reads.today()), now);
    } catch (DatabaseException e) {
      LOG.warn("polling goes on without a look at the room there is: {}", e.getMessage());
    }
  }
}
