package org.soletape.web.status;

import java.util.List;
import org.soletape.market.Slot;

/** Drains what is due in the current slot, within the time box. */
@FunctionalInterface
public interface SyncJob {
  /**
   * Runs until nothing is left or the time box ends. Calling it while another drainer works is
   * harmless: it leaves the venue alone and says so in the notes.
   *
   * @param trigger who asked, for the run's row
   */
  Result run(String trigger);

  /**
   * What a run came to.
   *
   * @param synced books kept
   * @param failed polls that did not end in a book
   * @param remaining polls still due in the slot
   * @param notes sentences for the operator, such as that another run holds a venue
   */
  record Result(Slot slot, int synced, int failed, int remaining, List<String> notes) {
    public Result {
      notes = List.copyOf(notes);
    }
  }
}
