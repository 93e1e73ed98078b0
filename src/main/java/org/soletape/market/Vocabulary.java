package org.soletape.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soletape.catalog.EditDistance;
import org.soletape.db.Database;

/**
 * The words that products are printed with; finds the nearest ones to a word that none of them has.
 *
 * @param words in small letters
 */
record Vocabulary(Set<String> words) {
  private static final int MOST_NEAR = 5;
  private static final int LONG_WORD = 8;

  private static final String WORDS =
      """
      select distinct w.word from soletape.product_texts t
      cross join lateral unnest(string_to_array(t.text, ' ')) as w (word)
      where length(w.word) >= 3 and translate(w.word, '0123456789', '') = w.word
      """;

  static Vocabulary read(Database database) {
    return new Vocabulary(Set.copyOf(database.list(WORDS, row -> row.text("word"))));
  }

  /**
   * The same search with the nearest words in the places of those that no product has; empty when
   * no word is to be replaced, or one has nothing near it.
   */
  Optional<SearchWords> nearest(SearchWords search) {
    List<SearchTerm> terms = new ArrayList<>();
    for (SearchTerm term : search.terms()) {
      List<String> near = isUnknown(term) ? near(term.word()) : List.of(term.word());
      if (near.isEmpty()) {
        return Optional.empty();
      }
      terms.add(isUnknown(term) ? term.replacedBy(near) : term);
    }
    return terms.equals(search.terms()) ? Optional.empty() : Optional.of(search.with(terms));
  }

  private boolean isUnknown(SearchTerm term) {
    return term.mayBeMistyped() && words.stream().noneMatch(word -> word.contains(term.word()));
  }

  private List<String> near(String typed) {
    Optional<String> parted = parted(typed);
    if (parted.isPresent()) {
      return List.of(parted.get());
    }
    int most = typed.length() < LONG_WORD ? 1 : 2;
    for (int slips = 1; slips <= most; slips++) {
      List<String> near = at(slips, typed);
      if (!near.isEmpty()) {
        return near;
      }
    }
    return List.of();
  }

  private List<String> at(int slips, String typed) {
    return words.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= slips)
        .filter(word -> EditDistance.between(word, typed) == slips)
        .sorted()
        .limit(MOST_NEAR)
        .collect(Collectors.toList());
  }

  /** Two words typed as one: "airforce". */
  private Optional<String> parted(String typed) {
    for (int i = 3; i <= typed.length() - 3; i++) {
      if (words.contains(typed.substring(0, i)) && words.contains(typed.substring(i))) {
        return Optional.of(typed.substring(0, i) + " " + typed.substring(i));
      }
    }
    return Optional.empty();
  }
}
