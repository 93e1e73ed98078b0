package org.soletape.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;
import org.soletape.testing.SamplePair;

class ListingTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final Map<String, String> STATED =
      Map.of("listed_venue", "StockX", "listed_price", "310", "listed_since", "2026-11-12");

  private final Pair held = SamplePair.bought("DD1391-100", "9", "100");

  @Test
  void stating_where_a_held_pair_is_offered_lists_it() {
    Pair listed = changed(held, STATED);

    assertThat(listed.status()).isEqualTo(ItemStatus.LISTED);
    Listing offered = listed.offered().orElseThrow();
    assertThat(offered.provider()).hasValue(Provider.STOCKX);
    assertThat(offered.price()).hasValue(Money.ofMajor("310", USD));
    assertThat(offered.since()).hasValue(LocalDate.parse("2026-11-12"));
  }

  @Test
  void taking_it_back_empties_the_listing() {
    Pair back = changed(changed(held, STATED), Map.of("status", "held"));

    assertThat(back).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"listed_price", "listed_currency", "listed_since", "listed_venue"})
  void clearing_what_a_listing_says_states_none(String field) {
    Pair listed = changed(held, STATED);

    assertThat(changed(listed, Map.of("status", "held", field, ""))).isEqualTo(held);
  }

  @Test
  void a_sold_pair_keeps_its_listing_and_is_offered_no_more() {
    Pair listed = changed(held, STATED);

    Pair sold = changed(listed, Map.of("status", "sold", "sold_price", "300"));

    assertThat(sold.listing()).isEqualTo(listed.listing());
    assertThat(sold.offered()).isEmpty();
  }

  @Test
  void another_price_leaves_place_and_day() {
    Pair cheaper = changed(changed(held, STATED), Map.of("listed_price", "299.50"));

    assertThat(cheaper.offered())
        .hasValue(
            new Listing(
                Optional.of("stockx"),
                Optional.of(Money.ofMajor("299.50", USD)),
                Optional.of(LocalDate.parse("2026-11-12"))));
  }

  @Test
  void listed_may_say_no_more_than_that() {
    Pair listed = changed(held, Map.of("status", "listed"));

    assertThat(listed.status()).isEqualTo(ItemStatus.LISTED);
    assertThat(listed.offered()).isEmpty();
  }

  @Test
  void a_price_or_a_day_needs_a_place() {
    for (String field : new String[] {"listed_price", "listed_since"}) {
      PairFields.Read read = read(held, Map.of(field, STATED.get(field)));

      assertThat(read.problems())
          .containsExactly(Map.entry("listed_venue", "State where the pair is listed."));
    }
    assertThat(read(changed(held, STATED), Map.of("listed_venue", "")).problems())
        .containsKey("listed_venue");
  }

  private static Pair changed(Pair pair, Map<String, String> stated) {
    return read(pair, stated).pair().orElseThrow();
  }

  private static PairFields.Read read(Pair pair, Map<String, String> stated) {
    Map<String, String> texts = new HashMap<>(PairFields.of(pair));
    texts.putAll(stated);
    return PairFields.change(pair, texts, USD, TODAY);
  }
}
