package org.soletape.web.status;

import java.util.List;
import org.soletape.polling.RunSummary;

/**
 * The last runs, those apart that nobody needs to look at.
 *
 * @param troubled those with a failure or a note, or that did not end well; newest first
 * @param untroubled the others, newest first
 */
public record StatusRuns(List<RunSummary> troubled, List<RunSummary> untroubled) {
  public static StatusRuns of(List<RunSummary> runs) {
    return new StatusRuns(
        runs.stream().filter(StatusRuns::isTroubled).toList(),
        runs.stream().filter(run -> !isTroubled(run)).toList());
  }

  private static boolean isTroubled(RunSummary run) {
    boolean isWell = run.outcome().word().equals("complete") || run.endedAt().isEmpty();
    return !isWell || !StatusDrawing.failures(run).isEmpty();
  }
}
