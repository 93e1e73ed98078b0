package org.soletape.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.StyleCode;
import org.soletape.portfolio.PairMarket.Tracked;

/**
 * A search within an inventory. It finds the pairs in which each of its words occurs: in the style
 * code however that is spelled, brand, model, colourway, notes or location.
 *
 * @param typed as it was typed
 * @param words in lower case
 */
public record PairSearch(String typed, List<String> words) {
  public PairSearch {
    words = List.copyOf(words);
  }

  /** The search for what was typed; empty when that is blank. */
  public static Optional<PairSearch> of(String typed) {
    List<String> words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return Optional.of(new PairSearch(typed, words)).filter(search -> !words.isEmpty());
  }

  boolean finds(Valuation pair) {
    Pair stated = pair.item().pair();
    Optional<Tracked> product = pair.market().product();
    String codes = joined(Stream.of(stated.sku(), product.map(Tracked::sku)));
    String said =
        codes
            + "\n"
            + joined(
                Stream.of(
                    product.flatMap(Tracked::brand),
                    product.flatMap(Tracked::model),
                    product.flatMap(Tracked::colorway),
                    stated.notes(),
                    stated.location()));
    String spelled = StyleCode.lettersAndDigits(codes);
    return words.stream().allMatch(word -> said.contains(word) || isCode(word, spelled));
  }

  private static boolean isCode(String word, String spelled) {
    String code = StyleCode.lettersAndDigits(word);
    return !code.isEmpty() && spelled.contains(code);
  }

  private static String joined(Stream<Optional<String>> texts) {
    return texts
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
