package org.soletape.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.soletape.catalog.StyleCode;

/**
 * What somebody searches for: every word must be found in a product's style code, brand, model or
 * colourway. In SQL {@link #texts} are joined to {@code public.products_v2 p}, a condition finds
 * and a rank orders: the very style code first, then whole words, then parts of words.
 */
record SearchWords(String code, List<SearchTerm> terms) {
  private static final int MOST_WORDS = 8;

  private static final String TEXTS = "join soletape.product_texts t on t.product_id = p.id\n";

  private static final String RANK =
      """
      case when upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ? then 0
        when %s then 1 else 2 end
      """;

  static SearchWords of(String typed) {
    List<String> words = new ArrayList<>();
    for (String word : typed.toLowerCase(Locale.ROOT).split("[\\s,;\\x00]+", -1)) {
      if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
        join(words, word);
      }
    }
    return new SearchWords(
        String.join("", new StyleCode(typed).parts()),
        words.stream().limit(MOST_WORDS).map(SearchTerm::of).toList());
  }

  /** A short name may be typed in two: "aj 4". */
  private static void join(List<String> words, String word) {
    boolean goesOn =
        !words.isEmpty()
            && Character.isDigit(word.charAt(0))
            && ShortNames.meaning(words.getLast() + word).isPresent();
    words.add(goesOn ? words.removeLast() + word : word);
  }

  /** Whether there is nothing to look for, so that every product is found. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The words, for telling what was looked for. */
  String text() {
    return terms.stream().map(SearchTerm::word).collect(Collectors.joining(" "));
  }

  SearchWords with(List<SearchTerm> others) {
    return new SearchWords(code, others);
  }

  /** True for the products found; its parameters are added to the given ones. */
  String condition(List<Object> parameters) {
    return isEmpty()
        ? "true"
        : terms.stream().map(t -> t.found(parameters)).collect(Collectors.joining(" and "));
  }

  /** The smaller the better a product fits; its parameters are added to the given ones. */
  String rank(List<Object> parameters) {
    if (isEmpty()) {
      return "0";
    }
    parameters.add(code);
    return RANK.formatted(
        terms.stream().map(t -> t.foundWhole(parameters)).collect(Collectors.joining(" and ")));
  }

  /** To be joined to the products when there is anything to look for. */
  String texts() {
    return isEmpty() ? "" : TEXTS;
  }
}
