package org.soletape.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.soletape.catalog.Provider.ALIAS;
import static org.soletape.catalog.Provider.STOCKX;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.soletape.catalog.OrdinalAssignment.AddedSize;
import org.soletape.catalog.OrdinalAssignment.ChangedSize;

class OrdinalAssignmentTest {

  @Test
  void the_first_match_numbers_the_sizes_from_one() {
    OrdinalAssignment first =
        OrdinalAssignment.of(List.of(), List.of(match("9", "v9", "9"), match("10", null, "10")));

    assertThat(first.added())
        .containsExactly(
            new AddedSize(1, match("9", "v9", "9")), new AddedSize(2, match("10", null, "10")));
    assertThat(first.changed()).isEmpty();
  }

  @Test
  void a_new_size_goes_behind_all_that_were_ever_given() {
    List<Size> existing = List.of(size(7, "9", "v9", null), size(2, "10", "v10", null));

    OrdinalAssignment next =
        OrdinalAssignment.of(existing, List.of(match("8", "v8", null), match("10", "v10", null)));

    assertThat(next.added()).containsExactly(new AddedSize(8, match("8", "v8", null)));
    assertThat(next.changed()).isEmpty();
  }

  @Test
  void a_size_that_no_venue_lists_any_more_stays_as_it_is() {
    OrdinalAssignment none = OrdinalAssignment.of(List.of(size(1, "9", "v9", "9")), List.of());

    assertThat(none.added()).isEmpty();
    assertThat(none.changed()).isEmpty();
  }

  @Test
  void what_one_venue_no_longer_says_stays_too() {
    List<Size> existing = List.of(size(1, "9", "v9", "9"));

    assertThat(OrdinalAssignment.of(existing, List.of(match("9", "v9", null))).changed()).isEmpty();
  }

  @Test
  void a_mapping_that_was_unknown_is_filled_without_contradiction() {
    Size before = size(1, "9", "v9", null);

    ChangedSize change = onlyChange(List.of(before), match("9", "v9", "9"));

    assertThat(change.before()).isEqualTo(before);
    assertThat(change.after())
        .isEqualTo(
            new Size(before.id(), 1, "9", before.numeric(), Map.of(STOCKX, "v9", ALIAS, "9")));
    assertThat(change.contradicts(STOCKX)).isFalse();
    assertThat(change.contradicts(ALIAS)).isFalse();
  }

  @Test
  void another_variant_for_the_same_size_contradicts_what_was_known() {
    ChangedSize change = onlyChange(List.of(size(1, "9", "v9", "9")), match("9", "v-new", "9"));

    assertThat(change.after().venueId(STOCKX)).contains("v-new");
    assertThat(change.contradicts(STOCKX)).isTrue();
    assertThat(change.contradicts(ALIAS)).isFalse();
  }

  @Test
  void a_variant_that_moves_to_another_size_leaves_the_one_it_had() {
    List<Size> existing = List.of(size(1, "9", "v1", null), size(2, "10", "v2", null));

    OrdinalAssignment moved = OrdinalAssignment.of(existing, List.of(match("10", "v1", null)));

    assertThat(moved.changed())
        .extracting(change -> change.after().venueId(STOCKX))
        .containsExactly(Optional.empty(), Optional.of("v1"));
    assertThat(moved.changed()).allMatch(change -> change.contradicts(STOCKX));
  }

  @Test
  void a_variant_that_moves_to_a_new_size_leaves_the_one_it_had() {
    ChangedSize change = onlyChange(List.of(size(1, "9", "v1", null)), match("9W", "v1", null));

    assertThat(change.after().venueId(STOCKX)).isEmpty();
    assertThat(change.contradicts(STOCKX)).isTrue();
  }

  @Test
  void an_alias_number_that_moves_to_another_scale_leaves_the_one_it_had() {
    ChangedSize change = onlyChange(List.of(size(1, "5", "v1", "5")), match("5Y", "v2", "5"));

    assertThat(change.after().venueId(ALIAS)).isEmpty();
    assertThat(change.contradicts(ALIAS)).isTrue();
    assertThat(change.contradicts(STOCKX)).isFalse();
  }

