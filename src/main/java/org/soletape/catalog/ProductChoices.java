package org.soletape.catalog;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.db.Database;
import org.soletape.db.Row;

/** The tracked products to choose from while a style code is typed, and the sizes of one. */
public record ProductChoices(Database database) {
  private static final int MOST = 300;
  private static final int LONGEST_SKU = 100;

  private static final String MOST_POPULAR =
      """
      select sku, concat_ws(' ', brand, model, colorway) as name from public.products_v2
      order by popularity_score desc, sku limit ?
      """;

  private static final String PRODUCTS =
      """
      select p.sku, concat_ws(' ', p.brand, p.model, p.colorway) as name from public.products_v2 p
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = any (?)
      """;

  private static final String SIZES =
      """
      select s.size_key from public.product_sizes_v2 s
      join public.products_v2 p on p.id = s.product_id
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  /**
   * A product to choose.
   *
   * @param name brand, model and colourway, as far as they are known
   */
  public record Choice(String sku, String name) {}

  /** The most popular ones first, as many as a list of suggestions can hold. */
  public List<Choice> mostPopular() {
    return database.list(MOST_POPULAR, ProductChoices::choice, MOST);
  }

  /** The product of a style code as somebody typed it. */
  public Optional<Choice> find(String sku) {
    return code(sku).flatMap(code -> found(List.of(code)).stream().findFirst());
  }

  /**
   * The names of the products of style codes, by the code as it was given; unknown ones are left
   * out.
   */
  public Map<String, String> names(Collection<String> skus) {
    Map<String, String> codes = new LinkedHashMap<>();
    skus.forEach(sku -> code(sku).ifPresent(code -> codes.put(sku, code)));
    Map<String, String> found = new HashMap<>();
    found(codes.values())
        .forEach(choice -> found.put(code(choice.sku()).orElseThrow(), choice.name()));
    codes.values().retainAll(found.keySet());
    codes.replaceAll((sku, code) -> found.get(code));
    return codes;
  }

  /** The sizes of the product of a style code, small to large. */
  public List<String> sizes(String sku) {
    return code(sku).stream()
        .flatMap(code -> database.list(SIZES, row -> row.text("size_key"), code).stream())
        .map(SizeKey::parse)
        .flatMap(Optional::stream)
        .sorted()
        .map(SizeKey::text)
        .toList();
  }

  private List<Choice> found(Collection<String> codes) {
    return database.list(PRODUCTS, ProductChoices::choice, (Object) codes.toArray(String[]::new));
  }

  private static Optional<String> code(String sku) {
    return sku.length() > LONGEST_SKU
        ? Optional.empty()
        : Optional.of(String.join("", new StyleCode(sku).parts())).filter(code -> !code.isEmpty());
  }

  private static Choice choice(Row row) throws SQLException {
    return new Choice(row.text("sku"), row.text("name"));
  }
}
