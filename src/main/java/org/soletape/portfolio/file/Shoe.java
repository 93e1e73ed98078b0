package org.soletape.portfolio.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.soletape.portfolio.Pair;

/**
 * Which shoe a pair is, for a sale to find it: the same size of the catalogue, or the same style
 * code and size whatever their spelling.
 *
 * @param linked the size of the catalogue; empty for what is not linked
 * @param written style code and size
 */
record Shoe(Optional<UUID> linked, String written) {
  static Shoe of(Pair pair, Optional<UUID> linked) {
    return new Shoe(
        linked,
        pair.sku().map(Fingerprint::code).orElse("")
            + " / "
            + pair.size().map(Fingerprint::size).orElse(""));
  }

  /** Two are the same when they have one of these in common. */
  List<String> keys() {
    return Stream.concat(linked.map(UUID::toString).stream(), Stream.of(written)).toList();
  }
}
