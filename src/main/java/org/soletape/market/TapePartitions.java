package org.soletape.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.soletape.db.Database;

/**
 * The day partitions of the tape: made ahead, compacted when their day is over, dropped in time.
 */
public final class TapePartitions {
  /** A partition has a free space map from its first change until it is rewritten. */
  private static final String LOOSE =
      """
      select quote_ident(c.relname) as name
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'soletape.market_books'::regclass
        and c.relname < 'market_books_' || to_char(?::date, 'YYYYMMDD')
        and pg_relation_size(c.oid, 'fsm') > 0
      order by c.relname
      """;

  private final Database database;

  public TapePartitions(Database database) {
    this.database = database;
  }

  /**
   * Keeps the tape at its window: what a sync does before the slot's first book, so that the tape
   * never holds more than the slots it promises.
   */
  public void roll(Slot slot, int daysAhead) {
    ensure(slot, daysAhead);
    dropBefore(slot.oldestKept());
    compactBefore(slot);
  }

  /** Makes the partitions of this many days from the slot's day on; returns how many were new. */
  public int ensure(Slot slot, int days) {
    return database.get(
        "select soletape.ensure_book_partitions(?, ?) as made",
        row -> row.integer("made"),
        day(slot.start()),
        days);
  }

  /**
   * Drops everything older than the oldest slot kept: whole days as partitions, and the few slots
   * of the day the window begins in as rows.
   *
   * @return how many partitions were dropped
   */
  public int dropBefore(Slot oldestKept) {
    int dropped =
        database.get(
            "select soletape.drop_book_partitions(?) as dropped",
            row -> row.integer("dropped"),
            day(oldestKept.start()));
    database.update(
        "delete from soletape.market_books where slot < ? and slot >= ?",
        oldestKept.start(),
        day(oldestKept.start()).atStartOfDay(ZoneOffset.UTC).toInstant());
    return dropped;
  }

  /**
   * Rewrites the partitions of days that are over, whose rows no longer change: without dead rows,
   * half-full index pages and free space map they take a quarter less.
   *
   * @return how many partitions were rewritten
   */
  public int compactBefore(Slot today) {
    List<String> loose = database.list(LOOSE, row -> row.text("name"), day(today.start()));
    loose.forEach(name -> database.update("vacuum (full, analyze) soletape." + name));
    return loose.size();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
