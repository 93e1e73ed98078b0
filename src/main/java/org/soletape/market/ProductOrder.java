package org.soletape.market;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a list of products is ordered. What is not known comes last, in either direction; amounts of
 * one currency stay together; what is equal is ordered by popularity, then by style code.
 *
 * @param key what is compared
 * @param reversed against the key's own direction
 */
public record ProductOrder(Key key, boolean reversed) {
  /** Most popular first. */
  public static final ProductOrder POPULAR = new ProductOrder(Key.POPULARITY, false);

  /** What can be compared, with the direction it begins with. */
  public enum Key {
    POPULARITY(false, "p.popularity_score"),
    NAME(true, "lower(p.brand) collate \"C\"", "lower(p.model) collate \"C\""),
    SKU(true, "p.sku collate \"C\""),
    BRAND(true, "lower(p.brand) collate \"C\""),
    MODEL(true, "lower(p.model) collate \"C\""),
    RELEASE_DATE(false, "p.release_date"),
    RETAIL_PRICE(true, "p.retail_price"),
    LAST_SYNCED_AT(false, "b.observed_at"),
    /** Of the best ask in a week. */
    CHANGE(false, "w.change_bp"),
    /** In thirty days. */
    CHANGE_30D(false, "w.change_bp"),
    /** Of the most traded size. */
    ASK(true, "b.ask"),
    /** Of the most traded size. */
    BID(false, "b.bid"),
    /** What the ask of the most traded size is more than its bid. */
    SPREAD(true, "b.ask - b.bid"),
    /** Of the newest book. */
    AGE(false, "b.observed_at");

    private static final Set<Key> OF_BOOKS = EnumSet.of(LAST_SYNCED_AT, ASK, BID, SPREAD, AGE);

    private static final Set<Key> OF_AMOUNTS = EnumSet.of(ASK, BID, SPREAD);

    private final boolean ascending;
    private final List<String> expressions;

    Key(boolean ascending, String... expressions) {
      this.ascending = ascending;
      this.expressions = List.of(expressions);
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether small values and early letters come first before reversing. */
    public boolean isAscending() {
      return ascending;
    }
  }

  /** Reads a word such as {@code sku}, or {@code -sku} for the other direction, of these keys. */
  public static Optional<ProductOrder> read(String word, Collection<Key> offered) {
    boolean reversed = word.startsWith("-");
    String key = reversed ? word.substring(1) : word;
    return offered.stream()
        .filter(each -> each.word().equals(key))
        .findFirst()
        .map(each -> new ProductOrder(each, reversed));
  }

  /** Every word that {@link #read} knows of these keys. */
  public static List<String> words(Collection<Key> offered) {
    return offered.stream().flatMap(key -> Stream.of(key.word(), "-" + key.word())).toList();
  }

  /** The word that {@link #read} reads. */
  public String word() {
    return (reversed ? "-" : "") + key.word();
  }

  /** The same by this key, the other way round when it is ordered by it already. */
  public ProductOrder turnedTo(Key other) {
    return new ProductOrder(other, other == key && !reversed);
  }

  /** Whether products have to be compared by their best prices, {@code b}. */
  boolean isByPrices() {
    return Key.OF_BOOKS.contains(key);
  }

  /** Whose changes products have to be compared by, {@code w}. */
  Optional<String> changes() {
    return switch (key) {
      case CHANGE -> Optional.of("soletape.product_summaries");
      case CHANGE_30D -> Optional.of("soletape.ninety_days");
      default -> Optional.empty();
    };
  }

  /** What follows {@code order by}. */
  String clause() {
    String direction = (key.ascending == reversed ? " desc" : " asc") + " nulls last";
    String currency = Key.OF_AMOUNTS.contains(key) ? "b.currency nulls last, " : "";
    return key.expressions.stream()
        .map(expression -> expression + direction)
        .collect(
            Collectors.joining(", ", currency, ", p.popularity_score desc, p.sku collate \"C\""));
  }
}
