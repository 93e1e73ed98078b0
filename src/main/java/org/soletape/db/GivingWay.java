package org.soletape.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Upkeep of tables that are in use: it gives way. A statement that waits for a strong lock makes
 * everybody who comes later wait behind it, so it waits briefly, and what somebody's open
 * transaction stands in the way of is left for another time and told.
 */
public final class GivingWay {
  /** For its transaction only, so a transaction pooler hands it to nobody else. */
  private static final String BRIEFLY = "set local lock_timeout = '2s'";

  private static final String FILE = "select pg_relation_filenode(?::regclass)::bigint as file";

  private final Database database;
  private final List<String> skipped = new ArrayList<>();

  public GivingWay(Database database) {
    this.database = database;
  }

  /**
   * Runs statements together that wait two seconds at most for each lock.
   *
   * @throws DatabaseException that {@link DatabaseException#isLocked} when one was not to be had
   */
  public static int insist(Database database, ToIntFunction<Session> work) {
    return database.transaction(
        session -> {
          session.update(BRIEFLY);
          return work.applyAsInt(session);
        });
  }

  /**
   * The same, and nothing was done when a lock was not to be had.
   *
   * @param what named in {@link #notes} then
   * @return what the work counted
   */
  public int count(String what, ToIntFunction<Session> work) {
    try {
      return insist(database, work);
    } catch (DatabaseException e) {
      if (!e.isLocked()) {
        throw e;
      }
      skipped.add(what);
      return 0;
    }
  }

  /**
   * Rewrites a table without its slack, which cannot be done in a transaction, and so not under a
   * limit of its own behind a pooler: it does not wait at all.
   *
   * @return whether nobody stood in the way
   */
  public boolean rewrite(String table) {
    long before = file(table);
    database.update("vacuum (full, analyze, skip_locked) " + table);
    boolean rewritten = file(table) != before;
    if (!rewritten) {
      skipped.add("rewriting " + table);
    }
    return rewritten;
  }

  /**
   * Rewrites a table without its slack and in the order of an index, so that rows that are read
   * together lie together. It does not wait either.
   *
   * @return whether nobody stood in the way
   */
  public boolean sort(String table, String index) {
    return count("rewriting " + table, session -> sorted(session, table, index)) > 0;
  }

  private static int sorted(Session session, String table, String index) {
    session.update("lock table " + table + " in access exclusive mode nowait");
    session.update("cluster " + table + " using " + index);
    session.update("analyze " + table);
    return 1;
  }

  /** A rewritten table lies in another file. */
  private long file(String table) {
    return database.get(FILE, row -> row.longInteger("file"), table);
  }

  /** What was left for another time, as a sentence for the operator; none when it was nothing. */
  public List<String> notes() {
    return skipped.isEmpty()
        ? List.of()
        : List.of(
            "Left for another time, for another transaction holds a lock: %s."
                .formatted(String.join(", ", skipped)));
  }
}
