package org.soletape.demo;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.soletape.watching.Watches;

/** What the demo's account watches since its week began: a product, sizes, one that fell silent. */
public record DemoWatches(Watches watches, Clock clock) {
  private static final List<List<String>> WATCHED =
      List.of(
          List.of("DD1391-100", ""),
          List.of("DD1391-100", "11"),
          List.of("FV5029-010", "10"),
          List.of(DemoTape.SILENT.printed(), ""));

  /** Those that the catalogue has are watched from now on. */
  public void beforeItsWeek(UUID userId) {
    for (List<String> watched : WATCHED) {
      watches
          .find(watched.get(0), watched.get(1))
          .ifPresent(shoe -> watches.add(userId, shoe, clock.instant()));
    }
  }
}
