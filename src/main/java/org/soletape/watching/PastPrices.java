package org.soletape.watching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.history.DaysWanted;
import org.soletape.history.HistoryReads;
import org.soletape.history.HistoryReads.Months;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.history.MonthCloses;
import org.soletape.market.Side;

/**
 * What was told on days that are history, of products as a whole and of sizes.
 *
 * @param whole the products
 * @param single the sizes
 * @param sizes all sizes of all products, by id
 * @param products whose each of these is
 */
record PastPrices(
    Set<UUID> whole, Set<UUID> single, Map<UUID, Size> sizes, Map<UUID, UUID> products) {
  private static final Map<Since, Integer> DAYS = Map.of(Since.WEEK, 7, Since.MONTH, 30);

  /** What each day that is asked for closed with, by the key of a watch. */
  Map<Since, Map<UUID, Map<Provider, Told>>> closes(
      HistoryReads history, Collection<UUID> ids, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Map<Since, LocalDate> days = new EnumMap<>(Since.class);
    Map<Since, Map<UUID, Map<Provider, Told>>> closes = new EnumMap<>(Since.class);
    DAYS.forEach(
        (since, back) -> {
          days.put(since, today.minusDays(back));
          closes.put(since, new HashMap<>());
        });
    DaysWanted wanted = new DaysWanted();
    days.values().forEach(day -> wanted.add(day, day));
    Months months = Months.of(days.get(Since.MONTH), days.get(Since.WEEK));
    history.each(
        ids,
        sizes.keySet().stream()
            .filter(this::isWanted)
            .collect(Collectors.toMap(size -> size, size -> months)),
        wanted,
        EnumSet.allOf(Side.class),
        month -> days.forEach((since, day) -> put(month, day, closes.get(since))));
    return closes;
  }

  private boolean isWanted(UUID size) {
    return single.contains(size) || whole.contains(products.get(size));
  }

  private void put(SizeMonth month, LocalDate day, Map<UUID, Map<Provider, Told>> closes) {
    int at = day.getDayOfMonth();
    MonthCloses closed = month.closes();
    if (!month.month().equals(YearMonth.from(day)) || !closed.isSent(at)) {
      return;
    }
    Told told = new Told(month.currency(), closed.at(Side.ASK, at), closed.at(Side.BID, at));
    if (single.contains(month.sizeId())) {
      at(closes, month.sizeId()).put(month.provider(), told);
    }
    UUID product = products.get(month.sizeId());
    if (whole.contains(product)) {
      at(closes, product).merge(month.provider(), told, Told::orBetter);
    }
  }

  private static Map<Provider, Told> at(Map<UUID, Map<Provider, Told>> closes, UUID key) {
    return closes.computeIfAbsent(key, each -> new EnumMap<>(Provider.class));
  }
}
