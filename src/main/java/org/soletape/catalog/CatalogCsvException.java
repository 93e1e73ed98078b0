package org.soletape.catalog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A catalogue file that was not read at all; the message has one line per problem, in its order.
 */
public final class CatalogCsvException extends RuntimeException {
  CatalogCsvException(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
  }
}
