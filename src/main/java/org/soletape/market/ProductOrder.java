package org.soletape.market;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a list of products is ordered. What is not known comes last, in either direction.
 *
 * @param key what is compared
 * @param reversed against the key's own direction
 */
public record ProductOrder(Key key, boolean reversed) {
  /** Most popular first. */
  public static final ProductOrder POPULAR = new ProductOrder(Key.POPULARITY, false);

  /** What can be compared, with the direction it begins with. */
  public enum Key {
    POPULARITY("p.popularity_score", false),
    SKU("p.sku collate \"C\"", true),
    BRAND("lower(p.brand) collate \"C\"", true),
    MODEL("lower(p.model) collate \"C\"", true),
    RELEASE_DATE("p.release_date", false),
    RETAIL_PRICE("p.retail_price", true),
    LAST_SYNCED_AT("p.last_synced_at", false),
    CHANGE("s.change_bp", false);

    private final String expression;
    private final boolean ascending;

    Key(String expression, boolean ascending) {
      this.expression = expression;
      this.ascending = ascending;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a word such as {@code sku}, or {@code -sku} for the other direction. */
  public static Optional<ProductOrder> read(String word) {
    boolean reversed = word.startsWith("-");
    String key = reversed ? word.substring(1) : word;
    return Arrays.stream(Key.values())
        .filter(each -> each.word().equals(key))
        .findFirst()
        .map(each -> new ProductOrder(each, reversed));
  }

  /** Every word that {@link #read} knows. */
  public static List<String> words() {
    return Arrays.stream(Key.values())
        .flatMap(key -> Stream.of(key.word(), "-" + key.word()))
        .toList();
  }

  String clause() {
    return key.expression + (key.ascending == reversed ? " desc" : " asc") + " nulls last";
  }
}
