package org.soletape.portfolio.file;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Row;
import org.soletape.db.Session;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.ItemRow;
import org.soletape.portfolio.Sale;

/**
 * What an inventory has when a file comes: what its pairs say and said, which can be sold, and
 * which are sold.
 *
 * @param open empty, as {@code sold} is, when nobody asks for it
 */
record PresentInventory(
    List<PresentPairs.Present> pairs, List<OpenPair> open, List<BookedSales.Sold> sold) {
  private static final String PRESENT =
      """
      select %s, m.fingerprint, s.fingerprint as sale_fingerprint from %s
      left join soletape.imported_items m on m.user_id = i.user_id and m.item_id = i.id
      left join soletape.matched_sales s on s.user_id = i.user_id and s.item_id = i.id
      where i.user_id = ?
      """
          .formatted(ItemRow.CELLS, ItemRow.ROWS);

  private record Found(Item item, PresentPairs.Present pair, BookedSales.Sold sold) {}

  /**
   * Reads it.
   *
   * @param hasSales whether there are sales to be matched
   */
  static PresentInventory read(Session session, ItemRow reader, UUID userId, boolean hasSales) {
    PresentInventory inventory =
        new PresentInventory(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    session.each(
        PRESENT, row -> found(row, reader), found -> inventory.add(found, hasSales), userId);
    return inventory;
  }

  private static Found found(Row row, ItemRow reader) throws SQLException {
    Item item = reader.item(row);
    UUID now = Fingerprint.of(item.pair());
    Shoe shoe = Shoe.of(item.pair(), item.sizeId());
    return new Found(
        item,
        new PresentPairs.Present(item.pair(), now, row.optionalUuid("fingerprint").orElse(now)),
        new BookedSales.Sold(
            item.id(),
            shoe,
            item.pair().sale().orElse(Sale.UNSTATED),
            row.optionalUuid("sale_fingerprint")));
  }

  private void add(Found found, boolean hasSales) {
    pairs.add(found.pair());
    if (hasSales && found.item().pair().status().isOwned()) {
      Item item = found.item();
      open.add(
          new OpenPair(
              item.id(), Optional.of(item.version()), 0, item.pair(), found.sold().shoe()));
    } else if (hasSales) {
      sold.add(found.sold());
    }
  }
}