  @Test
  void the_packed_arrays_have_an_end() {
    assertThatThrownBy(
            () ->
                OrdinalAssignment.of(
                    List.of(size(Short.MAX_VALUE, "9", "v9", null)),
                    List.of(match("10", "v10", null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32768");
  }

  @Property
  void an_ordinal_once_given_never_changes_and_no_size_disappears(
      @ForAll("histories") List<List<MatchedSize>> matches) {
    Map<String, Integer> given = new HashMap<>();
    List<Size> sizes = List.of();
    for (List<MatchedSize> match : matches) {
      sizes = apply(sizes, OrdinalAssignment.of(sizes, match));
      Map<String, Integer> now = new HashMap<>();
      sizes.forEach(size -> now.put(size.key(), size.ordinal()));
      assertThat(now).containsAllEntriesOf(given);
      assertThat(now.values()).doesNotHaveDuplicates();
      assertThat(now.keySet()).containsAll(match.stream().map(s -> s.key().text()).toList());
      given.putAll(now);
    }
  }

  @Property
  void what_a_match_says_holds_afterwards_and_nothing_is_mapped_twice(
      @ForAll("histories") List<List<MatchedSize>> matches) {
    List<Size> sizes = List.of();
    for (List<MatchedSize> match : matches) {
      sizes = apply(sizes, OrdinalAssignment.of(sizes, match));
      assertThat(sizes.stream().flatMap(size -> size.venueId(STOCKX).stream()))
          .doesNotHaveDuplicates();
      assertThat(sizes.stream().flatMap(size -> size.venueId(ALIAS).stream()))
          .doesNotHaveDuplicates();
      assertThat(OrdinalAssignment.of(sizes, match))
          .isEqualTo(new OrdinalAssignment(List.of(), List.of()));
    }
  }

  @Provide
  Arbitrary<List<List<MatchedSize>>> histories() {
    Arbitrary<SizeKey> key =
        Arbitraries.of("5", "5Y", "5W", "5C", "6", "6Y", "10.5")
            .map(text -> SizeKey.parse(text).orElseThrow());
    Arbitrary<MatchedSize> size =
        Combinators.combine(
                key, Arbitraries.of("v1", "v2", "v3", "v4"), Arbitraries.integers().between(0, 2))
            .as(
                (at, variant, known) ->
                    match(
                        at.text(),
                        known < 2 ? variant : null,
                        known > 0 ? at.number().toPlainString() : null));
    return size.list()
        .uniqueElements(MatchedSize::key)
        .uniqueElements(each -> each.venueIds().getOrDefault(STOCKX, each.key().text()))
        .uniqueElements(each -> each.key().number())
        .ofMaxSize(4)
        .list()
        .ofMaxSize(5);
  }

  private static List<Size> apply(List<Size> sizes, OrdinalAssignment assignment) {
    List<Size> stored = new ArrayList<>();
    for (Size size : sizes) {
      stored.add(
          assignment.changed().stream()
              .filter(change -> change.before().equals(size))
              .map(ChangedSize::after)
              .findFirst()
              .orElse(size));
    }
    assignment
        .added()
        .forEach(
            added ->
                stored.add(
                    new Size(
                        UUID.randomUUID(),
                        added.ordinal(),
                        added.size().key().text(),
                        added.size().key().number(),
                        added.size().venueIds())));
    return stored;
  }

  private static ChangedSize onlyChange(List<Size> existing, MatchedSize match) {
    List<ChangedSize> changed = OrdinalAssignment.of(existing, List.of(match)).changed();
    assertThat(changed).hasSize(1);
    return changed.get(0);
  }

  private static Size size(int ordinal, String key, String variant, String aliasSize) {
    return new Size(
        UUID.randomUUID(),
        ordinal,
        key,
        SizeKey.parse(key).orElseThrow().number(),
        ids(variant, aliasSize));
  }

  private static MatchedSize match(String key, String variant, String aliasSize) {
    return new MatchedSize(SizeKey.parse(key).orElseThrow(), ids(variant, aliasSize));
  }

  private static Map<Provider, String> ids(String variant, String aliasSize) {
    Map<Provider, String> ids = new HashMap<>();
    Optional.ofNullable(variant).ifPresent(id -> ids.put(STOCKX, id));
    Optional.ofNullable(aliasSize).ifPresent(id -> ids.put(ALIAS, id));
    return ids;
  }
}
