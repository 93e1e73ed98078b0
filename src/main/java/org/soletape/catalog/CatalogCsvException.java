package org.soletape.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue file that was not read at all; the message has one line per problem. */
public final class CatalogCsvException extends RuntimeException {
  private final transient List<FileProblem> problems;

  CatalogCsvException(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the file. */
  public List<FileProblem> problems() {
    return problems;
  }
}
