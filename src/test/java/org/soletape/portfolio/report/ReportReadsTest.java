package org.soletape.portfolio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.portfolio.ValuationSamples.TODAY;
import static org.soletape.portfolio.ValuationSamples.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.fees.FeeHistory;
import org.soletape.market.ShoeOnRecord;
import org.soletape.portfolio.DayPair.TrackedSize;
import org.soletape.portfolio.OwnedDays;
import org.soletape.portfolio.report.ReportReads.OwnedSize;
import org.soletape.portfolio.report.ReportReads.Stock;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.TestDatabase;

/** What a period leaves unread is in none of its figures, whatever is stated of the pairs. */
class ReportReadsTest {
  private static final Period ALWAYS = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 1, 1));
  private static final int DAYS = 400;
  private static final int PAIRS = 300;
  private static final int PERIODS = 40;
  private static final int SIZES = 12;

  private static final String ADD =
      """
      insert into public."Inventory"
        (user_id, sku, size, purchase_price, purchase_date, status, sold_at, payout, created_at)
      values (?, ?, '9', ?, ?::text::date, ?, ?::text::date, ?, ?)
      """;

  private static final String LINK =
      """
      update public."Inventory" i set product_v2_id = z.product_id, size_v2_id = z.id
      from public.product_sizes_v2 z
      where z.ordinal = 1 + abs(hashtext(i.id::text)) % ?
      """;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final Random random = new Random(20261128);
  private ReportReads reads;

  @BeforeEach
  void prepare() {
    reads = new ReportReads(test.database(), USD);
  }

  private UUID owner(int pairs) {
    UUID owner = UUID.randomUUID();
    SampleAccount.open(test.database(), owner, owner + "@soletape.example", at(TODAY));
    for (int i = 0; i < pairs; i++) {
      test.database()
          .update(
              ADD,
              owner,
              "AA100" + i % 7 + "-100",
              random.nextInt(4) == 0 ? null : 50 + random.nextInt(200),
              text(day()),
              List.of("held", "listed", "sold", "sold").get(random.nextInt(4)),
              text(day()),
              random.nextInt(4) == 0 ? null : 100 + random.nextInt(200),
              at(TODAY.minusDays(random.nextInt(DAYS))));
    }
    return owner;
  }

  @Test
  void a_period_reads_all_that_it_tells() {
    UUID owner = owner(PAIRS);
    List<ReportedPair> all = reads.pairs(owner, ALWAYS, terms());
    assertThat(all).hasSize(PAIRS);

    int fewest = PAIRS;
    for (int i = 0; i < PERIODS; i++) {
      LocalDate first = TODAY.minusDays(random.nextInt(DAYS));
      Period period = new Period(first, first.plusDays(random.nextInt(DAYS)));
      List<ReportedPair> read = reads.pairs(owner, period, terms());

      assertThat(told(read, period)).isEqualTo(told(all, period));
      fewest = Math.min(fewest, read.size());
    }
    assertThat(fewest).isLessThan(PAIRS * 2 / 3);
  }

  @Test
  void the_first_day_is_that_of_the_pair_owned_first() {
    for (int i = 0; i < PERIODS; i++) {
      UUID owner = owner(1 + random.nextInt(3));
      Optional<LocalDate> first =
          reads.pairs(owner, ALWAYS, terms()).stream()
              .flatMap(pair -> pair.owned().stream())
              .map(OwnedDays::since)
              .filter(day -> !day.isAfter(TODAY))
              .min(Comparator.naturalOrder());

      List<LocalDate> none = random.nextBoolean() ? List.of() : List.of(TODAY.minusDays(3 * DAYS));
      assertThat(reads.stock(owner, none, TODAY)).isEqualTo(new Stock(first, List.of()));
    }
    assertThat(reads.stock(UUID.randomUUID(), List.of(TODAY), TODAY))
        .isEqualTo(new Stock(Optional.empty(), List.of()));
  }

  @Test
  void the_stock_of_some_days_is_every_size_owned_on_any_of_them() {
    UUID owner = owner(PAIRS);
    ShoeOnRecord.in(test.database(), "AA1234-100", SIZES);
    test.database().update(LINK, SIZES + 3);
    List<ReportedPair> all = reads.pairs(owner, ALWAYS, terms());

    for (int i = 0; i < PERIODS; i++) {
      List<LocalDate> days =
          random.ints(1 + random.nextInt(4), -20, DAYS + 20).mapToObj(TODAY::minusDays).toList();

      assertThat(reads.stock(owner, days, TODAY).sizes())
          .containsExactlyInAnyOrderElementsOf(stock(all, days));
    }
    assertThat(reads.stock(owner, List.of(TODAY), TODAY).sizes()).hasSize(SIZES);
    assertThat(reads.stock(owner, List.of(), TODAY).sizes()).isEmpty();
  }

  private static List<OwnedSize> stock(List<ReportedPair> pairs, List<LocalDate> days) {
    Map<TrackedSize, NavigableSet<LocalDate>> owned = new HashMap<>();
    for (ReportedPair pair : pairs) {
      for (LocalDate day : days) {
        if (pair.shoe().tracked().isPresent()
            && pair.owned().filter(its -> its.contains(day)).isPresent()) {
          owned.computeIfAbsent(pair.shoe().tracked().get(), size -> new TreeSet<>()).add(day);
        }
      }
    }
    return owned.entrySet().stream()
        .map(
            each ->
                new OwnedSize(
                    each.getKey().productId(),
                    each.getKey().id(),
                    each.getValue().first(),
                    each.getValue().last()))
        .toList();
  }

  /** All figures of a report, and the ids of its sales. */
  private static List<Object> told(List<ReportedPair> pairs, Period period) {
    Report report = Report.of(pairs, period, FiscalYear.CALENDAR);
    Map<Gap, Integer> gaps = report.gaps();
    return List.of(
        report.whole(),
        report.months(),
        report.groups(),
        gaps,
        report.ranking().stream().map(ReportedPair::id).sorted().toList());
  }

  private static ReportedPair.Terms terms() {
    return new ReportedPair.Terms(
        new FeeHistory(USD, List.of()), ArbitraryHistory.conversion(), TODAY);
  }

  private Optional<LocalDate> day() {
    return random.nextInt(5) == 0
        ? Optional.empty()
        : Optional.of(TODAY.minusDays(random.nextInt(DAYS) - 20));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(23, 30).toInstant(ZoneOffset.UTC);
  }
}
