package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.catalog.Size;
import org.soletape.history.HistoryReads.SizeDay;
import org.soletape.history.Standings.Today;
import org.soletape.market.ShoeOnRecord;
import org.soletape.market.Side;
import org.soletape.money.Money;
import org.soletape.testing.TestDatabase;

/** What is counted from bytes cut out in SQL, against the days as everybody else reads them. */
class StandingsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final int SIZES = 9;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final Random random = new Random(20261123);
  private Product product;
  private Product other;

  @BeforeEach
  void prepare() {
    product = ShoeOnRecord.in(test.database(), "AA1234-100", SIZES);
    other = ShoeOnRecord.in(test.database(), "BB1234-100", SIZES);
    for (Product each : List.of(product, other)) {
      List<HistoryMonth> months = new ArrayList<>();
      for (Provider venue : Provider.values()) {
        for (int back = 0; back <= 13; back++) {
          Currency currency = venue == Provider.STOCKX && back > 9 ? EUR : USD;
          months.add(month(each, venue, YearMonth.from(TODAY).minusMonths(back), currency));
        }
      }
      test.database().transaction(session -> HistoryStore.add(session, months));
    }
  }

  @Test
  void every_price_stands_where_its_days_say() {
    List<Today> prices = new ArrayList<>();
    for (Product each : List.of(product, other)) {
      for (Size size : each.sizes()) {
        for (Provider venue : Provider.values()) {
          for (Side side : Side.values()) {
            Money price = new Money(10_000 + 100 * random.nextInt(60), USD);
            prices.add(new Today(each.id(), size.id(), venue, side, price));
          }
        }
      }
    }

    List<Standing> standings = new Standings(test.database()).of(prices, TODAY);

    assertThat(standings).isEqualTo(prices.stream().map(this::naive).toList());
    assertThat(standings).anyMatch(each -> each.days() > 200 && each.below() > 0);
  }

  @Test
  void days_in_another_currency_and_days_from_today_on_count_nowhere() {
    Size size = product.sizes().getFirst();
    Today inEuro =
        new Today(product.id(), size.id(), Provider.ALIAS, Side.BID, new Money(10_000, EUR));

    Standing standing = new Standings(test.database()).of(List.of(inEuro), TODAY).getFirst();

    assertThat(standing).isEqualTo(new Standing(0, 0, 0, 0, 0));
    assertThat(standing.percentBelow()).isEmpty();
  }

  private Standing naive(Today asked) {
    Product of = asked.product().equals(product.id()) ? product : other;
    int ordinal =
        of.sizes().stream()
            .filter(size -> size.id().equals(asked.size()))
            .findFirst()
            .orElseThrow()
            .ordinal();
    Standing.Count count = new Standing.Count(TODAY, Math.toIntExact(asked.price().minor()));
    new HistoryReads(test.database())
        .days(asked.product(), TODAY.minusYears(1), TODAY.minusDays(1)).stream()
            .filter(day -> day.ordinal() == ordinal && day.provider() == asked.venue())
            .filter(day -> day.currency().equals(USD))
            .forEach(day -> price(day, asked.side()).ifPresent(p -> count.add(at(day), p)));
    return count.standing();
  }

  private static long at(SizeDay day) {
    return day.day().toEpochDay();
  }

  private static OptionalInt price(SizeDay day, Side side) {
    return side == Side.ASK ? day.quote().lowestAsk() : day.quote().highestBid();
  }

  private HistoryMonth month(Product of, Provider venue, YearMonth month, Currency currency) {
    NavigableMap<Integer, NavigableMap<Integer, DayQuote>> sizes = new TreeMap<>();
    for (Size size : of.sizes()) {
      NavigableMap<Integer, DayQuote> days = new TreeMap<>();
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        if (random.nextInt(8) > 0) {
          OptionalInt ask = price(1 + size.ordinal());
          days.put(
              day,
              new DayQuote(ask, price(2), OptionalInt.empty(), ask, price(9), OptionalInt.empty()));
        }
      }
      // One size is in no month at all.
      if (size.ordinal() != 4 && !days.isEmpty()) {
        sizes.put(size.ordinal(), days);
      }
    }
    return new HistoryMonth(of.id(), venue, month, currency, sizes);
  }

  /** One in so many is missing. */
  private OptionalInt price(int often) {
    return random.nextInt(often) == 0
        ? OptionalInt.empty()
        : OptionalInt.of(10_000 + 100 * random.nextInt(60));
  }
}
