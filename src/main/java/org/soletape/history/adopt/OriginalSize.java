package org.soletape.history.adopt;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.SizeKey;
import org.soletape.db.Row;

/** A size as the original has it. */
record OriginalSize(
    UUID id,
    Optional<UUID> product,
    String key,
    Optional<String> variant,
    Optional<String> aliasId) {

  static OriginalSize read(Row row) throws SQLException {
    return new OriginalSize(
        row.uuid("id"),
        row.optionalUuid("product_id"),
        row.text("size_key"),
        row.optionalText("variant"),
        row.optionalText("alias_id"));
  }

  Optional<SizeKey> read() {
    return SizeKey.parse(key);
  }

  /** Whether the key is written as ours are. */
  boolean isPrintedAlike() {
    return read().filter(size -> size.text().equals(key)).isPresent();
  }
}
