package org.soletape.portfolio.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.catalog.FileProblem;

/**
 * What an import did, or would do.
 *
 * @param problems what is wrong
 * @param warnings what is fine but will have no prices
 * @param notices sentences about the file as a whole
 * @param sales the first of those not booked before, with the pairs they are matched to
 * @param batch what to name to take the import back; empty when nothing was written
 */
public record ImportReport(
    Counts counts,
    Told problems,
    Told warnings,
    List<String> notices,
    List<SaleMatch> sales,
    Optional<UUID> batch) {
  public static final int SHOWN = 100;

  /**
   * What became of the lines and pairs of a file.
   *
   * @param rows lines of the file, fine or not
   * @param fresh pairs that were added, or would be; also counted when nothing was written because
   *     other lines are wrong
   * @param matched sales that found an open pair, counted as {@code fresh} is
   * @param present pairs of the file that were there already, and sales that were booked
   * @param refused lines that are wrong
   */
  public record Counts(int rows, int fresh, int matched, int present, int refused) {
    /** How many pairs are added or sold, or would be. */
    public int changes() {
      return fresh + matched;
    }
  }

  /**
   * Things to be told.
   *
   * @param shown the first {@value ImportReport#SHOWN} at most
   * @param count how many there are
   */
  public record Told(List<FileProblem> shown, int count) {
    static Told of(List<FileProblem> all) {
      return new Told(List.copyOf(all.subList(0, Math.min(all.size(), SHOWN))), all.size());
    }

    /** How many are not shown. */
    public int more() {
      return count - shown.size();
    }
  }

  /** Whether anything about the file is wrong. */
  public boolean hasProblems() {
    return problems.count() > 0;
  }
}
