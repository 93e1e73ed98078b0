package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.catalog.Listings.listing;
import static org.soletape.catalog.Listings.matching;
import static org.soletape.catalog.Listings.sized;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever two venues list. */
class SizeMatchingPropertyTest {

  @Property
  void no_size_is_invented(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    SizeMatching sizes = matching(stockx, alias, model);

    for (MatchedSize size : sizes.matched()) {
      Optional.ofNullable(size.venueIds().get(STOCKX))
          .ifPresent(
              variant ->
                  assertThat(labels(stockx, variant))
                      .extracting(label -> SizeKey.parse(label).orElseThrow())
                      .containsExactly(size.key()));
      Optional.ofNullable(size.venueIds().get(ALIAS))
          .ifPresent(
              number -> {
                assertThat(new BigDecimal(number)).isEqualByComparingTo(size.key().number());
                assertThat(numbers(alias).filter(size.key().number()::equals)).hasSize(1);
              });
    }
  }

  @Property
  void nothing_is_used_twice_and_keys_are_unique_and_in_order(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    List<MatchedSize> sizes = matching(stockx, alias, model).matched();

    assertThat(sizes)
        .extracting(MatchedSize::key)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(
            sizes.stream()
                .flatMap(size -> Optional.ofNullable(size.venueIds().get(STOCKX)).stream()))
        .doesNotHaveDuplicates();
    assertThat(
            sizes.stream()
                .flatMap(size -> Optional.ofNullable(size.venueIds().get(ALIAS)).stream()))
        .doesNotHaveDuplicates();
  }

  @Property
  void every_listed_size_is_matched_or_left_with_a_reason(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    SizeMatching sizes = matching(stockx, alias, model);

    assertThat(placed(sizes, STOCKX) + left(sizes, STOCKX)).isEqualTo(listed(stockx));
    assertThat(placed(sizes, ALIAS) + left(sizes, ALIAS)).isEqualTo(listed(alias));
    assertThat(sizes.unmapped()).allMatch(size -> !size.reason().isBlank());
  }

  @Property
  void alias_never_takes_a_size_of_stockx_away(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    assertThat(variants(matching(stockx, alias, model)))
        .isEqualTo(variants(matching(stockx, Optional.empty(), model)));
  }

  @Property
  void a_joined_size_is_of_the_scale_that_alias_tells(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    alias
        .flatMap(Listing::gender)
        .ifPresent(
            gender ->
                assertThat(matching(stockx, alias, model).matched())
                    .filteredOn(size -> size.venueIds().containsKey(ALIAS))
                    .allMatch(size -> Audience.of(gender).wears(size.key())));
  }

  @Property
  void the_order_of_the_lists_does_not_matter(
      @ForAll("onStockx") Optional<Listing> stockx,
      @ForAll("onAlias") Optional<Listing> alias,
      @ForAll("names") String model) {
    assertThat(matching(reversed(stockx), reversed(alias), model).matched())
        .isEqualTo(matching(stockx, alias, model).matched());
  }

  @Provide
  Arbitrary<Optional<Listing>> onStockx() {
    Arbitrary<String> labels =
        Arbitraries.of(
            "1Y", "2C", "2Y", "5", "5C", "5W", "5Y", "5.0Y", "7Y", "8W", "8", "10", "10.5", "10.5C",
            "12", "12W", "XL");
    Arbitrary<ListedSize> size =
        Combinators.combine(Arbitraries.integers().between(1, 40), labels)
            .as((variant, label) -> new ListedSize("variant-" + variant, label));
    return listings(STOCKX, size);
  }

  @Provide
  Arbitrary<Optional<Listing>> onAlias() {
    return listings(
        ALIAS,
        Arbitraries.of("0", "1", "2", "5", "7", "8", "10", "10.0", "10.5", "12", "13", "40")
            .map(number -> new ListedSize(number, number)));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("", "Dunk", "Dunk (GS)", "Dunk (PS)", "Dunk TD", "Wmns Dunk");
  }

  private Arbitrary<Optional<Listing>> listings(Provider venue, Arbitrary<ListedSize> size) {
    return Combinators.combine(
            names(), Arbitraries.of(Gender.class).optional(), size.list().ofMaxSize(8))
        .as((name, gender, sizes) -> sized(listing(venue, "id", "XX1234", name), gender, sizes))
        .optional(0.9);
  }

  private static List<String> labels(Optional<Listing> stockx, String variant) {
    return stockx.orElseThrow().sizes().stream()
        .filter(size -> size.venueSizeId().equals(variant))
        .map(ListedSize::label)
        .toList();
  }

  private static Stream<BigDecimal> numbers(Optional<Listing> alias) {
    return alias.orElseThrow().sizes().stream()
        .flatMap(size -> SizeKey.parse(size.venueSizeId()).stream())
        .map(SizeKey::number);
  }

  private static long placed(SizeMatching sizes, Provider venue) {
    return sizes.matched().stream().filter(size -> size.venueIds().containsKey(venue)).count();
  }

  private static long left(SizeMatching sizes, Provider venue) {
    return sizes.unmapped().stream().filter(size -> size.provider() == venue).count();
  }

  private static long listed(Optional<Listing> listing) {
    return listing.map(Listing::sizes).orElse(List.of()).size();
  }

  private static Map<SizeKey, String> variants(SizeMatching sizes) {
    return sizes.matched().stream()
        .filter(size -> size.venueIds().containsKey(STOCKX))
        .collect(Collectors.toMap(MatchedSize::key, size -> size.venueIds().get(STOCKX)));
  }

  private static Optional<Listing> reversed(Optional<Listing> listing) {
    return listing.map(
        given -> {
          List<ListedSize> sizes = new ArrayList<>(given.sizes());
          Collections.reverse(sizes);
          return given.withSizes(sizes);
        });
  }
}
