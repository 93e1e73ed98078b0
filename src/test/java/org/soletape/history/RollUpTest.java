package org.soletape.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.DatabaseException;
import org.soletape.db.GivingWay;
import org.soletape.market.Book;
import org.soletape.market.MarketStore;
import org.soletape.market.Quote;
import org.soletape.market.ShoeOnRecord;
import org.soletape.market.Slot;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.Tape;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.Cleanup;

class RollUpTest {
  private static final OptionalInt NONE = OptionalInt.empty();

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private final SettableClock clock = SettableClock.at("2026-03-01T00:00:00Z");
  private Database database;
  private Product product;
  private TapePartitions partitions;

  @BeforeEach
  void prepare() {
    database = test.database();
    product = ShoeOnRecord.in(database, "AA1234-100", 3);
    partitions = new TapePartitions(database);
  }

  @Test
  void a_day_closes_with_its_last_book_and_has_the_low_and_high_of_all() {
    record("2026-03-01T01:00:00Z", quote(1, 120, 80), quote(2, 300, 0));
    record("2026-03-01T07:00:00Z", quote(1, 110, 95));
    record("2026-03-01T20:00:00Z", quote(1, 115, 90), quote(2, 0, 0));

    new RollUp(database).run(Instant.parse("2026-03-02T00:00:00Z"));

    assertThat(history())
        .containsExactly(
            "2026-03-01 1 115.00 90.00 null 110.00 95.00 null USD",
            "2026-03-01 2 null null null 300.00 null null USD");
  }

  @Test
  void a_day_that_is_not_over_waits_and_one_without_books_is_a_gap() {
    record("2026-03-01T01:00:00Z", quote(1, 120, 80));
    record("2026-03-03T01:00:00Z", quote(1, 130, 80));

    assertThat(new RollUp(database).run(Instant.parse("2026-03-03T23:59:59Z"))).isEqualTo(2);
    assertThat(history()).hasSize(1);
    assertThat(new RollUp(database).run(Instant.parse("2026-03-04T00:00:00Z"))).isEqualTo(1);
    assertThat(new RollUp(database).run(Instant.parse("2026-03-04T00:00:00Z"))).isZero();

    assertThat(history())
        .extracting(line -> line.substring(0, 10))
        .containsExactly("2026-03-01", "2026-03-03");
  }

  @Test
  void nothing_leaves_the_tape_before_it_is_history() {
    record("2026-03-01T01:00:00Z", quote(1, 120, 80));

    int dropped =
        database.get(
            "select soletape.drop_book_partitions('2026-03-20') as dropped",
            row -> row.integer("dropped"));

    assertThat(dropped).as("asked past the roll-up").isZero();
    assertThat(books()).isEqualTo(1);
  }

  @Test
  void after_ten_days_asleep_every_day_is_there() {
    for (int day = 1; day <= 9; day++) {
      record("2026-03-0" + day + "T01:00:00Z", quote(1, 100 + day, 80));
    }
    clock.set("2026-03-19T13:00:00Z");

    partitions.roll(Slot.of(clock.instant()), 2);

    assertThat(books()).isZero();
    assertThat(history()).hasSize(9).last().asString().contains("109.00");
  }

  @Test
  void what_was_cut_off_in_the_middle_is_done_again_and_comes_to_the_same() {
    Product other = ShoeOnRecord.in(database, "BB1234-100", 3);
    record("2026-03-01T01:00:00Z", quote(1, 120, 80));
    record(other, "2026-03-01T01:00:00Z", quote(1, 220, 180));
    database.update(
        """
        create function public.cut_off() returns trigger language plpgsql as $$
        begin raise exception 'cut off'; end $$
        """);
    database.update(
        """
        create trigger cut_off before insert on soletape.history_days
        for each row execute function public.cut_off()
        """);
    RollUp rollUp = new RollUp(database);
    Instant next = Instant.parse("2026-03-02T00:00:00Z");
    assertThatThrownBy(() -> rollUp.run(next)).isInstanceOf(DatabaseException.class);
    List<String> before = history();

    assertThat(before).hasSize(2);
    partitions.roll(Slot.of(Instant.parse("2026-03-15T00:00:00Z")), 1);
    assertThat(books()).as("kept while the day is not marked").isEqualTo(2);
    database.update("drop trigger cut_off on soletape.history_days");
    assertThat(rollUp.run(next)).isEqualTo(1);
    assertThat(history()).isEqualTo(before);
  }

