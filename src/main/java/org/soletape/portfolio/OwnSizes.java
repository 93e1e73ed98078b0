package org.soletape.portfolio;

import java.util.List;
import java.util.UUID;
import org.soletape.db.Database;

/** Which sizes of a product somebody owns. */
public record OwnSizes(Database database) {
  private static final String SIZES =
      """
      select s.size_key from public.product_sizes_v2 s
      where s.product_id = ? and s.id in (
        select i.size_v2_id from soletape.inventory i
        where i.user_id = ? and i.product_v2_id = ? and i.status <> 'sold')
      order by s.size_numeric, s.size_key
      """;

  /** Their keys, small to large. */
  public List<String> of(UUID owner, UUID product) {
    return Refusals.read(
        () -> database.list(SIZES, row -> row.text("size_key"), product, owner, product));
  }
}
