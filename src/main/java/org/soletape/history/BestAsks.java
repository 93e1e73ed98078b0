package org.soletape.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soletape.market.NinetyDays;

/**
 * The best closing ask of a product on each of ninety days: the lowest of all sizes and venues in
 * one currency. That is the currency of the first venue on the newest day, of most sizes if there
 * it has two. A day without an ask is a gap.
 *
 * @param lastDay the newest day on which a venue sent any size
 * @param asks oldest first, in minor units
 */
record BestAsks(UUID productId, LocalDate lastDay, Currency currency, List<OptionalInt> asks) {
  /** The month that says in which currency the line is. */
  private static final Comparator<HistoryMonth> LEADING =
      Comparator.comparing(BestAsks::newestDay)
          .thenComparing(HistoryMonth::provider, Comparator.reverseOrder())
          .thenComparing(BestAsks::sizesOnLastDay);

  /** Of months of one product; empty when there are none. */
  static Optional<BestAsks> of(List<HistoryMonth> months) {
    return months.stream()
        .max(LEADING)
        .map(
            leading ->
                of(
                    leading,
                    months.stream()
                        .filter(month -> month.currency().equals(leading.currency()))
                        .toList()));
  }

  /** The newest day of a month on which any size was sent. */
  static LocalDate newestDay(HistoryMonth month) {
    return month.month().atDay(Integer.SIZE - Integer.numberOfLeadingZeros(month.days()));
  }

  private static long sizesOnLastDay(HistoryMonth month) {
    int day = newestDay(month).getDayOfMonth();
    return month.sizes().values().stream().filter(days -> days.containsKey(day)).count();
  }

  private static BestAsks of(HistoryMonth leading, List<HistoryMonth> months) {
    Map<LocalDate, Integer> best = new TreeMap<>();
    for (HistoryMonth month : months) {
      month
          .sizes()
          .values()
          .forEach(
              days ->
                  days.forEach(
                      (day, quote) ->
                          quote
                              .lowestAsk()
                              .ifPresent(
                                  ask -> best.merge(month.month().atDay(day), ask, Math::min))));
    }
    LocalDate last = newestDay(leading);
    LocalDate first = last.minusDays(NinetyDays.DAYS - 1L);
    return new BestAsks(
        leading.productId(),
        last,
        leading.currency(),
        IntStream.range(0, NinetyDays.DAYS)
            .mapToObj(i -> Optional.ofNullable(best.get(first.plusDays(i))))
            .map(ask -> ask.map(OptionalInt::of).orElse(OptionalInt.empty()))
            .toList());
  }
}
