package org.soletape.portfolio.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.portfolio.Inventory;

/** The whole file of somebody's export. */
public final class Exported {
  private Exported() {}

  public static byte[] bytes(Inventory inventory, UUID owner) {
    InventoryExport export = new InventoryExport(inventory, Database.Patience.NONE);
    StringBuilder file = new StringBuilder();
    try {
      export.write(export.rows(owner), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(UTF_8);
  }
}
