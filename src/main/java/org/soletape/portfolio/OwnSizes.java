package org.soletape.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.soletape.db.Database;

/** Which sizes of which products somebody owns. */
public record OwnSizes(Database database) {
  private static final String SIZES =
      """
      select p.sku, s.size_key from public.product_sizes_v2 s
      join public.products_v2 p on p.id = s.product_id
      where s.id in (
        select i.size_v2_id from soletape.inventory i
        where i.user_id = ? and i.status <> 'sold')
      order by p.sku, s.size_numeric, s.size_key
      """;

  private record OwnSize(String sku, String key) {}

  /** The keys of the sizes by style code, small to large. */
  public Map<String, List<String>> of(UUID owner) {
    List<OwnSize> sizes =
        Refusals.read(
            () ->
                database.list(
                    SIZES, row -> new OwnSize(row.text("sku"), row.text("size_key")), owner));
    Map<String, List<String>> bySku = new LinkedHashMap<>();
    sizes.forEach(
        size -> bySku.computeIfAbsent(size.sku(), sku -> new ArrayList<>()).add(size.key()));
    return bySku;
  }
}
