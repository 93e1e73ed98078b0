package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.money.Money;
import org.soletape.testing.SamplePair;
import org.soletape.testing.SampleRuns;
import org.soletape.testing.SettableClock;
import org.soletape.testing.TestDatabase;
import org.soletape.testing.TestMarket;

class InventoryTest {
  private static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private Inventory inventory;
  private UUID dunk;

  @BeforeEach
  void open() {
    inventory =
        new Inventory(
            test.database(), SampleRuns.PORTFOLIO, SettableClock.at("2026-03-02T06:10:00Z"));
    dunk = new TestMarket(test.database(), NOW).product("DD1391-100", 100, "9", "10.5");
  }

  @Test
  void what_was_added_is_read_back_whole() {
    Pair pair = SamplePair.complete("dd1391 100", "US 10,5");

    Item added = inventory.add(ANNA, pair);

    assertThat(added.pair()).isEqualTo(pair);
    assertThat(added.productId()).contains(dunk);
    assertThat(added.sizeId()).isPresent();
    assertThat(added.createdAt()).contains(NOW);
    assertThat(inventory.find(ANNA, added.id())).contains(added);
    assertThat(inventory.items(ANNA)).containsExactly(added);
  }

  @Test
  void many_are_added_in_order_or_none_at_all() {
    List<Item> added =
        inventory.addAll(
            ANNA, List.of(SamplePair.of("DD1391-100", "9"), SamplePair.of("DD1391-100", "10.5")));
    assertThat(added)
        .extracting(item -> item.pair().size().orElse(""))
        .containsExactly("9", "10.5");

    assertThatThrownBy(
            () ->
                inventory.addAll(
                    ANNA,
                    List.of(SamplePair.of("DD1391-100", "9"), SamplePair.of("X".repeat(101), "9"))))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessage("the style code has more than 100 characters");
    assertThat(inventory.items(ANNA)).hasSize(2);
  }

  @Test
  void nobody_reaches_a_row_of_somebody_else() {
    Item hers = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    Pair other = SamplePair.of("DD1391-100", "10.5");

    assertThat(inventory.find(BEN, hers.id())).isEmpty();
    assertThat(inventory.items(BEN)).isEmpty();
    assertThat(inventory.change(BEN, hers.id(), hers.version(), other))
        .isEqualTo(ChangeResult.GONE);
    assertThat(inventory.remove(BEN, hers.id())).isEqualTo(ChangeResult.GONE);
    assertThat(inventory.remove(BEN, hers.id(), hers.version())).isEqualTo(ChangeResult.GONE);
    assertThat(inventory.removeAll(BEN, List.of(hers.id()))).isZero();
    assertThat(
            inventory.changeAll(
                BEN, List.of(new Inventory.Change(hers.id(), hers.version(), other))))
        .isEqualTo(ChangeResult.GONE);
    assertThat(inventory.items(ANNA)).containsExactly(hers);
  }

  @Test
  void a_change_needs_the_version_it_was_made_for() {
    Item seen = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    assertThat(
            inventory.change(
                ANNA, seen.id(), seen.version(), SamplePair.bought("DD1391-100", "10.5", "110")))
        .isEqualTo(ChangeResult.CHANGED);
    assertThat(inventory.change(ANNA, seen.id(), seen.version(), SamplePair.of("DD1391-100", "9")))
        .isEqualTo(ChangeResult.STALE);
    assertThat(inventory.remove(ANNA, seen.id(), seen.version())).isEqualTo(ChangeResult.STALE);

    Item now = inventory.find(ANNA, seen.id()).orElseThrow();
    assertThat(now.pair().purchase().price()).contains(Money.ofMajor("110", USD));
    assertThat(now.sizeId()).isNotEqualTo(seen.sizeId()).isPresent();
    assertThat(inventory.remove(ANNA, seen.id(), now.version())).isEqualTo(ChangeResult.CHANGED);
    assertThat(inventory.remove(ANNA, seen.id(), now.version())).isEqualTo(ChangeResult.GONE);
  }

  @Test
  void an_id_of_another_shape_is_no_row() {
    assertThat(inventory.find(ANNA, "17")).isEmpty();
    assertThat(inventory.find(ANNA, "'; drop table")).isEmpty();
    assertThat(inventory.remove(ANNA, "17")).isEqualTo(ChangeResult.GONE);
  }

