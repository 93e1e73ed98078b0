package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Gender.KIDS;
import static org.soletape.catalog.Listings.alias;
import static org.soletape.catalog.Listings.matching;
import static org.soletape.catalog.Listings.run;
import static org.soletape.catalog.Listings.stockx;
import static org.soletape.catalog.Listings.together;
import static org.soletape.catalog.SizeMatchingTest.doubts;
import static org.soletape.catalog.SizeMatchingTest.rows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KidsSizeMatchingTest {
  private static final Optional<Listing> NOT_MAPPED = Optional.empty();

  /** As Alias lists some grade-school shoes: child sizes first, then youth sizes, no letters. */
  private static final String[] WIDE = together(run(10.5, 13.5), run(1, 10));

  @Test
  void grade_school_sizes_match_by_number() {
    SizeMatching sizes =
        match(stockx(KIDS, "Jordan 4 (GS)", run(3.5, 7, "Y")), alias(KIDS, "4 GS", run(3.5, 7)));

    assertThat(sizes.matched()).hasSize(8);
    assertThat(rows(sizes)).startsWith("3.5Y variant-3.5Y 3.5").endsWith("7Y variant-7Y 7");
    assertThat(sizes.unmapped()).isEmpty();
  }

  @Test
  void a_wide_alias_list_gives_only_the_youth_sizes_that_stockx_prints() {
    SizeMatching sizes =
        match(stockx(KIDS, "Jordan 4 (GS)", run(3.5, 7, "Y")), alias(KIDS, "4 GS", WIDE));

    assertThat(rows(sizes)).hasSize(8).allMatch(row -> row.matches("(\\S+)Y variant-\\1Y \\1"));
    assertThat(doubts(sizes))
        .hasSize(WIDE.length - 8)
        .contains(
            "alias 10.5: It may be a child's or a youth's size, and StockX does not list it.",
            "alias 3: It may be a child's or a youth's size, and StockX does not list it.",
            "alias 7.5: It may be a child's or a youth's size, and StockX does not list it.");
  }

  @Test
  void youth_sizes_end_at_seven() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (GS)", "7Y", "7.5Y"), alias(KIDS, "Dunk GS", "7", "7.5"));

    assertThat(rows(sizes)).containsExactly("7Y variant-7Y 7", "7.5Y variant-7.5Y -");
    assertThat(doubts(sizes)).singleElement().asString().contains("1 to 7");
  }

  @Test
  void preschool_runs_over_from_child_to_youth_sizes() {
    SizeMatching sizes =
        match(
            stockx(KIDS, "Dunk (PS)", together(run(10.5, 13.5, "C"), run(1, 3, "Y"))),
            alias(KIDS, "Dunk PS", together(run(10.5, 13.5), run(1, 3))));

    assertThat(sizes.matched()).hasSize(12);
    assertThat(rows(sizes))
        .startsWith("10.5C variant-10.5C 10.5")
        .contains("13.5C variant-13.5C 13.5", "1Y variant-1Y 1")
        .endsWith("3Y variant-3Y 3");
    assertThat(sizes.unmapped()).isEmpty();
  }

  @Test
  void toddler_numbers_are_child_sizes() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (TD)", run(2, 10, "C")), alias(KIDS, "Dunk TD", run(2, 10)));

    assertThat(sizes.matched()).hasSize(17);
    assertThat(rows(sizes)).startsWith("2C variant-2C 2").endsWith("10C variant-10C 10");
    assertThat(sizes.unmapped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Jordan 3 (PS)", "Jordan 3 Little Kids", "Jordan 3 TD", "Jordan 3 Toddlers'"})
  void any_name_may_say_that_it_is_for_little_ones(String name) {
    Optional<Listing> stockx = stockx(KIDS, "Jordan 3", "11C");
    Optional<Listing> alias = alias(KIDS, "Jordan 3", "11");
    List<String> joined = List.of("11C variant-11C 11");

    assertThat(rows(matching(stockx, alias, name))).isEqualTo(joined);
    assertThat(rows(match(stockx(KIDS, name, "11C"), alias))).isEqualTo(joined);
    assertThat(rows(match(stockx, alias(KIDS, name, "11")))).isEqualTo(joined);
  }

  @Test
  void child_sizes_stay_apart_when_no_name_says_so_or_names_contradict() {
    assertThat(rows(match(stockx(KIDS, "Jordan 3", "11C"), alias(KIDS, "Jordan 3", "11"))))
        .containsExactly("11C variant-11C -");

    SizeMatching contradicting =
        matching(
            stockx(KIDS, "Jordan 3 (PS)", "11C"), alias(KIDS, "Jordan 3", "11"), "Jordan 3 (GS)");
    assertThat(rows(contradicting)).containsExactly("11C variant-11C -");
    assertThat(doubts(contradicting)).singleElement().asString().contains("PS or TD");
  }

  @Test
  void a_wide_list_leaves_small_child_sizes_in_doubt() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (TD)", "5C", "10.5C"), alias(KIDS, "Dunk TD", WIDE));

    assertThat(rows(sizes)).containsExactly("5C variant-5C -", "10.5C variant-10.5C 10.5");
    assertThat(doubts(sizes))
        .contains("alias 5: The Alias list may mean a youth size by this number, not 5C.");
  }

  @Test
  void a_toddler_name_and_a_youth_size_do_not_go_together() {
    SizeMatching sizes = match(stockx(KIDS, "Dunk (GS)", "5Y"), alias(KIDS, "Dunk TD", run(2, 10)));

    assertThat(rows(sizes)).containsExactly("5Y variant-5Y -");
    assertThat(doubts(sizes))
        .contains("alias 5: StockX prints 5Y, but a name of the product says toddler.");
  }

  @Test
  void a_number_that_stockx_prints_on_two_scales_is_neither() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (PS)", "2C", "2Y", "3Y"), alias(KIDS, "Dunk PS", "2", "3"));

    assertThat(rows(sizes))
        .containsExactly("2C variant-2C -", "2Y variant-2Y -", "3Y variant-3Y 3");
    assertThat(doubts(sizes))
        .containsExactly("alias 2: StockX prints this number on several scales: [2C, 2Y].");
  }

  @Test
  void a_scale_counts_also_when_stockx_prints_the_size_twice() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (PS)", "2C", "2C", "2Y", "3Y"), alias(KIDS, "Dunk PS", "2"));

    assertThat(rows(sizes)).containsExactly("2Y variant-2Y -", "3Y variant-3Y -");
  }

  @Test
  void a_number_that_stands_twice_in_the_alias_list_is_neither_child_nor_youth() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (GS)", "2Y", "3Y"), alias(KIDS, "Dunk GS", "2", "3", "2"));

    assertThat(rows(sizes)).containsExactly("2Y variant-2Y -", "3Y variant-3Y 3");
  }

  @Test
  void adult_sizes_of_a_kids_product_are_not_joined() {
    SizeMatching sizes =
        match(stockx(KIDS, "Dunk (GS)", "7Y", "8"), alias(KIDS, "Dunk GS", "7", "8"));

    assertThat(rows(sizes)).containsExactly("7Y variant-7Y 7", "8 variant-8 -");
    assertThat(doubts(sizes))
        .containsExactly("alias 8: StockX prints it as 8, not as a kids' size.");
  }

  @Test
  void alias_alone_gives_youth_sizes_only_for_a_plain_grade_school_list() {
    assertThat(rows(match(NOT_MAPPED, alias(KIDS, "Dunk GS", "6.5", "7"))))
        .containsExactly("6.5Y - 6.5", "7Y - 7");
    assertThat(match(NOT_MAPPED, alias(KIDS, "Dunk", "2", "3")).matched())
        .as("may be crib shoes")
        .isEmpty();
    assertThat(match(NOT_MAPPED, alias(KIDS, "Dunk GS", WIDE)).matched()).isEmpty();
    assertThat(match(NOT_MAPPED, alias(KIDS, "Dunk TD", "2", "3")).matched()).isEmpty();
    assertThat(match(NOT_MAPPED, alias(KIDS, "Dunk PS", "11", "1", "2")).matched()).isEmpty();
    assertThat(rows(match(NOT_MAPPED, alias(KIDS, "Dunk GS", "2", "2", "3")))).isEmpty();
  }

  @Test
  void a_youth_size_that_only_alias_has_is_clear_beside_nothing_but_youth_sizes() {
    assertThat(rows(match(stockx(KIDS, "Dunk", "4Y", "5Y"), alias(KIDS, "Dunk", "3.5", "4"))))
        .containsExactly("3.5Y - 3.5", "4Y variant-4Y 4", "5Y variant-5Y -");
    assertThat(rows(match(stockx(KIDS, "Dunk", "4Y", "11C"), alias(KIDS, "Dunk", "3.5", "4"))))
        .containsExactly("11C variant-11C -", "4Y variant-4Y 4");
    assertThat(rows(match(stockx(KIDS, "Dunk (PS)", "1Y"), alias(KIDS, "Dunk", "1", "2"))))
        .containsExactly("1Y variant-1Y 1");
  }

  private static SizeMatching match(Optional<Listing> stockx, Optional<Listing> alias) {
    return matching(stockx, alias, "");
  }
}
