package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.db.Database;
import org.soletape.portfolio.Inventory;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Item;
import org.soletape.portfolio.StoredPair;

/**
 * Writes an inventory as the file that {@link ImportFile} reads, in an order that depends on
 * nothing but what the lines say. It is written piece by piece: however large it is, little of it
 * is in memory, and whoever reads it slowly holds no connection to the database.
 *
 * @param patience shown when a piece cannot be read: who has had a part of the file can be told
 *     nothing any more
 */
public record InventoryExport(Inventory inventory, Database.Patience patience) {
  private static final String LINE_END = "\r\n";

  private static final String HEADER =
      InventoryColumn.STATED.stream()
          .map(InventoryColumn::title)
          .collect(Collectors.joining(",", "", LINE_END));

  private static final int PIECE = 500;

  /** So much of a line decides its place; equal beginnings are told apart by a checksum. */
  private static final int BEGINNING = 100;

  private static String line(Item item) {
    StoredPair pair = StoredPair.of(item.pair());
    return InventoryColumn.STATED.stream()
        .map(column -> CsvCell.write(cell(pair, column)))
        .collect(Collectors.joining(",", "", LINE_END));
  }

  private static String cell(StoredPair pair, InventoryColumn column) {
    String text = pair.written(column).orElse("");
    return column.isOfLines() ? text : text.strip();
  }

  /** Where a line stands, and whose it is. */
  private record Place(String beginning, UUID whole, String id) {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::beginning).thenComparing(Place::whole);

    static Place of(Item item) {
      String line = line(item);
      String beginning = line.substring(0, Math.min(line.length(), BEGINNING));
      return new Place(beginning, UUID.nameUUIDFromBytes(line.getBytes(UTF_8)), item.id());
    }
  }

  /** The rows of a file, in their order. */
  public record Rows(UUID userId, List<String> ids) {}

  /** Finds the order of a person's rows; what follows reads them again, piece by piece. */
  public Rows rows(UUID userId) {
    List<Place> places = new ArrayList<>();
    inventory.each(userId, item -> places.add(Place.of(item)));
    places.sort(Place.ORDER);
    return new Rows(userId, places.stream().map(Place::id).toList());
  }

  /**
   * Writes the file; a row removed meanwhile is left out.
   *
   * @return how many pairs were written
   */
  public int write(Rows rows, Appendable file) throws IOException {
    file.append(HEADER);
    int written = 0;
    for (int from = 0; from < rows.ids().size(); from += PIECE) {
      int to = Math.min(from + PIECE, rows.ids().size());
      written += write(rows.userId(), rows.ids().subList(from, to), file);
    }
    return written;
  }

  private int write(UUID userId, List<String> ids, Appendable file) throws IOException {
    Map<String, Item> items =
        patience.call(() -> inventory.some(userId, ids)).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    for (String id : ids) {
      if (items.containsKey(id)) {
        file.append(line(items.get(id)));
      }
    }
    return items.size();
  }
}
