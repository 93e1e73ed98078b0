package org.soletape.portfolio.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.FileProblem;
import org.soletape.db.Session;
import org.soletape.portfolio.InventoryColumn;
import org.soletape.portfolio.Link;
import org.soletape.portfolio.Pair;
import org.soletape.portfolio.TrackedProducts;

/** Says which lines of a file will have no prices, and why. */
final class ImportWarnings {
  private ImportWarnings() {}

  static List<FileProblem> of(Session session, List<ImportFile.Line> lines) {
    TrackedProducts tracked =
        TrackedProducts.load(
            session,
            lines.stream().flatMap(line -> line.pair().sku().stream()).distinct().toList());
    List<FileProblem> warnings = new ArrayList<>();
    for (ImportFile.Line line : new LinkedHashSet<>(lines)) {
      warning(line, tracked).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<FileProblem> warning(ImportFile.Line line, TrackedProducts tracked) {
    Pair pair = line.pair();
    Link link = tracked.link(pair.sku(), pair.size());
    if (link.outcome() == Link.Outcome.LINKED) {
      return Optional.empty();
    }
    Optional<String> sizes = link.product().map(product -> sizes(tracked.sizeKeys(product)));
    InventoryColumn column = sizes.isPresent() ? InventoryColumn.SIZE : InventoryColumn.SKU;
    return Optional.of(
        FileProblem.ofCell(
            line.number(),
            column.title(),
            column.of(pair).map(Object::toString).orElse(""),
            link.outcome().reason() + sizes.orElse("")));
  }

  private static String sizes(List<String> keys) {
    return keys.isEmpty() ? "; none is known yet" : "; it has " + String.join(", ", keys);
  }
}
