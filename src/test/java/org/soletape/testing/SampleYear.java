package org.soletape.testing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.DayQuote;
import org.soletape.history.HistoryMonth;
import org.soletape.history.HistoryStore;

/** A year of days of one product at both venues, whose prices wander; April is a gap. */
public final class SampleYear {
  private static final Currency USD = Currency.getInstance("USD");
  private static final int DAYS = 365;
  private static final int STEPS_A_DAY = 4;

  private SampleYear() {}

  /** Writes the days up to and with the last one, of so many sizes. */
  public static void write(Database database, UUID product, int sizes, LocalDate last) {
    List<HistoryMonth> months = new ArrayList<>();
    for (Provider venue : Provider.values()) {
      months.addAll(months(product, venue, sizes, last));
    }
    database.transaction(
        session -> {
          HistoryStore.write(session, months);
          return session.update(
              "insert into soletape.history_days (day, rolled_at) values (?, now())"
                  + " on conflict do nothing",
              last);
        });
  }

  private static List<HistoryMonth> months(
      UUID product, Provider venue, int sizes, LocalDate last) {
    Random random = new Random(venue.id().hashCode());
    int[] asks = new int[sizes];
    Arrays.fill(asks, 200);
    TreeMap<YearMonth, NavigableMap<Integer, NavigableMap<Integer, DayQuote>>> months =
        new TreeMap<>();
    for (LocalDate day = last.minusDays(DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
      for (int i = 0; i < sizes; i++) {
        asks[i] = walked(random, asks[i]);
        if (day.getMonthValue() != 4) {
          months
              .computeIfAbsent(YearMonth.from(day), added -> new TreeMap<>())
              .computeIfAbsent(i + 1, added -> new TreeMap<>())
              .put(day.getDayOfMonth(), quote(asks[i], random));
        }
      }
    }
    return months.entrySet().stream()
        .map(month -> new HistoryMonth(product, venue, month.getKey(), USD, month.getValue()))
        .toList();
  }

  private static int walked(Random random, int ask) {
    int walked = ask;
    for (int step = 0; step < STEPS_A_DAY; step++) {
      walked += random.nextInt(3) == 0 ? random.nextInt(9) - 4 : 0;
    }
    return Math.max(20, walked);
  }

  private static DayQuote quote(int ask, Random random) {
    OptionalInt asked = OptionalInt.of(ask * 100);
    OptionalInt bid = OptionalInt.of(ask * (78 + random.nextInt(15)) / 100 * 100);
    return new DayQuote(asked, bid, OptionalInt.empty(), asked, bid, OptionalInt.empty());
  }
}
