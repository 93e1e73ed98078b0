package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Gender.KIDS;
import static org.soletape.catalog.Gender.MEN;
import static org.soletape.catalog.Gender.UNISEX;
import static org.soletape.catalog.Gender.WOMEN;
import static org.soletape.catalog.Listings.alias;
import static org.soletape.catalog.Listings.matching;
import static org.soletape.catalog.Listings.run;
import static org.soletape.catalog.Listings.stockx;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizeMatchingTest {
  private static final Optional<Listing> NOT_MAPPED = Optional.empty();

  @Test
  void mens_sizes_match_by_number_and_each_venue_keeps_its_own_ends() {
    SizeMatching sizes =
        match(stockx(MEN, "Dunk", "3.5", "4", "4.5"), alias(MEN, "Dunk", "4", "4.5", "19"));

    assertThat(rows(sizes))
        .containsExactly("3.5 variant-3.5 -", "4 variant-4 4", "4.5 variant-4.5 4.5", "19 - 19");
    assertThat(sizes.unmapped()).isEmpty();
  }

  @Test
  void a_longer_alias_list_adds_rows_and_loses_none() {
    SizeMatching sizes = match(stockx(MEN, "Dunk", run(3.5, 15)), alias(MEN, "Dunk", run(3, 22)));

    assertThat(sizes.matched()).hasSize(39);
    assertThat(sizes.matched().stream().filter(size -> size.venueIds().containsKey(STOCKX)))
        .hasSize(24);
    assertThat(sizes.unmapped()).isEmpty();
  }

  @Test
  void womens_numbers_of_alias_get_the_letter_of_stockx() {
    SizeMatching sizes =
        match(
            stockx(WOMEN, "Dunk (Women's)", "5W", "5.5W", "18W"),
            alias(WOMEN, "Wmns Dunk", "5", "5.5", "12"));

    assertThat(rows(sizes))
        .containsExactly(
            "5W variant-5W 5", "5.5W variant-5.5W 5.5", "12W - 12", "18W variant-18W -");
    assertThat(sizes.unmapped()).isEmpty();
  }

  @Test
  void unisex_sizes_are_mens_sizes() {
    assertThat(rows(match(stockx(UNISEX, "Slide", "10"), alias(MEN, "Slide", "10", "11"))))
        .containsExactly("10 variant-10 10", "11 - 11");
    assertThat(rows(match(NOT_MAPPED, alias(UNISEX, "Slide", "10")))).containsExactly("10 - 10");
  }

  @Test
  void venues_that_disagree_for_whom_it_is_are_not_joined_at_all() {
    SizeMatching sizes = match(stockx(WOMEN, "Dunk (Women's)", "8W"), alias(MEN, "Dunk", "8", "9"));

    assertThat(rows(sizes)).containsExactly("8W variant-8W -");
    assertThat(doubts(sizes))
        .containsExactly(
            "alias 8: Alias sizes the product as men's, StockX as women's.",
            "alias 9: Alias sizes the product as men's, StockX as women's.");
  }

  @Test
  void kids_and_mens_disagree_also_when_stockx_only_shows_it_by_its_letters() {
    SizeMatching sizes = match(stockx(null, "Dunk", "5Y"), alias(MEN, "Dunk", "5"));

    assertThat(rows(sizes)).containsExactly("5Y variant-5Y -");
    assertThat(doubts(sizes)).singleElement().asString().contains("men's", "kids'");
  }

  @Test
  void a_missing_stockx_gender_shows_in_its_letters() {
    assertThat(rows(match(stockx(null, "Dunk", "8W", "9W"), alias(WOMEN, "Dunk", "8"))))
        .containsExactly("8W variant-8W 8", "9W variant-9W -");
  }

  @Test
  void stockx_sizes_of_a_mixed_product_keep_their_letter_and_alias_joins_its_own_scale() {
    SizeMatching sizes =
        match(stockx(null, "Mixed", "11", "12", "12W", "13W"), alias(MEN, "Mixed", "12", "13"));

    assertThat(rows(sizes))
        .containsExactly(
            "11 variant-11 -", "12 variant-12 12", "12W variant-12W -", "13W variant-13W -");
    assertThat(doubts(sizes))
        .containsExactly("alias 13: Alias means 13, but StockX prints this number only as 13W.");
  }

  @Test
  void a_letter_that_disagrees_with_the_gender_is_not_stripped() {
    SizeMatching sizes = match(stockx(WOMEN, "Dunk", "8", "9W"), alias(WOMEN, "Dunk", "8", "9"));

    assertThat(rows(sizes)).containsExactly("8 variant-8 -", "9W variant-9W 9");
    assertThat(doubts(sizes)).singleElement().asString().startsWith("alias 8: Alias means 8W");
  }

  @Test
  void a_stockx_gender_that_none_of_its_sizes_bears_out_proves_nothing() {
    SizeMatching sizes = match(stockx(WOMEN, "Dunk", "8"), alias(WOMEN, "Dunk", "8", "9"));

    assertThat(rows(sizes)).containsExactly("8 variant-8 -");
    assertThat(doubts(sizes))
        .hasSize(2)
        .allMatch(
            doubt -> doubt.endsWith("StockX calls the product women's but prints no such size."));
  }

  @Test
  void without_an_alias_gender_only_mens_numbers_are_taken() {
    assertThat(rows(match(stockx(MEN, "Dunk", "10"), alias(null, "Dunk", "10", "11"))))
        .containsExactly("10 variant-10 10", "11 - 11");

    SizeMatching women = match(stockx(WOMEN, "Dunk", "10W"), alias(null, "Dunk", "10"));
    assertThat(rows(women)).containsExactly("10W variant-10W -");
    assertThat(doubts(women))
        .containsExactly("alias 10: Alias does not say for whom the listing is sized.");

    assertThat(rows(match(stockx(KIDS, "Dunk", "5Y"), alias(null, "Dunk", "5"))))
        .containsExactly("5Y variant-5Y -");
    assertThat(match(NOT_MAPPED, alias(null, "Dunk", "10")).matched()).isEmpty();
  }

  @Test
  void the_alias_name_may_say_what_its_gender_does_not() {
    assertThat(rows(match(stockx(WOMEN, "Dunk", "10W"), alias(null, "Wmns Dunk", "10"))))
        .containsExactly("10W variant-10W 10");
    assertThat(rows(match(stockx(KIDS, "Dunk", "5Y"), alias(null, "Dunk GS", "5"))))
        .containsExactly("5Y variant-5Y 5");
    assertThat(match(stockx(MEN, "Dunk", "10"), alias(null, "Wmns Dunk", "10")).unmapped())
        .hasSize(1);
  }

  @Test
  void what_is_no_shoe_size_is_left_with_the_reason_and_harms_nothing_else() {
    SizeMatching sizes =
        match(
            stockx(MEN, "Dunk", "XL", "10", "UK 9", "One Size"),
            alias(MEN, "Dunk", "0", "10", "40"));

    assertThat(rows(sizes)).containsExactly("10 variant-10 10");
    assertThat(doubts(sizes))
        .containsExactly(
            "stockx XL: 'XL' is not a US shoe size.",
            "stockx UK 9: 'UK 9' is not a US shoe size.",
            "stockx One Size: 'One Size' is not a US shoe size.",
            "alias 0: '0' is not a US shoe size.",
            "alias 40: '40' is not a US shoe size.");
  }

  @Test
  void the_us_number_of_alias_counts_and_not_the_label_it_prints() {
    Listing luxury = Listings.listing(Provider.ALIAS, "lux", "XX1234 100", "Runner");
    List<ListedSize> european = List.of(new ListedSize("10", "43"), new ListedSize("0", "36"));

    SizeMatching sizes =
        match(
            stockx(MEN, "Runner", "10"),
            Optional.of(Listings.sized(luxury, Optional.of(MEN), european)));

    assertThat(rows(sizes)).containsExactly("10 variant-10 10");
    assertThat(doubts(sizes)).containsExactly("alias 36: '36' is not a US shoe size.");
  }

  @Test
  void a_size_that_stands_twice_is_mapped_by_neither() {
    SizeMatching sizes =
        match(stockx(MEN, "Dunk", "9", "10", "10.0"), alias(MEN, "Dunk", "9", "9.0", "10", "11"));

    assertThat(rows(sizes)).containsExactly("9 variant-9 -", "10 - 10", "11 - 11");
    assertThat(doubts(sizes))
        .containsExactly(
            "stockx 10: Size 10 is listed more than once.",
            "stockx 10.0: Size 10.0 is listed more than once.",
            "alias 9: Size 9 is listed more than once.",
            "alias 9.0: Size 9.0 is listed more than once.");
  }

  @Test
  void a_variant_that_stands_at_two_sizes_is_mapped_to_neither() {
    Listing product = Listings.listing(Provider.STOCKX, "id", "XX1234-100", "Dunk");
    List<ListedSize> crossed = List.of(new ListedSize("v", "9"), new ListedSize("v", "10"));

    SizeMatching sizes =
        match(Optional.of(Listings.sized(product, Optional.of(MEN), crossed)), NOT_MAPPED);

    assertThat(sizes.matched()).isEmpty();
    assertThat(doubts(sizes))
        .containsExactly(
            "stockx 9: Another size has the same id, v.",
            "stockx 10: Another size has the same id, v.");
  }

  @Test
  void one_venue_alone_is_enough_for_adult_sizes() {
    assertThat(rows(match(stockx(WOMEN, "Dunk", "8W"), NOT_MAPPED)))
        .containsExactly("8W variant-8W -");
    assertThat(rows(match(NOT_MAPPED, alias(WOMEN, "Wmns Dunk", "8")))).containsExactly("8W - 8");
    assertThat(match(NOT_MAPPED, NOT_MAPPED)).isEqualTo(new SizeMatching(List.of(), List.of()));
  }

  @Test
  void a_listing_whose_sizes_are_not_known_yet_does_not_disturb_the_other() {
    assertThat(rows(match(stockx(WOMEN, "Dunk"), alias(WOMEN, "Dunk", "8"))))
        .containsExactly("8W - 8");
    assertThat(rows(match(stockx(MEN, "Dunk", "8"), alias(MEN, "Dunk"))))
        .containsExactly("8 variant-8 -");
  }

  @Test
  void sizes_come_in_shop_order_whatever_order_the_venues_have() {
    SizeMatching sizes =
        match(stockx(null, "All", "12", "6C", "3Y", "9.5W", "10.5C", "9"), NOT_MAPPED);

    assertThat(sizes.matched().stream().map(size -> size.key().text()))
        .containsExactly("6C", "10.5C", "3Y", "9", "9.5W", "12");
  }

  @Test
  void kids_words_in_the_name_of_an_adult_shoe_mean_nothing() {
    assertThat(rows(match(stockx(MEN, "PS TD", "7", "8"), alias(MEN, "Infantry TD", "7", "8"))))
        .containsExactly("7 variant-7 7", "8 variant-8 8");
  }

  private static SizeMatching match(Optional<Listing> stockx, Optional<Listing> alias) {
    return matching(stockx, alias, "");
  }

  static List<String> rows(SizeMatching sizes) {
    return sizes.matched().stream()
        .map(
            size ->
                "%s %s %s"
                    .formatted(
                        size.key(),
                        size.venueIds().getOrDefault(STOCKX, "-"),
                        size.venueIds().getOrDefault(ALIAS, "-")))
        .toList();
  }

  static List<String> doubts(SizeMatching sizes) {
    return sizes.unmapped().stream()
        .map(size -> size.provider().id() + " " + size.label() + ": " + size.reason())
        .toList();
  }
}
