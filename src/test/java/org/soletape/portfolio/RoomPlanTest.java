package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.soletape.portfolio.ProductClaim.Strength;

/** Who is polled when there is not room for all. */
class RoomPlanTest {
  private static final Instant NOW = Instant.parse("2026-03-02T06:10:00Z");
  private static final Instant YESTERDAY = Instant.parse("2026-03-01T23:50:00Z");
  private static final Instant TODAY = Instant.parse("2026-03-02T00:10:00Z");
  private static final int FIRST = PortfolioRules.CODES_PER_PERSON;

  private final List<ProductClaim> products = new ArrayList<>();

  @Test
  void with_room_for_all_nothing_pauses() {
    unheld("A", 90);
    held("B", 1);

    assertThat(pausing(ProductLimits.stated(2))).isEmpty();
  }

  @Test
  void the_least_popular_that_nobody_holds_or_looks_at_pauses() {
    unheld("A", 90);
    unheld("B", 10);
    unheld("C", 20);
    viewed("D", 5);
    held("E", 40);

    assertThat(pausing(ProductLimits.stated(4))).containsExactly("B");
    assertThat(pausing(ProductLimits.stated(2))).containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void of_what_is_held_the_latest_of_the_most_pauses() {
    held("A", FIRST + 2);
    held("B", FIRST);
    held("C", FIRST + 1);

    assertThat(pausing(ProductLimits.stated(2))).containsExactly("A");
  }

  @Test
  void what_people_hold_may_grow_beyond_what_nobody_does() {
    for (int i = 0; i < 3; i++) {
      unheld("A" + i, 90 - i);
    }
    held("B", 1);
    held("C", 1);

    assertThat(pausing(new ProductLimits(2, 4))).containsExactly("A2");
    assertThat(pausing(new ProductLimits(2, 3))).containsExactlyInAnyOrder("A1", "A2");
  }

  @Test
  void what_is_held_again_takes_the_place_of_what_nobody_holds() {
    unheld("A", 90);
    paused("B", OptionalInt.of(30), TODAY);

    RoomPlan plan = settled(ProductLimits.stated(1), 1);
    assertThat(skus(plan.pausing())).containsExactly("A");
    assertThat(skus(plan.resuming())).containsExactly("B");
  }

  @Test
  void a_later_code_of_somebody_s_waits_while_all_places_are_taken_by_held_ones() {
    held("A", FIRST + 5);
    paused("B", OptionalInt.of(FIRST + 1), YESTERDAY);

    RoomPlan plan = settled(ProductLimits.stated(1), 1);
    assertThat(plan.pausing()).isEmpty();
    assertThat(plan.resuming()).isEmpty();
    assertThat(plan.admits()).contains(Strength.AMONG_SOMEBODYS_FIRST);
  }

  @Test
  void what_nobody_holds_comes_back_most_popular_first_on_a_later_day() {
    held("A", 1);
    paused("B", OptionalInt.empty(), YESTERDAY, 10);
    paused("C", OptionalInt.empty(), YESTERDAY, 20);
    paused("D", OptionalInt.empty(), TODAY, 90);

    assertThat(skus(settled(ProductLimits.stated(2), 2).resuming())).containsExactly("C");
    assertThat(skus(settled(ProductLimits.stated(4), 4).resuming())).containsExactly("C", "B");
  }

  @Test
  void room_that_waiting_codes_will_take_is_left_to_them() {
    held("A", 1);
    paused("B", OptionalInt.empty(), YESTERDAY, 10);
    RoomPlan plan = new RoomPlan(ProductLimits.stated(2), 2, products);
    plan.settle(1, NOW);

    assertThat(plan.resuming()).isEmpty();
  }

  @Test
  void less_room_than_is_taken_pauses_nothing_while_the_limits_hold() {
    unheld("A", 10);
    held("B", 1);
    held("C", 1);

    RoomPlan plan = settled(new ProductLimits(1, 5), 1);
    assertThat(plan.pausing()).isEmpty();
    assertThat(plan.admits()).contains(Strength.HELD);
    assertThat(plan.admit(Strength.HELD)).isTrue();
    assertThat(skus(plan.pausing())).containsExactly("A");
    assertThat(plan.admit(Strength.AMONG_SOMEBODYS_FIRST)).isFalse();
  }

  @Test
  void a_settled_plan_settles_to_the_same_whatever_order_products_come_in() {
    for (int i = 0; i < 40; i++) {
      unheld("A" + i, i % 7);
      held("B" + i, i + 1);
    }
    ProductLimits limits = new ProductLimits(10, 30);
    List<String> first = skus(settled(limits, 30).pausing());
    Collections.shuffle(products, new Random(4));

    assertThat(skus(settled(limits, 30).pausing())).isEqualTo(first).hasSize(50);
    List<ProductClaim> after =
        products.stream()
            .map(one -> first.contains(one.sku()) ? claim(one, Optional.of(TODAY)) : one)
            .toList();
    RoomPlan again = new RoomPlan(limits, 30, after);
    again.settle(0, NOW);
    assertThat(again.pausing()).isEmpty();
    assertThat(again.resuming()).isEmpty();
  }

  private List<String> pausing(ProductLimits limits) {
    return skus(settled(limits, limits.inAll()).pausing());
  }

  private RoomPlan settled(ProductLimits limits, int places) {
    RoomPlan plan = new RoomPlan(limits, places, products);
    plan.settle(0, NOW);
    return plan;
  }

  private static List<String> skus(List<ProductClaim> claims) {
    return claims.stream().map(ProductClaim::sku).toList();
  }

  private void unheld(String sku, int score) {
    add(sku, score, OptionalInt.empty(), false, Optional.empty());
  }

  private void viewed(String sku, int score) {
    add(sku, score, OptionalInt.empty(), true, Optional.empty());
  }

  private void held(String sku, int place) {
    add(sku, 60, OptionalInt.of(place), false, Optional.empty());
  }

  private void paused(String sku, OptionalInt heldAs, Instant since) {
    add(sku, 60, heldAs, false, Optional.of(since));
  }

  private void paused(String sku, OptionalInt heldAs, Instant since, int score) {
    add(sku, score, heldAs, false, Optional.of(since));
  }

  private void add(
      String sku, int score, OptionalInt heldAs, boolean viewed, Optional<Instant> pausedAt) {
    products.add(new ProductClaim(UUID.randomUUID(), sku, score, heldAs, viewed, pausedAt));
  }

  private static ProductClaim claim(ProductClaim one, Optional<Instant> pausedAt) {
    return new ProductClaim(
        one.id(), one.sku(), one.popularityScore(), one.heldAs(), one.viewed(), pausedAt);
  }
}
