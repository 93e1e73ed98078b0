package org.soletape.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.history.HistoryReads;
import org.soletape.market.MarketReads;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Price;
import org.soletape.market.Side;
import org.soletape.testing.CountedStatements;
import org.soletape.testing.SampleAccount;
import org.soletape.testing.SampleYear;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class WatchStatementsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int MANY = 30;

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void thirty_products_and_sizes_take_as_many_statements_as_one() {
    TestMarket market = new TestMarket(test.database(), NOON);
    for (int i = 0; i < MANY; i++) {
      UUID shoe = market.product("SHOE-" + i, 90, "9", "10");
      market.book(shoe, Provider.STOCKX, NOON);
      SampleYear.write(test.database(), shoe, 2, LocalDate.parse("2026-11-22"));
    }
    UUID anna = SampleAccount.open(test.database(), "anna@example.com", NOON);
    CountedStatements statements = new CountedStatements(test.pool());
    Database counted = new Database(statements.source());
    WatchReads reads =
        new WatchReads(
            counted,
            new MarketReads(counted, () -> PollingCalendar.NORMAL),
            new HistoryReads(counted),
            () -> PollingCalendar.NORMAL);

    List<WatchedShoe> watched = new ArrayList<>();
    watch(anna, "SHOE-0", "9");
    int one = statements.during(() -> watched.addAll(reads.of(anna, NOON)));
    for (int i = 0; i < MANY; i++) {
      watch(anna, "SHOE-" + i, i % 2 == 0 ? "" : "10");
    }
    int many = statements.during(() -> watched.addAll(reads.of(anna, NOON)));

    assertThat(watched).hasSize(MANY + 2);
    assertThat(many).isEqualTo(one).isEqualTo(6);
    assertThat(watched.getLast().at(Provider.ALIAS).of(Side.ASK).moves().get(Since.MONTH).before())
        .isInstanceOf(Price.Known.class);
  }

  private void watch(UUID owner, String sku, String size) {
    Watches watches = new Watches(test.database(), () -> PollingCalendar.NORMAL);
    assertThat(watches.add(owner, watches.find(sku, size).orElseThrow(), NOON)).isEmpty();
  }
}