  @Test
  void what_cannot_be_read_of_one_product_stops_no_other() {
    Product other = ShoeOnRecord.in(database, "BB1234-100", 3);
    record("2026-03-01T01:00:00Z", quote(1, 120, 80));
    record(other, "2026-03-01T01:00:00Z", quote(1, 220, 180));
    database.update(
        "update soletape.market_books set currency = 'QQQ' where product_id = ?", other.id());

    assertThat(new RollUp(database).run(Instant.parse("2026-03-02T00:00:00Z"))).isEqualTo(1);

    assertThat(history()).hasSize(1);
  }

  @Test
  void history_days_bounds_it_by_whole_months() {
    for (String month : List.of("01", "02", "03")) {
      record("2025-" + month + "-28T01:00:00Z", quote(1, 120, 80));
      new RollUp(database).run(Instant.parse("2025-" + month + "-28T23:00:00Z").plusSeconds(7200));
      database.update("delete from soletape.market_books");
    }
    clock.set("2026-03-20T13:30:00Z");
    Cleanup cleanup = SampleRuns.of(database, Tape.UNPACED).cleanup(clock);

    assertThat(cleanup.run().pruned()).as("400 days reach back to 13 February").isEqualTo(1);
    assertThat(history())
        .extracting(line -> line.substring(0, 7))
        .containsExactly("2025-02", "2025-03");
    clock.advance(Duration.ofDays(40));
    assertThat(cleanup.run().pruned()).isEqualTo(1);
  }

  @Test
  void a_lock_on_the_tape_keeps_it_for_another_time_but_not_its_history() {
    record("2026-03-01T01:00:00Z", quote(1, 120, 80));
    GivingWay upkeep = new GivingWay(database);
    database.transaction(
        session -> {
          session.list("select 1 as one from soletape.market_books", row -> row.integer("one"));
          return partitions.dropOld(Slot.of(Instant.parse("2026-03-20T00:00:00Z")), upkeep);
        });

    assertThat(upkeep.notes()).isNotEmpty();
    assertThat(books()).isEqualTo(1);
    assertThat(history()).hasSize(1);
  }

  private void record(String at, Quote... quotes) {
    record(product, at, quotes);
  }

  private void record(Product of, String at, Quote... quotes) {
    Instant observed = Instant.parse(at);
    partitions.ensure(Slot.of(observed), 1);
    new MarketStore(database)
        .record(
            new Book(
                of.id(), Provider.ALIAS, observed, Currency.getInstance("USD"), List.of(quotes)),
            Set.of());
  }

  private static Quote quote(int ordinal, int ask, int bid) {
    return new Quote(ordinal, dollars(ask), dollars(bid), NONE, NONE);
  }

  private static OptionalInt dollars(int amount) {
    return amount == 0 ? NONE : OptionalInt.of(amount * 100);
  }

  private long books() {
    return database.get("select count(*) as n from soletape.market_books", r -> r.longInteger("n"));
  }

  private List<String> history() {
    return database.list(
        """
        select concat_ws(' ', h.day, s.ordinal, coalesce(h.lowest_ask::text, 'null'),
          coalesce(h.highest_bid::text, 'null'), coalesce(h.last_sale::text, 'null'),
          coalesce(h.ask_low::text, 'null'), coalesce(h.bid_high::text, 'null'),
          coalesce(h.sales_7d::text, 'null'), h.currency) as line
        from public.market_history_v2 h join public.product_sizes_v2 s on s.id = h.size_id
        order by h.day, s.ordinal, h.product_id
        """,
        row -> row.text("line"));
  }
}
