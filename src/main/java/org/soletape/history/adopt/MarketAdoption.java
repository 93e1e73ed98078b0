package org.soletape.history.adopt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.soletape.db.Database;
import org.soletape.db.GivingWay;
import org.soletape.db.Schema;
import org.soletape.db.SchemaFailure;
import org.soletape.db.Session;
import org.soletape.history.HistoryMonth;
import org.soletape.history.adopt.MarketAdoptionReport.Count;
import org.soletape.history.adopt.OriginalTables.Reference;
import org.soletape.market.Book;
import org.soletape.market.Slot;

/**
 * Takes a database over that runs the original design. In one transaction its tables move to a
 * schema of their own, ours are made and filled from them, and other tables' keys refer to ours.
 * Where there is no such database nothing happens.
 */
public final class MarketAdoption {
  /** Every book changes its product's row, and no room is used again within a transaction. */
  private static final List<String> REWRITTEN =
      List.of(
          "soletape.product_summaries",
          "soletape.ninety_days",
          "soletape.venue_summaries",
          "public.market_latest_v2");

  private final Schema schema;
  private final Database database;

  public MarketAdoption(Schema schema, Database database) {
    this.schema = schema;
    this.database = database;
  }

  /**
   * Takes it over, all of it or nothing.
   *
   * @param now decides which slots are books and which days are over
   * @return empty when the tables of the original design are not there
   * @throws SchemaFailure with a sentence that says what to do
   */
  public Optional<MarketAdoptionReport> run(Instant now) {
    if (!schema.isOriginalDesign()) {
      return Optional.empty();
    }
    MarketAdoptionReport report =
        schema.replaceOriginal(MarketAdoption::makeRoom, session -> moved(session, now));
    GivingWay upkeep = new GivingWay(database);
    REWRITTEN.forEach(upkeep::rewrite);
    return Optional.of(report);
  }

  /** Tells what {@link #run} would do, and changes nothing. */
  public Optional<MarketAdoptionReport> dryRun(Instant now) {
    return schema.isOriginalDesign()
        ? Optional.of(database.transaction(session -> looked(session, now)))
        : Optional.empty();
  }

  private static void makeRoom(Session session) {
    OriginalTables.lock(session);
    OriginalTables.move(session);
  }

  private static MarketAdoptionReport looked(Session session, Instant now) {
    session.update("set transaction isolation level repeatable read, read only");
    OriginalTables.readFrom(session, "public");
    return new Reading(session, now, Optional.empty()).report();
  }

  private static MarketAdoptionReport moved(Session session, Instant now) {
    OriginalTables.readFrom(session, OriginalTables.KEPT_IN);
    Reading reading = new Reading(session, now, Optional.of(new AdoptedMarket(session, now)));
    MarketAdoptionReport report = reading.report();
    OriginalTables.repoint(session, reading.references, reading.catalogue);
    return report;
  }

  /** One reading of the original's tables, kept or only counted. */
  private static final class Reading {
    private final Session session;
    private final Slot oldestKept;
    private final LocalDate today;
    private final Instant now;
    private final Optional<AdoptedMarket> adopted;
    private final LeftOut leftOut = new LeftOut();
    private final OriginalCatalogue catalogue;
    private final List<Reference> references;
    private final List<Count> counts = new ArrayList<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private int books;
    private int latest;
    private int sizeDays;

    Reading(Session session, Instant now, Optional<AdoptedMarket> adopted) {
      this.session = session;
      this.now = now;
      this.oldestKept = Slot.of(now).oldestKept();
      this.today = day(now);
      this.adopted = adopted;
      this.references = OriginalTables.references(session);
      this.catalogue = OriginalCatalogue.read(session, leftOut);
    }

    MarketAdoptionReport report() {
      List<String> readers = OriginalTables.readers(session);
      List<String> writers = OriginalTables.functions(session);
      adopted.ifPresent(market -> market.keep(catalogue));
      SnapshotReading snapshots = new SnapshotReading(catalogue, leftOut, now, this::take);
      snapshots.run(session);
      adopted.ifPresent(market -> market.mark(days));
      count("products found", catalogue.productsFound());
      count("products taken over with their ids", catalogue.kept().size());
      count("sizes found", catalogue.sizesFound());
      count("sizes taken over with their ids", catalogue.keptSizes().size());
      count("snapshots found", snapshots.found());
      count("snapshots used", snapshots.used());
      count("books of the last 28 slots", books);
      count("days that became history", days.size());
      count("days of a size at a venue in it", sizeDays);
      count("latest quotes", latest);
      references.forEach(this::count);
      return new MarketAdoptionReport(counts, leftOut, AdoptionNotes.of(readers, writers));
    }

    private void count(String what, int many) {
      counts.add(new Count(what, many));
    }

    private void count(Reference reference) {
      Successors moved = reference.isProduct() ? catalogue.products() : catalogue.sizes();
      String key = "%s.%s".formatted(reference.title(), reference.column());
      int replaced = reference.rows(session, moved.replaced());
      int lost = reference.rows(session, moved.lost());
      count("rows linked by " + key, reference.linked(session));
      if (replaced > 0) {
        count("of these, linked to what stays in its place", replaced);
      }
      if (lost > 0) {
        leftOut.count("links of %s: what they name is left out".formatted(key), lost);
      }
    }

    /** Latest first: a book that is older changes nothing in it. */
    private void take(ProductBooks product) {
      latest += product.newest().size();
      adopted.ifPresent(market -> market.keepLatest(product));
      for (List<Book> ofVenue : product.books()) {
        List<Book> over = ofVenue.stream().filter(book -> isOver(book)).toList();
        List<Book> tape =
            ofVenue.stream().filter(book -> book.slot().compareTo(oldestKept) >= 0).toList();
        List<HistoryMonth> months = HistoryMonth.of(over);
        over.forEach(book -> days.add(day(book.observedAt())));
        books += tape.size();
        sizeDays += months.stream().mapToInt(HistoryMonth::sizeDays).sum();
        adopted.ifPresent(market -> market.keep(tape, months));
      }
    }

    private boolean isOver(Book book) {
      return day(book.observedAt()).isBefore(today);
    }

    private static LocalDate day(Instant at) {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }
}
