package org.soletape.polling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.polling.Sync.WhenBusy;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFactory;

/** One call of sync, as all of its venues see it. */
record SyncRun(
    long id, RunStores stores, PollingCalendar calendar, WhenBusy whenBusy, SyncProgress progress) {
  List<VenueOutcome> drain(List<VenueFactory> venues) {
    List<Callable<VenueOutcome>> drains =
        venues.stream().<Callable<VenueOutcome>>map(venue -> () -> drain(venue)).toList();
    return SideBySide.run(stores.timeBox, drains);
  }

  private VenueOutcome drain(VenueFactory factory) {
    Provider provider = factory.provider();
    Optional<VenueTurn> taken = take(provider);
    if (taken.isEmpty()) {
      return VenueOutcome.busy(provider, ids(due(provider)));
    }
    try (VenueTurn turn = taken.get()) {
      List<DuePoll> due = due(provider);
      progress.starts(provider, due.size());
      VenueAttempts attempts = new VenueAttempts(stores, provider, id);
      Venue venue = factory.open(turn);
      return new VenueDrain(stores, venue, turn, attempts, product -> asked(provider, product))
          .run(due, calendar);
    }
  }

  private void asked(Provider provider, Product product) {
    stores.runs.beat(id);
    progress.asked(provider, product);
  }

  private Optional<VenueTurn> take(Provider provider) {
    Optional<VenueTurn> turn = stores.take(provider);
    while (turn.isEmpty() && whenBusy == WhenBusy.WAIT && !stores.timeBox.isOver()) {
      if (!stores.ledger.owes(provider, slot(), calendar)
          || !stores.timeBox.sleepsFor(VenueTurn.LOOK_AGAIN_NANOS)) {
        return Optional.empty();
      }
      turn = stores.take(provider);
    }
    return turn;
  }

  private List<DuePoll> due(Provider provider) {
    return stores.ledger.due(provider, slot(), calendar);
  }

  private Slot slot() {
    return Slot.of(stores.clock.instant());
  }

  private static Set<UUID> ids(List<DuePoll> due) {
    return due.stream().map(DuePoll::productId).collect(Collectors.toSet());
  }
}
