package org.soletape.polling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.polling.Sync.SyncProgress;
import org.soletape.polling.Sync.WhenBusy;
import org.soletape.venue.VenueFactory;

/** One call of sync, as all of its venues see it. */
final class SyncRun {
  private final long id;
  private final RunStores stores;
  private final Clock clock;
  private final PollingCalendar calendar;
  private final WhenBusy whenBusy;
  private final SyncProgress progress;
  private final Heartbeat heartbeat;

  SyncRun(
      long id,
      RunStores stores,
      Clock clock,
      PollingCalendar calendar,
      WhenBusy whenBusy,
      SyncProgress progress) {
    this.id = id;
    this.stores = stores;
    this.clock = clock;
    this.calendar = calendar;
    this.whenBusy = whenBusy;
    this.progress = progress;
    this.heartbeat = new Heartbeat(stores.runs(), id);
  }

  List<VenueOutcome> drain(List<VenueFactory> venues) {
    List<Callable<VenueOutcome>> drains =
        venues.stream().<Callable<VenueOutcome>>map(venue -> () -> drain(venue)).toList();
    return new SideBySide(stores.timeBox()).run(drains);
  }

  private VenueOutcome drain(VenueFactory factory) {
    Provider provider = factory.provider();
    Optional<VenueTurn> taken = take(provider);
    if (taken.isEmpty()) {
      return VenueOutcome.busy(provider, Set.copyOf(ids(due(provider))));
    }
    try (VenueTurn turn = taken.get()) {
      List<SlotLedger.Due> due = due(provider);
      progress.starts(provider, due.size());
      SalesCounting sales = stores.sales();
      VenueDrain drain =
          new VenueDrain(
              factory.open(turn),
              turn,
              stores.attempts(provider, id),
              stores.ledger(),
              stores.keeper(),
              product -> asked(provider, product));
      return drain.run(due, stores.newcomers(), venue -> sales.count(venue, calendar));
    }
  }

  private void asked(Provider provider, Product product) {
    heartbeat.beat();
    progress.asked(provider, product);
  }

  private Optional<VenueTurn> take(Provider provider) {
    Optional<VenueTurn> turn = stores.take(provider);
    while (turn.isEmpty() && whenBusy == WhenBusy.WAIT && !stores.timeBox().isOver()) {
      if (!stores.ledger().owes(provider, slot(), calendar)
          || !stores.timeBox().sleepsFor(VenueTurn.LOOK_AGAIN_NANOS)) {
        return Optional.empty();
      }
      turn = stores.take(provider);
    }
    return turn;
  }

  private List<SlotLedger.Due> due(Provider provider) {
    return stores.ledger().due(provider, slot(), calendar);
  }

  private Slot slot() {
    return Slot.of(clock.instant());
  }

  private static List<UUID> ids(List<SlotLedger.Due> due) {
    return due.stream().map(SlotLedger.Due::productId).toList();
  }
}
