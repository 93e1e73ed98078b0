package org.soletape.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soletape.account.Sessions;
import org.soletape.account.SignInThrottle;
import org.soletape.alert.AlertLedger;
import org.soletape.catalog.Popularity;
import org.soletape.catalog.ProductTexts;
import org.soletape.db.Database;
import org.soletape.db.GivingWay;
import org.soletape.db.Session;
import org.soletape.history.HistoryStore;
import org.soletape.history.TapePartitions;
import org.soletape.market.Slot;
import org.soletape.market.SyncTimes;
import org.soletape.notice.Outbox;
import org.soletape.upkeep.budget.BudgetWatch;

/**
 * Makes history of days that are over, drops what is older than seven days, makes room for what
 * comes, re-scores products, and keeps the day's readings of the budget.
 */
public final class Cleanup {
  /** Yesterday is not needed; three days cover a missed cleanup or two. */
  private static final int DAYS_AHEAD = 3;

  private static final Duration RUNS_KEPT = Duration.ofDays(30);
  private static final Duration COUNT_MEANS = Duration.ofDays(7);

  /** A count of seven days' sales says nothing once it is older than that itself. */
  private static final String FORGET_OLD_COUNTS =
      """
      with old as (
        delete from soletape.sales_counts where counted_at < ? returning product_id, size_id, provider
      )
      update public.market_latest_v2 l set sales_7d = null
      from old where l.product_id = old.product_id and l.size_id = old.size_id
        and l.provider = old.provider
      """;

  private final Database database;
  private final TapePartitions partitions;
  private final Compaction compaction;
  private final Clock clock;
  private final BudgetWatch budget;
  private final int historyDays;

  /**
   * Cleans up by this clock.
   *
   * @param budget keeps the day's readings when the cleaning is done
   * @param historyDays how many days of history are kept
   */
  public Cleanup(Database database, Clock clock, BudgetWatch budget, int historyDays) {
    this.database = database;
    this.partitions = new TapePartitions(database);
    this.compaction = new Compaction(database);
    this.clock = clock;
    this.budget = budget;
    this.historyDays = historyDays;
  }

  /**
   * What a cleanup did.
   *
   * @param dropped day partitions dropped
   * @param made day partitions made ahead
   * @param compacted partitions of past days rewritten without slack
   * @param pruned ledger rows deleted
   * @param rescored products whose score changed
   * @param notes sentences about what was left for another time
   */
  public record Report(
      int dropped, int made, int compacted, int pruned, int rescored, List<String> notes) {
    public Report {
      notes = List.copyOf(notes);
    }
  }

  /** Cleans up what it can; nothing waits long for anybody's transaction. */
  public Report run() {
    Instant now = clock.instant();
    Slot slot = Slot.of(now);
    GivingWay upkeep = new GivingWay(database);
    int made = partitions.makeAhead(slot, DAYS_AHEAD, upkeep);
    int dropped = partitions.dropOld(slot, upkeep);
    int compacted = partitions.compactBefore(slot, upkeep);
    int pruned = upkeep.count("pruning ledgers", session -> prune(session, slot, now));
    int rescored = upkeep.count("re-scoring products", session -> Popularity.derive(session, now));
    upkeep.count("publishing products", Cleanup::publish);
    compaction.run(upkeep);
    List<String> notes = new ArrayList<>(shedHistory(upkeep, YearMonth.from(day(now))));
    budget.keepDay();
    notes.addAll(upkeep.notes());
    return new Report(dropped, made, compacted, pruned, rescored, notes);
  }

  /** Lets the oldest months go while the database is nearly full; this one and the last stay. */
  private List<String> shedHistory(GivingWay upkeep, YearMonth current) {
    List<String> notes = new ArrayList<>();
    while (budget.isNearlyFull()) {
      Optional<YearMonth> shed =
          database.transaction(session -> HistoryStore.shed(session, current.minusMonths(1)));
      if (shed.isEmpty()) {
        break;
      }
      notes.add("The database is nearly full: history of %s was dropped.".formatted(shed.get()));
      upkeep.rewrite("soletape.market_months");
    }
    return notes;
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static int publish(Session session) {
    return SyncTimes.publish(session) + ProductTexts.keepAll(session);
  }

  private int prune(Session session, Slot slot, Instant now) {
    session.update(FORGET_OLD_COUNTS, now.minus(COUNT_MEANS));
    return HistoryStore.forgetBefore(session, YearMonth.from(day(now).minusDays(historyDays)))
        + session.update(
            "delete from soletape.failed_polls where slot < ?", slot.oldestKept().start())
        + session.update(
            "delete from soletape.held_quotes where slot < ?", slot.oldestKept().start())
        + session.update("delete from soletape.runs where started_at < ?", now.minus(RUNS_KEPT))
        + AlertLedger.prune(session, slot)
        + Outbox.prune(session, now)
        + Sessions.prune(session, now)
        + SignInThrottle.prune(session, now);
  }
}
