package org.soletape.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;

/** The days of a product that are history: one statement, whatever the number of sizes. */
public final class HistoryReads {
  private final Database database;

  public HistoryReads(Database database) {
    this.database = database;
  }

  /**
   * A day of a size at a venue.
   *
   * @param ordinal the size's place in the product
   */
  public record SizeDay(
      int ordinal, Provider provider, LocalDate day, Currency currency, DayQuote quote) {
    private static final Comparator<SizeDay> ORDER =
        Comparator.comparing(SizeDay::ordinal)
            .thenComparing(SizeDay::provider)
            .thenComparing(SizeDay::day);
  }

  /** The newest day that is history; empty while none is. */
  public Optional<LocalDate> newest() {
    return database.find(
        "select day from soletape.history_days order by day desc limit 1",
        row -> row.optionalDate("day").orElseThrow());
  }

  /** What venues said of a product's sizes from one day to another, by size, venue and day. */
  public List<SizeDay> days(UUID product, LocalDate from, LocalDate to) {
    List<SizeDay> days = new ArrayList<>();
    for (HistoryMonth month : months(product, from, to)) {
      month
          .sizes()
          .forEach(
              (ordinal, quotes) ->
                  quotes.forEach(
                      (day, quote) ->
                          days.add(
                              new SizeDay(
                                  ordinal,
                                  month.provider(),
                                  month.month().atDay(day),
                                  month.currency(),
                                  quote))));
    }
    days.removeIf(at -> at.day().isBefore(from) || at.day().isAfter(to));
    days.sort(SizeDay.ORDER);
    return days;
  }

  private List<HistoryMonth> months(UUID product, LocalDate from, LocalDate to) {
    return database.transaction(session -> HistoryStore.read(session, List.of(product), from, to));
  }
}
