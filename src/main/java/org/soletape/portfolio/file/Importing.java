package org.soletape.portfolio.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
import org.soletape.portfolio.SaleWrites;

/**
 * Adds the pairs of a file to an inventory. What is there already is not added again, so the same
 * file twice adds nothing; n equal lines mean n pairs. What was said of a file's columns is
 * remembered with the import.
 */
public record Importing(Database database, PortfolioRules rules, Clock clock) {
  private static final int CHUNK = 1_000;

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
    return check(userId, file, SaleChoices.NONE);
  }

  /** The same, with what somebody says of the file's sales. */
  public ImportReport check(UUID userId, ImportFile file, SaleChoices choices) {
    return new Refusals(database)
        .transaction(
            session -> {
              ImportPlan plan = plan(session, userId, file, choices);
              new PairLimit(rules).check(session, userId, plan.added().size());
              SaleWrites.check(plan.bookings(Collections.nCopies(plan.added().size(), "")));
              return report(session, file, plan, Optional.empty());
            });
  }

  /**
   * Imports a file, all that may be imported or nothing.
   *
   * @param fileName for the list of imports
   */
  public ImportReport run(UUID userId, String fileName, ImportFile file, WhenWrong whenWrong) {
    return run(userId, fileName, file, whenWrong, SaleChoices.NONE, done -> {});
  }

  /**
   * Imports a file, all that may be imported or nothing.
   *
   * @param choices what somebody says of its sales
   * @param progress told how many pairs were added so far
   */
  public ImportReport run(
      UUID userId,
      String fileName,
      ImportFile file,
      WhenWrong whenWrong,
      SaleChoices choices,
      IntConsumer progress) {
    return new Refusals(database)
        .transaction(
            session -> {
              // The same file twice at once would be added twice.
              session.lock("soletape.import " + userId);
              ImportPlan plan = plan(session, userId, file, choices);
              Optional<UUID> batch =
                  isRefused(file, whenWrong) || plan.isEmpty()
                      ? Optional.empty()
                      : Optional.of(write(session, userId, fileName, plan, progress));
              if (batch.isPresent()) {
                ImportMappings.remember(session, userId, file.mapping(), clock.instant());
              }
              return report(session, file, plan, batch);
            });
  }

  private ImportPlan plan(Session session, UUID userId, ImportFile file, SaleChoices choices) {
    boolean hasSales = file.lines().stream().anyMatch(line -> FileSale.isSale(file, line, choices));
    PresentInventory inventory =
        PresentInventory.read(session, new ItemRow(rules.currency()), userId, hasSales);
    return ImportPlan.of(session, file, choices, inventory);
  }

  private static boolean isRefused(ImportFile file, WhenWrong whenWrong) {
    return !file.problems().isEmpty() && whenWrong == WhenWrong.NOTHING;
  }

  private UUID write(
      Session session, UUID userId, String fileName, ImportPlan plan, IntConsumer progress) {
    Instant now = clock.instant();
    List<ImportFile.Line> lines = plan.added();
    new PairLimit(rules).admit(session, userId, lines.size());
    UUID batch =
        ImportBatches.open(session, userId, fileName, lines.size(), plan.matched().size(), now);
    List<String> ids = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += CHUNK) {
      List<ImportFile.Line> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
      ids.addAll(add(session, userId, batch, chunk, now));
      progress.accept(from + chunk.size());
    }
    List<SaleWrites.Booking> bookings = plan.bookings(ids);
    for (int from = 0; from < bookings.size(); from += CHUNK) {
      SaleWrites.book(
          session,
          userId,
          batch,
          bookings.subList(from, Math.min(from + CHUNK, bookings.size())),
          now);
    }
    return batch;
  }

  private List<String> add(
      Session session, UUID userId, UUID batch, List<ImportFile.Line> lines, Instant now) {
    List<Pair> pairs = lines.stream().map(ImportFile.Line::pair).toList();
    List<String> ids = new ItemWrites(rules).insert(session, userId, pairs, now);
    session.update(
        REMEMBER,
        userId,
        batch,
        now,
        ids.toArray(String[]::new),
        pairs.stream().map(Fingerprint::of).toArray(UUID[]::new));
    return ids;
  }

  private static ImportReport report(
      Session session, ImportFile file, ImportPlan plan, Optional<UUID> batch) {
    int matched = plan.matched().size();
    return new ImportReport(
        new ImportReport.Counts(
            file.rows(),
            plan.added().size(),
            matched,
            file.lines().size() - plan.added().size() - matched,
            file.refused()),
        ImportReport.Told.of(file.problems()),
        ImportReport.Told.of(ImportWarnings.of(session, file.lines())),
        notices(file, plan),
        plan.shown(ImportReport.SHOWN),
        batch);
  }

  private static List<String> notices(ImportFile file, ImportPlan plan) {
    List<String> notices = new ArrayList<>(file.notices());
    if (!plan.matched().isEmpty()) {
      notices.add(
          "Sales are matched first bought, first sold; pairs without a day come last, by id.");
    }
    if (plan.unmatched() > 0) {
      notices.add(
          "%,d of the sales found no open pair: what these cost is unknown, and they are in no profit."
              .formatted(plan.unmatched()));
    }
    return notices;
  }
}
