package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.soletape.catalog.Listings.listing;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.Proven.Doubtful;
import org.soletape.catalog.Proven.Known;

class ListingChoiceTest {
  private static final Listing PANDA = listing(STOCKX, "id-1", "DD1391-100", "Panda");

  @Test
  void the_one_product_with_the_code_is_chosen_wherever_it_ranks() {
    Listing near = listing(STOCKX, "id-2", "DD1391-101", "Michigan State");

    assertThat(choose("DD1391-100", near, PANDA)).isEqualTo(new Known<>(PANDA));
  }

  @Test
  void case_and_separators_are_no_difference() {
    Listing onAlias = listing(ALIAS, "panda", "DD1391 100", "Panda");

    assertThat(new ListingChoice(ALIAS, new StyleCode("dd1391-100"), List.of(onAlias)).made())
        .isEqualTo(new Known<>(onAlias));
  }

  @Test
  void one_of_joined_codes_is_enough_on_either_side() {
    Listing joined = listing(STOCKX, "id-1", "315122-111/CW2288-111", "Air Force 1");
    Listing plain = listing(STOCKX, "id-1", "CW2288-111", "Air Force 1");

    assertThat(choose("CW2288-111", joined)).isEqualTo(new Known<>(joined));
    assertThat(choose("315122-111", joined)).isEqualTo(new Known<>(joined));
    assertThat(choose("315122-111/CW2288-111", plain)).isEqualTo(new Known<>(plain));
  }

  @Test
  void the_same_product_twice_in_the_results_is_one_product() {
    assertThat(choose("DD1391-100", PANDA, PANDA)).isEqualTo(new Known<>(PANDA));
  }

  @Test
  void nothing_found_says_where_and_for_what() {
    assertThat(reason(choose("DD1391-100"))).isEqualTo("StockX found nothing for DD1391-100.");
  }

  @Test
  void a_code_with_one_digit_more_is_not_the_wanted_one() {
    Listing hit = listing(STOCKX, "id-9", "1144032-SAN", "UGG Lowmel Sand");

    assertThat(reason(choose("144032-SAN", hit)))
        .isEqualTo(
            "StockX has no product with the code 144032-SAN;"
                + " the nearest is 1144032-SAN \"UGG Lowmel Sand\" (id-9).");
  }

  @Test
  void the_nearest_of_several_is_named_not_the_first() {
    Listing far = listing(STOCKX, "id-2", "FV5029-010", "Black Cat");
    Listing none = listing(STOCKX, "id-3", "", "Laces");

    assertThat(reason(choose("DD1391-109", none, far, PANDA)))
        .contains("nearest is DD1391-100 \"Panda\"")
        .doesNotContain("Black Cat");
  }

  @Test
  void results_without_any_code_are_named_by_title() {
    assertThat(reason(choose("DD1391-100", listing(STOCKX, "id-3", " ", "Laces"))))
        .isEqualTo(
            "StockX has no product with the code DD1391-100;"
                + " what it found prints none: \"Laces\" (id-3).");
  }

  @Test
  void a_suffix_makes_another_code() {
    Listing special = listing(STOCKX, "id-4", "DD1391-100 S", "Panda Special Box");

    assertThat(reason(choose("DD1391-100", special))).contains("nearest is DD1391-100 S");
    assertThat(choose("DD1391-100", special, PANDA)).isEqualTo(new Known<>(PANDA));
  }

  @Test
  void two_products_with_the_code_are_both_named_and_neither_is_taken() {
    Listing second = listing(STOCKX, "id-2", "DD1391 100", "Panda again");

    assertThat(reason(choose("DD1391-100", PANDA, second)))
        .contains("2 products", "\"Panda\" (id-1)", "\"Panda again\" (id-2)");
  }

  @Test
  void two_products_are_two_also_when_each_has_one_of_the_joined_codes() {
    Listing first = listing(STOCKX, "id-1", "315122-111", "Old");
    Listing second = listing(STOCKX, "id-2", "CW2288-111", "New");

    assertThat(reason(choose("315122-111/CW2288-111", first, second))).contains("2 products");
  }

  @Test
  void a_code_that_the_venue_marks_has_several_pages() {
    Listing white = listing(STOCKX, "id-1", "(White) FV5029-003", "Rare Air White");
    Listing gold = listing(STOCKX, "id-2", "FV5029-003 [Gold]", "Rare Air Gold");

    assertThat(reason(choose("FV5029-003", white, gold)))
        .contains("several pages", "Rare Air White", "Rare Air Gold");
    assertThat(reason(choose("FV5029-003", white))).contains("several pages", "id-1");
  }

  @Test
  void a_marked_page_puts_the_plain_one_in_doubt_too() {
    Listing plain = listing(STOCKX, "id-1", "FV5029-003", "Rare Air");
    Listing gold = listing(STOCKX, "id-2", "(Gold) FV5029-003", "Rare Air Gold");

    assertThat(reason(choose("FV5029-003", plain, gold))).contains("id-1", "id-2");
  }

  @Test
  void a_marked_code_can_be_asked_for_as_printed() {
    Listing white = listing(STOCKX, "id-1", "(White) FV5029-003", "Rare Air White");
    Listing gold = listing(STOCKX, "id-2", "(Gold) FV5029-003", "Rare Air Gold");

    assertThat(choose("(White) FV5029-003", gold, white)).isEqualTo(new Known<>(white));
  }

  @Test
  void titles_and_codes_with_percent_signs_are_printed_as_they_are() {
    assertThat(reason(choose("A%d-1", listing(STOCKX, "%s", "B%n2", "100% Wool"))))
        .contains("A%d-1", "B%n2", "100% Wool", "(%s)");
  }

  @Test
  void without_a_code_nothing_is_looked_for() {
    assertThat(choose(" - ", listing(STOCKX, "id-1", "", "Laces"))).isInstanceOf(Doubtful.class);
  }

  @Property
  void only_a_product_with_an_equal_code_is_ever_chosen(
      @ForAll("codes") String wanted, @ForAll("results") List<Listing> results) {
    Proven<Listing> choice = new ListingChoice(STOCKX, new StyleCode(wanted), results).made();

    List<String> equal =
        results.stream()
            .filter(hit -> new StyleCode(hit.styleCode()).sameAs(new StyleCode(wanted)))
            .map(Listing::venueId)
            .distinct()
            .toList();
    if (choice instanceof Known<Listing> chosen) {
      assertThat(equal).containsExactly(chosen.value().venueId());
    } else if (equal.size() == 1) {
      assertThat(reason(choice)).contains("several pages");
    }
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(
        "A1-1", "a11", "A1-2", "B2-1", "A1-1/B2-1", "(X) A1-1", "A1-1 S", "-", "");
  }

  @Provide
  Arbitrary<List<Listing>> results() {
    return codes()
        .flatMap(
            code ->
                Arbitraries.of("id-1", "id-2", "id-3")
                    .map(id -> listing(STOCKX, id, code, "Title of " + code)))
        .list()
        .uniqueElements(Listing::venueId)
        .ofMaxSize(3);
  }

  private static Proven<Listing> choose(String wanted, Listing... results) {
    return new ListingChoice(STOCKX, new StyleCode(wanted), List.of(results)).made();
  }

  private static String reason(Proven<Listing> choice) {
    return assertThat(choice).asInstanceOf(type(Doubtful.class)).actual().reason();
  }
}
