package org.soletape.portfolio.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.soletape.db.Database;
import org.soletape.db.Session;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.ItemWrites;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.PairLimit;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.Refusals;

/**
 * Adds the pairs of a file to an inventory. What is there already is not added again, so the same
 * file twice adds nothing; n equal lines mean n pairs. What was said of a file's columns is
 * remembered with the import.
 */
public record Importing(Database database, PortfolioRules rules, Clock clock) {
  private static final int CHUNK = 1_000;

  private static final String PRESENT =
      """
      select %s, m.fingerprint from %s
      left join soletape.imported_items m on m.user_id = i.user_id and m.item_id = i.id
      where i.user_id = ?
      """
          .formatted(ItemRow.CELLS, ItemRow.ROWS);

  private static final String REMEMBER =
      """
      insert into soletape.imported_items (user_id, item_id, batch_id, fingerprint, imported_at)
      select ?, n.item, ?, n.fingerprint, ?
      from unnest(?::text[], ?::uuid[]) as n (item, fingerprint)
      on conflict (user_id, item_id) do update set
        batch_id = excluded.batch_id, fingerprint = excluded.fingerprint,
        imported_at = excluded.imported_at
      """;

  /** What to do when some lines of a file are wrong. */
  public enum WhenWrong {
    /** Import nothing at all. */
    NOTHING,
    /** Import the lines that are fine. */
    GOOD_ROWS
  }

  /**
   * Reads the bytes of a file as of today.
   *
   * @param usual the currency of amounts that state none
   */
  public ImportFile read(byte[] content, Currency usual) {
    return ImportFile.read(content, usual, today());
  }

  /**
   * Reads a file of somebody's.
   *
   * @param choices what they say of its columns; the rest is as they said of an earlier file with
   *     the same titles
   */
  public ImportFile read(UUID userId, byte[] content, Currency usual, MappingChoices choices) {
    ImportMappings mappings = new ImportMappings(database);
    return ImportFile.read(
        content, usual, today(), header -> choices.or(mappings.of(userId, header)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What an import would do; nothing is written. */
  public ImportReport check(UUID userId, ImportFile file) {
    return new Refusals(database)
        .transaction(
            session -> {
              List<ImportFile.Line> missing = missing(session, userId, file);
              new PairLimit(rules).check(session, userId, missing.size());
              return report(session, file, missing, Optional.empty());
            });
  }

  /**
   * Imports a file, all that may be imported or nothing.
   *
   * @param fileName for the list of imports
   */
  public ImportReport run(UUID userId, String fileName, ImportFile file, WhenWrong whenWrong) {
    return run(userId, fileName, file, whenWrong, done -> {});
  }

  /**
   * Imports a file, all that may be imported or nothing.
   *
   * @param progress told how many pairs were added so far
   */
  public ImportReport run(
      UUID userId, String fileName, ImportFile file, WhenWrong whenWrong, IntConsumer progress) {
    return new Refusals(database)
        .transaction(
            session -> {
              // The same file twice at once would be added twice.
              session.lock("soletape.import " + userId);
              List<ImportFile.Line> missing = missing(session, userId, file);
              Optional<UUID> batch =
                  isRefused(file, whenWrong) || missing.isEmpty()
                      ? Optional.empty()
                      : Optional.of(add(session, userId, fileName, missing, progress));
              if (batch.isPresent()) {
                ImportMappings.remember(session, userId, file.mapping(), clock.instant());
              }
              return report(session, file, missing, batch);
            });
  }

  private static boolean isRefused(ImportFile file, WhenWrong whenWrong) {
    return !file.problems().isEmpty() && whenWrong == WhenWrong.NOTHING;
  }

  private UUID add(
      Session session,
      UUID userId,
      String fileName,
      List<ImportFile.Line> lines,
      IntConsumer progress) {
    Instant now = clock.instant();
    new PairLimit(rules).admit(session, userId, lines.size());
    UUID batch = ImportBatches.open(session, userId, fileName, lines.size(), now);
    for (int from = 0; from < lines.size(); from += CHUNK) {
      List<ImportFile.Line> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
      List<Pair> pairs = chunk.stream().map(ImportFile.Line::pair).toList();
      List<String> ids = new ItemWrites(rules).insert(session, userId, pairs, now);
      session.update(
          REMEMBER,
          userId,
          batch,
          now,
          ids.toArray(String[]::new),
          pairs.stream().map(Fingerprint::of).toArray(UUID[]::new));
      progress.accept(from + chunk.size());
    }
    return batch;
  }

  private List<ImportFile.Line> missing(Session session, UUID userId, ImportFile file) {
    ItemRow reader = new ItemRow(rules.currency());
    List<PresentPairs.Present> present = new ArrayList<>();
    session.each(
        PRESENT,
        row -> {
          UUID now = Fingerprint.of(reader.item(row).pair());
          return new PresentPairs.Present(now, row.optionalUuid("fingerprint").orElse(now));
        },
        present::add,
        userId);
    return PresentPairs.missing(file.lines(), present);
  }

  private static ImportReport report(
      Session session, ImportFile file, List<ImportFile.Line> missing, Optional<UUID> batch) {
    return new ImportReport(
        new ImportReport.Counts(
            file.rows(), missing.size(), file.lines().size() - missing.size(), file.refused()),
        ImportReport.Told.of(file.problems()),
        ImportReport.Told.of(ImportWarnings.of(session, file.lines())),
        file.notices(),
        batch);
  }
}
