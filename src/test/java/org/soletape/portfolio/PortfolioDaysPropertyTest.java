package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.DaySamples.FIRST;
import static org.soletape.portfolio.DaySamples.close;
import static org.soletape.portfolio.DaySamples.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.soletape.catalog.Provider;
import org.soletape.fees.SellerFees;
import org.soletape.history.HistoryReads.SizeMonth;
import org.soletape.market.Tier;
import org.soletape.money.Money;

/** Prices that never change, but are missing here and there, of pairs that come and go. */
class PortfolioDaysPropertyTest {
  private static final int DAYS = 30;
  private static final int PAIRS = 4;
  private static final int BID = 200;

  private final List<DayPair> pairs = new ArrayList<>();
  private final boolean[][] spoken = new boolean[PAIRS][DAYS];
  private final boolean[][] bid = new boolean[PAIRS][DAYS];

  @Property(tries = 500)
  void only_what_is_bought_or_sold_moves_the_line(@ForAll Random random) {
    PortfolioLine line = DaySamples.days(pairs, closes(random)).cashToday();

    List<Integer> covered =
        IntStream.range(0, PAIRS).filter(this::isValuedThroughout).boxed().toList();
    assertThat(line.leftOut())
        .containsExactlyElementsOf(
            IntStream.range(0, PAIRS)
                .filter(i -> isOwnedEver(i) && !covered.contains(i))
                .mapToObj(this::place)
                .toList());
    for (int day = 0; day < DAYS; day++) {
      int at = day;
      long owned = covered.stream().filter(i -> isOwned(i, at)).count();
      assertThat(line.values().get(day))
          .isEqualTo(
              isObserved(day) && owned > 0
                  ? Optional.of(new Money(owned * payout(day), ValuationSamples.USD))
                  : Optional.empty());
    }
  }

  private List<SizeMonth> closes(Random random) {
    pairs.clear();
    List<SizeMonth> closes = new ArrayList<>();
    // Of some only one price in a hundred is missing, so that lines hold more than nothing.
    int missing = random.nextBoolean() ? 100 : 5;
    for (int i = 0; i < PAIRS; i++) {
      LocalDate since = FIRST.plusDays(random.nextInt(-5, DAYS + 2));
      Optional<LocalDate> sold =
          random.nextBoolean()
              ? Optional.empty()
              : Optional.of(since.plusDays(random.nextInt(DAYS)));
      pairs.add(pair("size " + i, Tier.HOT, since, sold));
      for (int day = 0; day < DAYS; day++) {
        spoken[i][day] = random.nextInt(missing) > 0;
        bid[i][day] = spoken[i][day] && random.nextInt(missing) > 0;
        if (spoken[i][day]) {
          closes.add(close("size " + i, FIRST.plusDays(day), 300, bid[i][day] ? BID : 0));
        }
      }
    }
    return closes;
  }

  private boolean isOwned(int pair, int day) {
    OwnedDays owned = pairs.get(pair).owned().orElseThrow();
    LocalDate date = FIRST.plusDays(day);
    return !date.isBefore(owned.since())
        && (owned.sold().isEmpty() || date.isBefore(owned.sold().get()));
  }

  private boolean isOwnedEver(int pair) {
    return IntStream.range(0, DAYS).anyMatch(day -> isOwned(pair, day));
  }

  private boolean isObserved(int day) {
    return IntStream.range(0, PAIRS).anyMatch(i -> isOwned(i, day) && spoken[i][day]);
  }

  private boolean isValuedThroughout(int pair) {
    List<Integer> days =
        IntStream.range(0, DAYS)
            .filter(day -> isOwned(pair, day) && isObserved(day))
            .boxed()
            .toList();
    return !days.isEmpty() && days.stream().allMatch(day -> bid[pair][day]);
  }

  /** Where a pair is among those owned on any of the days. */
  private int place(int pair) {
    return (int) IntStream.range(0, pair).filter(this::isOwnedEver).count();
  }

  private static long payout(int day) {
    return SellerFees.of(Provider.STOCKX, DaySamples.SETTINGS, FIRST.plusDays(day)).net(100L * BID);
  }
}
