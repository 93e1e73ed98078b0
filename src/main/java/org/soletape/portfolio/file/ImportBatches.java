package org.soletape.portfolio.file;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.Refusals;

/** What was imported when, and how to take it back. */
public final class ImportBatches {
  private static final int SHOWN = 20;
  private static final int LONGEST_NAME = 200;

  private static final String BATCHES =
      """
      select id, file_name, rows, created_at, undone_at from soletape.import_batches
      where user_id = ? order by created_at desc, id limit ?
      """;

  private static final String ITEMS =
      """
      select m.batch_id, m.fingerprint, %s from %s
      join soletape.imported_items m on m.user_id = i.user_id and m.item_id = i.id
      where m.user_id = ? and m.batch_id = any (?) and i.user_id = ?
      """
          .formatted(ItemRow.CELLS, ItemRow.ROWS);

  private final Refusals refusals;
  private final ItemRow reader;
  private final Clock clock;

  public ImportBatches(Database database, PortfolioRules rules, Clock clock) {
    this.refusals = new Refusals(database);
    this.reader = new ItemRow(rules.currency());
    this.clock = clock;
  }

  /** How many pairs of a batch are there, and how many of those were edited. */
  private record Left(int present, int edited) {
    Left and(boolean isEdited) {
      return new Left(present + 1, edited + (isEdited ? 1 : 0));
    }
  }

  /** The newest imports of a person, newest first. */
  public List<ImportBatch> recent(UUID userId) {
    return refusals.transaction(
        session -> {
          List<ImportBatch> batches =
              session.list(BATCHES, row -> batch(row, new Left(0, 0)), userId, SHOWN);
          UUID[] ids = batches.stream().map(ImportBatch::id).toArray(UUID[]::new);
          Map<UUID, Left> left = new HashMap<>();
          session.each(ITEMS, row -> count(row, left), counted -> {}, userId, ids, userId);
          return batches.stream().map(batch -> with(batch, left.get(batch.id()))).toList();
        });
  }

  /**
   * Takes an import back: removes every pair of it that is still there, edited or not.
   *
   * @return how many were removed; empty when there is no such import or it was taken back before
   */
  public Optional<Integer> undo(UUID userId, UUID batch) {
    return refusals.transaction(
        session -> {
          boolean isOpen =
              session.update(
                      "update soletape.import_batches set undone_at = ?"
                          + " where user_id = ? and id = ? and undone_at is null",
                      clock.instant(),
                      userId,
                      batch)
                  > 0;
          return isOpen ? Optional.of(remove(session, userId, batch)) : Optional.empty();
        });
  }

  private static int remove(Session session, UUID userId, UUID batch) {
    List<String> items =
        session.list(
            "select item_id from soletape.imported_items where user_id = ? and batch_id = ?",
            row -> row.text("item_id"),
            userId,
            batch);
    return Inventory.remove(session, userId, items);
  }

  static UUID open(Session session, UUID userId, String fileName, int rows, Instant now) {
    String printable = fileName.replaceAll("\\p{Cntrl}", "\uFFFD");
    return session.get(
        "insert into soletape.import_batches (user_id, file_name, rows, created_at)"
            + " values (?, ?, ?, ?) returning id",
        row -> row.uuid("id"),
        userId,
        printable.substring(0, Math.min(printable.length(), LONGEST_NAME)),
        rows,
        now);
  }

  private Left count(Row row, Map<UUID, Left> left) throws SQLException {
    boolean isEdited = !Fingerprint.of(reader.item(row).pair()).equals(row.uuid("fingerprint"));
    return left.merge(
        row.uuid("batch_id"), new Left(0, 0).and(isEdited), (before, one) -> before.and(isEdited));
  }

  private static ImportBatch batch(Row row, Left left) throws SQLException {
    return new ImportBatch(
        row.uuid("id"),
        row.text("file_name"),
        row.integer("rows"),
        left.present(),
        left.edited(),
        row.instant("created_at"),
        row.optionalInstant("undone_at"));
  }

  private static ImportBatch with(ImportBatch batch, Left left) {
    return left == null
        ? batch
        : new ImportBatch(
            batch.id(),
            batch.fileName(),
            batch.rows(),
            left.present(),
            left.edited(),
            batch.importedAt(),
            batch.undoneAt());
  }
}
