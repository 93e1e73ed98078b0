package org.soletape.portfolio.file;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an import did, or would do.
 *
 * @param rows lines of the file, fine or not
 * @param fresh pairs that were added, or would be; also counted when nothing was written because
 *     other lines are wrong
 * @param present pairs of the file that were there already
 * @param refused lines that are wrong
 * @param problems what is wrong, the first {@value #SHOWN} at most
 * @param problemCount how many problems there are
 * @param warnings what is fine but will have no prices, the first {@value #SHOWN} at most
 * @param warningCount how many warnings there are
 * @param unread columns that hold something and are not read, for which the file has to wait
 * @param notices sentences about the file as a whole
 * @param batch what to name to take the import back; empty when nothing was written
 */
public record ImportReport(
    int rows,
    int fresh,
    int present,
    int refused,
    List<ImportProblem> problems,
    int problemCount,
    List<ImportProblem> warnings,
    int warningCount,
    List<String> unread,
    List<String> notices,
    Optional<UUID> batch) {
  public static final int SHOWN = 100;

  public ImportReport {
    problems = first(problems);
    warnings = first(warnings);
    unread = List.copyOf(unread);
    notices = List.copyOf(notices);
    requireNonNull(batch, "batch is null");
  }

  /** Whether anything about the file is wrong. */
  public boolean hasProblems() {
    return problemCount > 0;
  }

  private static List<ImportProblem> first(List<ImportProblem> all) {
    return List.copyOf(all.subList(0, Math.min(all.size(), SHOWN)));
  }
}
