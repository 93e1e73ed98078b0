package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soletape.testing.SampleEntries.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.soletape.testing.TestDatabase;

class MappingStoreTest {
  private static final Instant THEN = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();
  private CatalogStore catalog;
  private MappingStore mappings;

  @BeforeEach
  void addProducts() {
    catalog = new CatalogStore(test.database());
    mappings = new MappingStore(test.database());
    catalog.add(List.of(entry("AA1234-100", 70), entry("BB1234-100/CC1234-100", 80)), THEN);
  }

  @Test
  void a_product_is_found_however_its_code_is_written() {
    assertThat(catalog.find(new StyleCode("aa1234 100"))).isPresent();
    assertThat(catalog.find(new StyleCode("BB1234100CC1234100"))).isPresent();
    assertThat(catalog.find(new StyleCode("AA1234-10"))).isEmpty();
  }

  @Test
  void adding_a_product_again_keeps_its_row_and_what_the_file_leaves_blank() {
    Product before = product("AA1234-100");
    test.database().update("update public.products_v2 set brand = 'Norden', model = 'Low'");

    catalog.add(
        List.of(
            new CatalogEntry(
                "aa1234 100",
                Optional.empty(),
                Optional.of("High"),
                Optional.empty(),
                20,
                Optional.empty(),
                Optional.empty())),
        NOW);

    Product after = product("AA1234-100");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.sku()).isEqualTo("AA1234-100");
    assertThat(after.model()).hasValue("High");
    int score =
        test.database()
            .get(
                "select popularity_score from public.products_v2 where id = ?",
                row -> row.integer("popularity_score"),
                after.id());
    assertThat(score).isEqualTo(20);
    assertThat(catalog.ids()).hasSize(2);
    assertThat(
            catalog.sizeWith(List.of(entry("AA1234 100", 1), entry("DD1234-100", 1)), new UUID[0]))
        .isEqualTo(3);
  }

  @Test
  void a_mapping_that_is_confirmed_keeps_its_age_and_another_one_is_new() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), NOW);
    assertThat(mappedAt()).isEqualTo(THEN);

    map("AA1234-100", listing(Provider.STOCKX, "p2", "v9", "9"), NOW);
    assertThat(mappedAt()).isEqualTo(NOW);
  }

  @Test
  void a_number_with_the_zeros_of_a_database_column_is_the_same_number() {
    Product product = product("AA1234-100");
    mappings.mapped(product, listing(Provider.ALIAS, "a1"), match(alias("10.5", "10.5")), THEN);
    Product stored = product("AA1234-100");
    mappings.mapped(stored, listing(Provider.ALIAS, "a1"), match(alias("10.5", "10.5")), NOW);

    assertThat(stored.sizes().getFirst().venueId(Provider.ALIAS)).hasValue("10.5");
    assertThat(mappedAt(Provider.ALIAS)).isEqualTo(THEN);
  }

  @Test
  void a_size_with_another_variant_makes_the_mapping_new() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);
    map("AA1234-100", listing(Provider.STOCKX, "p1", "other", "9"), NOW);

    assertThat(mappedAt()).isEqualTo(NOW);
    assertThat(product("AA1234-100").sizes().getFirst().venueId(Provider.STOCKX)).hasValue("other");
  }

  @Test
  void a_size_that_is_added_does_not_make_the_mapping_new() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9", "v10", "10"), NOW);

    assertThat(mappedAt()).isEqualTo(THEN);
    assertThat(product("AA1234-100").sizes()).extracting(Size::key).containsExactly("9", "10");
  }

  @Test
  void variants_may_change_places() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "x", "9", "y", "10"), THEN);
    map("AA1234-100", listing(Provider.STOCKX, "p1", "y", "9", "x", "10"), NOW);

    assertThat(product("AA1234-100").sizes())
        .extracting(size -> size.key() + size.venueId(Provider.STOCKX).orElse("-"))
        .containsExactly("9y", "10x");
  }

  @Test
  void an_alias_number_may_move_to_a_size_that_was_there_before() {
    Product product = product("AA1234-100");
    mappings.mapped(
        product, listing(Provider.ALIAS, "a1"), match(alias("4Y", "5"), alias("4", "4")), THEN);
    mappings.mapped(
        product("AA1234-100"),
        listing(Provider.STOCKX, "p1"),
        match(new MatchedSize(key("4Y"), Map.of(Provider.STOCKX, "v4", Provider.ALIAS, "4"))),
        NOW);

    assertThat(product("AA1234-100").sizes())
        .extracting(size -> size.key() + " " + size.isListedBy(Provider.ALIAS))
        .containsExactly("4Y true", "4 false");
  }

  @Test
  void a_stale_reading_of_the_sizes_adds_none_twice() {
    Product read = product("AA1234-100");
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);

    mappings.mapped(read, listing(Provider.ALIAS, "a1"), match(alias("9", "9")), NOW);

    Size nine = product("AA1234-100").sizes().getFirst();
    assertThat(product("AA1234-100").sizes()).hasSize(1);
    assertThat(nine.venueId(Provider.STOCKX)).hasValue("v9");
    assertThat(nine.venueId(Provider.ALIAS)).hasValue("9");
  }

  @Test
  void a_venue_id_belongs_to_one_product() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);
    Product other = product("BB1234-100/CC1234-100");

    assertThat(mappings.takenBy(other.id(), Provider.STOCKX, "p1")).hasValue("AA1234-100");
    assertThat(mappings.takenBy(other.id(), Provider.ALIAS, "p1")).isEmpty();
    assertThat(mappings.takenBy(product("AA1234-100").id(), Provider.STOCKX, "p1")).isEmpty();
  }

  @Test
  void unmapping_one_venue_leaves_the_other_and_the_sizes() {
    map("AA1234-100", listing(Provider.STOCKX, "p1", "v9", "9"), THEN);
    mappings.mapped(
        product("AA1234-100"), listing(Provider.ALIAS, "a1"), match(alias("9", "9")), THEN);

    mappings.unmapped(product("AA1234-100"), Provider.STOCKX, "Nobody knows it.", NOW);

    Product product = product("AA1234-100");
    assertThat(product.venueId(Provider.STOCKX)).isEmpty();
    assertThat(product.venueId(Provider.ALIAS)).hasValue("a1");
    assertThat(product.sizes()).singleElement().matches(size -> size.isListedBy(Provider.ALIAS));
    assertThat(new UnmappedReads(test.database()).all())
        .containsExactly(
            new UnmappedReads.Unmapped(
                "AA1234-100", Provider.STOCKX, Optional.empty(), "Nobody knows it."));
    assertThat(mappings.mappedAt(product.id(), Provider.STOCKX)).isEmpty();
    assertThat(mappings.mappedAt(product.id(), Provider.ALIAS)).hasValue(THEN);
  }

  @Test
  void sizes_that_are_left_out_are_told_together_with_their_reason() {
    Product product = product("AA1234-100");
    mappings.mapped(
        product,
        listing(Provider.ALIAS, "a1"),
        new SizeMatching(
            List.of(),
            List.of(
                new UnmappedSize(Provider.ALIAS, "0", "0", "It is no size."),
                new UnmappedSize(Provider.ALIAS, "40", "40", "It is no size."))),
        NOW);

    assertThat(new UnmappedReads(test.database()).all())
        .containsExactly(
            new UnmappedReads.Unmapped(
                "AA1234-100", Provider.ALIAS, Optional.of("0, 40"), "It is no size."));
    assertThat(mappings.stored(product("AA1234-100"), Provider.ALIAS).orElseThrow().sizes())
        .extracting(ListedSize::venueSizeId)
        .containsExactlyInAnyOrder("0", "40");
  }

  private void map(String sku, Listing listing, Instant at) {
    SizeMatching match = SizeMatching.of(List.of(listing), "");
    mappings.mapped(product(sku), listing, match, at);
  }

  private Product product(String sku) {
    return catalog.find(new StyleCode(sku)).orElseThrow();
  }

  private Instant mappedAt() {
    return mappedAt(Provider.STOCKX);
  }

  private Instant mappedAt(Provider venue) {
    return mappings.mappedAt(product("AA1234-100").id(), venue).orElseThrow();
  }

  private static SizeMatching match(MatchedSize... sizes) {
    return new SizeMatching(List.of(sizes), List.of());
  }

  private static MatchedSize alias(String key, String number) {
    return new MatchedSize(key(key), Map.of(Provider.ALIAS, number));
  }

  private static SizeKey key(String text) {
    return SizeKey.parse(text).orElseThrow();
  }

  /** A listing with sizes given as id, label, id, label. */
  private static Listing listing(Provider provider, String venueId, String... sizes) {
    List<ListedSize> listed = new ArrayList<>();
    for (int i = 0; i < sizes.length; i += 2) {
      listed.add(new ListedSize(sizes[i], sizes[i + 1]));
    }
    return new Listing(
        provider,
        venueId,
        "AA1234-100",
        "A Shoe",
        Listing.Details.ofGender(Optional.of(Gender.MEN)),
        listed);
  }
}
