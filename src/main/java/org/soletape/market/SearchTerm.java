package org.soletape.market;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One word of a search, and the ways a product may be printed with it.
 *
 * @param word as typed, in small letters
 * @param within texts that may stand anywhere in a product's {@link SearchText}
 * @param phrases runs of whole words that may stand there as well
 */
record SearchTerm(String word, Set<String> within, Set<String> phrases) {
  private static final Pattern BORDER = Pattern.compile("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{4,}");

  static SearchTerm of(String word) {
    String bare = SearchText.bare(word);
    Set<String> phrases = new LinkedHashSet<>(List.of(bare));
    Optional<String> meaning = ShortNames.meaning(word);
    meaning.ifPresent(phrases::add);
    // "xt6" is printed "XT-6".
    phrases.add(BORDER.matcher(bare).replaceAll(" "));
    // Few letters stand within many words: a short name counts at a word's beginning only.
    return new SearchTerm(word, Set.of(meaning.isPresent() ? " " + bare : bare), phrases);
  }

  /** The same place in the search, filled by other words. */
  SearchTerm replacedBy(List<String> others) {
    return new SearchTerm(String.join(" or ", others), Set.of(), Set.copyOf(others));
  }

  /** Whether it may be a slip: a word of letters that is no short name. Codes are never guessed. */
  boolean mayBeMistyped() {
    return LETTERS.matcher(word).matches() && ShortNames.meaning(word).isEmpty();
  }

  /** True for a product that is printed with it in any way. */
  String found(List<Object> parameters) {
    return within.stream()
        .map(text -> stands(text, parameters) + " or ")
        .collect(Collectors.joining("", "(", foundWhole(parameters) + ")"));
  }

  /** True for a product that is printed with it as whole words. */
  String foundWhole(List<Object> parameters) {
    return phrases.stream()
        .map(phrase -> stands(" " + phrase + " ", parameters))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String stands(String text, List<Object> parameters) {
    parameters.add(text);
    return "strpos(t.text, ?) > 0";
  }
}
