package org.soletape.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.SizeKey;
import org.soletape.catalog.StyleCode;
import org.soletape.db.Database;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.Item;

/** Finds what somebody says that a rule is about. */
public record AlertSubjects(Database database, Inventory inventory) {
  private static final String PRODUCT =
      """
      select id from public.products_v2 p
      where upper(regexp_replace(p.sku, '[^A-Za-z0-9]', '', 'g')) = ?
      """;

  private static final String SIZES =
      "select id, size_key from public.product_sizes_v2 where product_id = ?";

  private record Sized(UUID id, String key) {}

  /** The product of a style code, however it is spelled. */
  Optional<UUID> product(String sku) {
    String code = StyleCode.lettersAndDigits(sku);
    return code.isEmpty() ? Optional.empty() : database.find(PRODUCT, row -> row.uuid("id"), code);
  }

  /** The size of a product, however it is spelled. */
  Optional<UUID> size(UUID product, String typed) {
    Optional<SizeKey> wanted = SizeKey.parse(typed);
    List<Sized> sizes =
        database.list(SIZES, row -> new Sized(row.uuid("id"), row.text("size_key")), product);
    return sizes.stream()
        .filter(
            size ->
                wanted.isPresent()
                    ? SizeKey.parse(size.key()).equals(wanted)
                    : size.key().equals(typed))
        .map(Sized::id)
        .findFirst();
  }

  /** A pair somebody owns. */
  Optional<Item> pair(UUID userId, String id) {
    return inventory.find(userId, id).filter(item -> item.pair().status().isOwned());
  }

  /** The pairs somebody owns, to choose from. */
  public List<Item> pairs(UUID userId) {
    return inventory.items(userId).stream().filter(item -> item.pair().status().isOwned()).toList();
  }
}
