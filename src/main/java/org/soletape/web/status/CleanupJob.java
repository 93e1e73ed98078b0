package org.soletape.web.status;

import java.util.List;

/** Drops what is older than the tape's window. */
@FunctionalInterface
public interface CleanupJob {
  /** Runs to its end; running it twice changes nothing more. */
  Result run();

  /**
   * What a run came to.
   *
   * @param dropped how many day partitions were dropped
   * @param notes sentences for the operator
   */
  record Result(int dropped, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }
}
