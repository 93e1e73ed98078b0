package org.soletape.portfolio.file;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.Refusals;
import org.soletape.portfolio.SaleWrites;

/** What was imported when, and how to take it back. */
public record ImportBatches(Database database, PortfolioRules rules, Clock clock) {
  private static final int SHOWN = 20;
  private static final int LONGEST_NAME = 200;

  private static final String BATCHES =
      """
      select id, file_name, rows, sales, created_at, undone_at from soletape.import_batches
      where user_id = ? order by created_at desc, id limit ?
      """;

  private static final String ITEMS =
      """
      select m.batch_id, m.fingerprint, %s from %s
      join soletape.imported_items m on m.user_id = i.user_id and m.item_id = i.id
      where i.user_id = ? and m.batch_id = any (?)
      """
          .formatted(ItemRow.CELLS, ItemRow.ROWS);

  /** A pair of a batch that is still there. */
  private record Left(UUID batch, boolean isEdited) {}

  /** The newest imports of a person, newest first. */
  public List<ImportBatch> recent(UUID userId) {
    return new Refusals(database)
        .transaction(
            session -> {
              UUID[] newest =
                  session.list(BATCHES, row -> row.uuid("id"), userId, SHOWN).toArray(UUID[]::new);
              List<Left> left = session.list(ITEMS, this::left, userId, newest);
              return session.list(BATCHES, row -> batch(row, left), userId, SHOWN);
            });
  }

  /**
   * What taking an import back did.
   *
   * @param removed pairs it had added
   * @param reopened pairs it had sold, which are as they were before
   * @param left pairs it had sold whose sale was changed since, which stay as they are
   */
  public record Undone(int removed, int reopened, int left) {}

  /**
   * Takes an import back: removes every pair of it that is still there, edited or not, and makes
   * the pairs it sold what they were, but for those whose sale somebody changed since.
   *
   * @return empty when there is no such import or it was taken back before
   */
  public Optional<Undone> undo(UUID userId, UUID batch) {
    return new Refusals(database)
        .transaction(
            session -> {
              boolean isOpen =
                  session.update(
                          "update soletape.import_batches set undone_at = ?"
                              + " where user_id = ? and id = ? and undone_at is null",
                          clock.instant(),
                          userId,
                          batch)
                      > 0;
              return isOpen ? Optional.of(takeBack(session, userId, batch)) : Optional.empty();
            });
  }

  private Undone takeBack(Session session, UUID userId, UUID batch) {
    int removed = remove(session, userId, batch);
    SaleWrites.Reopening sold = SaleWrites.reopen(session, userId, batch, clock.instant());
    return new Undone(removed, sold.reopened(), sold.left());
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

  static UUID open(
      Session session, UUID userId, String fileName, int rows, int sales, Instant now) {
    String printable = fileName.replaceAll("\\p{Cntrl}", "\uFFFD");
    return session.get(
        "insert into soletape.import_batches (user_id, file_name, rows, sales, created_at)"
            + " values (?, ?, ?, ?, ?) returning id",
        row -> row.uuid("id"),
        userId,
        printable.substring(0, Math.min(printable.length(), LONGEST_NAME)),
        rows,
        sales,
        now);
  }

  private Left left(Row row) throws SQLException {
    UUID now = Fingerprint.of(new ItemRow(rules.currency()).item(row).pair());
    return new Left(row.uuid("batch_id"), !now.equals(row.uuid("fingerprint")));
  }

  private static ImportBatch batch(Row row, List<Left> all) throws SQLException {
    UUID id = row.uuid("id");
    List<Left> left = all.stream().filter(pair -> pair.batch().equals(id)).toList();
    return new ImportBatch(
        id,
        row.text("file_name"),
        row.integer("rows"),
        row.integer("sales"),
        left.size(),
        (int) left.stream().filter(Left::isEdited).count(),
        row.instant("created_at"),
        row.optionalInstant("undone_at"));
  }
}
