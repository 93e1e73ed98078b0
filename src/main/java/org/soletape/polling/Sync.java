package org.soletape.polling;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.portfolio.Linking;
import org.soletape.venue.VenueFactory;

/**
 * Drains what is due in the current slot, both venues side by side, until nothing is left or the
 * time box ends. Anything may call it, any number of times, at once from several places.
 */
public final class Sync {
  private static final int PARTITION_DAYS = 2;

  private final Database database;
  private final List<VenueFactory> venues;
  private final PollingRules rules;
  private final Optional<URI> ratesUrl;
  private final Linking linking;
  private final Clock clock;
  private final Supplier<PollingCalendar> calendar;
  private final SlotFollower follower;

  /**
   * Keeps to the calendar it is given.
   *
   * @param ratesUrl where reference rates are published; empty when none are fetched
   * @param linking may also note the codes people's pairs wait for
   * @param calendar asked at the start of every run; may slow polling down just then
   * @param follower told of slots that are settled or over
   */
  public Sync(
      Database database,
      List<VenueFactory> venues,
      PollingRules rules,
      Optional<URI> ratesUrl,
      Linking linking,
      Clock clock,
      Supplier<PollingCalendar> calendar,
      SlotFollower follower) {
    this.database = database;
    this.venues = List.copyOf(venues);
    this.rules = rules;
    this.ratesUrl = ratesUrl;
    this.linking = linking;
    this.clock = clock;
    this.calendar = calendar;
    this.follower = follower;
  }

  /** What to do about a venue that another run is draining. */
  public enum WhenBusy {
    /** Wait until it is free or has nothing due. */
    WAIT,
    /** Leave it to the other run and say so. */
    LEAVE
  }

  /**
   * Runs once.
   *
   * @param trigger who asked, for the run's row: "command", "cron", "scheduler"
   * @param progress told of every product a venue was asked about
   */
  public RunReport run(String trigger, TimeBox timeBox, WhenBusy whenBusy, SyncProgress progress) {
    RunStores stores = new RunStores(database, rules, linking, clock, timeBox);
    Slot slot = Slot.of(clock.instant());
    stores.leftUndone.addAll(stores.partitions().roll(slot, PARTITION_DAYS));
    return stores.run(trigger, slot, venues, id -> drain(id, stores, whenBusy, progress));
  }

  private List<VenueOutcome> drain(
      long id, RunStores stores, WhenBusy whenBusy, SyncProgress progress) {
    RatesBeside rates = RatesBeside.start(ratesUrl, stores);
    stores.linkPairs();
    PollingCalendar today = stores.outage.call(calendar);
    SlotEnds ends = new SlotEnds(stores.database, follower);
    ends.look(clock.instant(), today).ifPresent(stores.leftUndone::add);
    List<VenueOutcome> outcomes = new SyncRun(id, stores, today, whenBusy, progress).drain(venues);
    stores.codes().ifPresent(search -> search.settle(RunStores.providers(venues)));
    rates.end().ifPresent(stores.leftUndone::add);
    ends.look(clock.instant(), today).ifPresent(stores.leftUndone::add);
    return outcomes;
  }

  /** Told how a run goes; called from several threads. */
  public interface SyncProgress {
    /** A venue has so many products due. */
    default void starts(Provider provider, int due) {}

    /** A venue was asked about a product, with whatever result. */
    default void asked(Provider provider, Product product) {}

    /** Nobody is watching. */
    static SyncProgress silent() {
      return new SyncProgress() {};
    }
  }
}