  @Test
  void selling_keeps_what_was_paid() {
    Item held = inventory.add(ANNA, SamplePair.bought("DD1391-100", "9", "100"));

    assertThat(SamplePair.sell(inventory, ANNA, held, "150")).isEqualTo(ChangeResult.CHANGED);

    Pair sold = inventory.find(ANNA, held.id()).orElseThrow().pair();
    assertThat(sold.status()).isEqualTo(ItemStatus.SOLD);
    assertThat(sold.sale()).contains(SamplePair.sale("150"));
    assertThat(sold.purchase().price()).isEqualTo(held.pair().purchase().price());
  }

  @Test
  void several_are_sold_at_once_and_the_others_stay() {
    Item first = inventory.add(ANNA, SamplePair.of("DD1391-100", "10.5"));
    Item second = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    Item other = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    assertThat(inventory.changeAll(ANNA, List.of(sold(first), sold(second))))
        .isEqualTo(ChangeResult.CHANGED);

    for (Item item : List.of(first, second)) {
      assertThat(inventory.find(ANNA, item.id()).orElseThrow().pair().sale())
          .contains(SamplePair.sale("99"));
    }
    assertThat(inventory.find(ANNA, other.id())).contains(other);
  }

  @Test
  void one_that_changed_meanwhile_keeps_all_from_being_sold() {
    Item first = inventory.add(ANNA, SamplePair.of("DD1391-100", "10.5"));
    Item second = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    inventory.change(ANNA, second.id(), second.version(), SamplePair.complete("DD1391-100", "9"));

    assertThat(inventory.changeAll(ANNA, List.of(sold(first), sold(second))))
        .isEqualTo(ChangeResult.STALE);

    assertThat(inventory.find(ANNA, first.id())).contains(first);
  }

  private static Inventory.Change sold(Item item) {
    return new Inventory.Change(
        item.id(), item.version(), SamplePair.sold(item.pair(), SamplePair.sale("99")));
  }

  @Test
  void amounts_in_two_currencies_of_one_sale_are_refused() {
    Currency eur = Currency.getInstance("EUR");
    Sale mixed =
        new Sale(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Money(1, USD)),
            Optional.of(new Money(1, eur)));
    Item held = inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));

    assertThatThrownBy(
            () ->
                inventory.change(
                    ANNA, held.id(), held.version(), SamplePair.sold(held.pair(), mixed)))
        .isInstanceOf(InventoryRefusal.class)
        .hasMessageContaining("one currency");
    assertThat(inventory.find(ANNA, held.id())).contains(held);
  }

  @Test
  void an_amount_without_currency_counts_in_the_portfolios() {
    test.database()
        .update(
            "insert into public.\"Inventory\" (user_id, purchase_price, payout) values (?, 120, 3)",
            ANNA);
    assertThat(inventory.items(ANNA).getFirst().pair().purchase().price())
        .contains(Money.ofMajor("120", USD));

    new FeeSettingsStore(test.database(), Currency.getInstance("USD"))
        .save(
            ANNA,
            new FeeChange(Optional.empty(), Optional.of(Currency.getInstance("JPY")), List.of()));
    assertThat(inventory.items(ANNA).getFirst().pair().purchase().price())
        .contains(new Money(120, Currency.getInstance("JPY")));
  }

  @Test
  void nothing_of_a_person_is_left() {
    inventory.add(ANNA, SamplePair.of("DD1391-100", "9"));
    Item his = inventory.add(BEN, SamplePair.of("DD1391-100", "9"));

    test.database()
        .transaction(
            session -> {
              Inventory.removeAllOf(session, ANNA);
              return null;
            });

    assertThat(inventory.items(ANNA)).isEmpty();
    assertThat(inventory.items(BEN)).containsExactly(his);
  }

  @Test
  void the_owner_is_found_through_an_index() {
    List<String> plan =
        test.database()
            .transaction(
                session -> {
                  session.update("set local enable_seqscan = off");
                  return session.list(
                      "explain select * from soletape.inventory where user_id = '" + ANNA + "'",
                      row -> row.text("QUERY PLAN"));
                });
    assertThat(String.join("\n", plan)).contains("inventory_user");
  }

  @Test
  void a_rate_with_too_many_decimals_is_refused() {
    Pair pair =
        new Pair(
            Optional.of("DD1391-100"),
            Optional.empty(),
            new Purchase(
                Optional.empty(),
                Optional.of(
                    new ExchangeRate(
                        USD, Currency.getInstance("EUR"), new BigDecimal("0.123456789"))),
                Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            ItemStatus.HELD,
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> inventory.add(ANNA, pair)).isInstanceOf(InventoryRefusal.class);
  }
}
