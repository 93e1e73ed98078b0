package org.soletape.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.GivingWay;
import org.soletape.db.Session;
import org.soletape.market.Slot;

/**
 * The day partitions of the tape: made ahead, compacted when their day is over, dropped in time,
 * and never before their day is history.
 */
public final class TapePartitions {
  private static final String LOOSE =
      """
      select quote_ident(c.relname) as name
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'soletape.market_books'::regclass
        and c.relname < 'market_books_' || to_char(?::date, 'YYYYMMDD')
        and soletape.is_loose(c.oid)
      order by c.relname
      """;

  private static final Logger LOG = LoggerFactory.getLogger(TapePartitions.class);

  private final Database database;
  private final RollUp rollUp;

  public TapePartitions(Database database) {
    this.database = database;
    this.rollUp = new RollUp(database);
  }

  /**
   * Makes room for a slot's books and those of the days after it. Only the slot's own partition is
   * indispensable.
   *
   * @return sentences about what was left for another time
   */
  public List<String> prepare(Slot slot, int days) {
    ensure(slot, 1);
    GivingWay upkeep = new GivingWay(database);
    makeAhead(slot, days, upkeep);
    return upkeep.notes();
  }

  /**
   * The same, and keeps the tape at its window: what a sync does before the slot's first book, so
   * that the tape never holds more than the slots it promises. That it cannot stops nobody.
   */
  public List<String> roll(Slot slot, int days) {
    ensure(slot, 1);
    GivingWay upkeep = new GivingWay(database);
    try {
      makeAhead(slot, days, upkeep);
      dropOld(slot, upkeep);
      compactBefore(slot, upkeep);
      return upkeep.notes();
    } catch (DatabaseException e) {
      LOG.warn("the tape was not brought to its window: {}", e.getMessage());
      return List.of("The tape was not brought to its window: the database refused.");
    }
  }

  /** Makes the partitions of this many days from the slot's day on; returns how many were new. */
  public int ensure(Slot slot, int days) {
    return GivingWay.insist(database, session -> made(session, slot, days));
  }

  /** The same, when nothing stands in the way. */
  public int makeAhead(Slot slot, int days, GivingWay upkeep) {
    return upkeep.count("partitions ahead", session -> made(session, slot, days));
  }

  /**
   * Makes history of the days that are over, then drops everything older than the oldest slot kept:
   * whole days as partitions, and the few slots of the day the window begins in as rows.
   *
   * @return how many partitions were dropped
   */
  public int dropOld(Slot current, GivingWay upkeep) {
    rollUp.run(current.start());
    return upkeep.count(
        "dropping tape older than seven days", session -> drop(session, current.oldestKept()));
  }

  /**
   * Rewrites the partitions of days that are over, whose rows no longer change: without dead rows,
   * half-full index pages and free space map they take a quarter less. A product's books of the day
   * lie together then, as its page reads them, and no more by the minute they came in.
   *
   * @return how many partitions were rewritten
   */
  public int compactBefore(Slot today, GivingWay upkeep) {
    List<String> loose = database.list(LOOSE, row -> row.text("name"), day(today.start()));
    return (int) loose.stream().filter(name -> sort(name, upkeep)).count();
  }

  private static boolean sort(String partition, GivingWay upkeep) {
    return upkeep.sort("soletape." + partition, partition + "_pkey");
  }

  private static int made(Session session, Slot slot, int days) {
    return session.get(
        "select soletape.ensure_book_partitions(?, ?) as made",
        row -> row.integer("made"),
        day(slot.start()),
        days);
  }

  private static int drop(Session session, Slot oldestKept) {
    int dropped =
        session.get(
            "select soletape.drop_book_partitions(?) as dropped",
            row -> row.integer("dropped"),
            day(oldestKept.start()));
    LocalDate begun = day(oldestKept.start());
    if (RollUp.isMarked(session, begun)) {
      session.update(
          "delete from soletape.market_books where slot < ? and slot >= ?",
          oldestKept.start(),
          begun.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    return dropped;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
