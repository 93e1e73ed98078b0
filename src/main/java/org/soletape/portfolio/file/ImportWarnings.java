package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.soletape.db.Session;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Link;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.TrackedProducts;

/** Says which lines of a file will have no prices, and why. */
final class ImportWarnings {
  private ImportWarnings() {}

  static List<ImportProblem> of(Session session, List<ImportFile.Line> lines) {
    TrackedProducts tracked =
        TrackedProducts.load(
            session,
            lines.stream().flatMap(line -> line.pair().sku().stream()).distinct().toList());
    List<ImportProblem> warnings = new ArrayList<>();
    for (ImportFile.Line line : new LinkedHashSet<>(lines)) {
      warning(line, tracked).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<ImportProblem> warning(ImportFile.Line line, TrackedProducts tracked) {
    Pair pair = line.pair();
    Link link = tracked.link(pair.sku(), pair.size());
    return switch (link.outcome()) {
      case LINKED -> Optional.empty();
      case NO_SKU, UNKNOWN_SKU, SHARED_SKU ->
          Optional.of(
              ImportProblem.ofCell(
                  line.number(),
                  InventoryColumn.SKU,
                  pair.sku().orElse(""),
                  link.outcome().reason()));
      case NO_SIZE, UNREADABLE_SIZE, UNKNOWN_SIZE ->
          Optional.of(
              ImportProblem.ofCell(
                  line.number(),
                  InventoryColumn.SIZE,
                  pair.size().orElse(""),
                  link.outcome().reason() + sizes(tracked, link)));
    };
  }

  private static String sizes(TrackedProducts tracked, Link link) {
    List<String> keys = tracked.sizeKeys(link.product().orElseThrow());
    return keys.isEmpty() ? "; none is known yet" : "; it has " + String.join(", ", keys);
  }
}
