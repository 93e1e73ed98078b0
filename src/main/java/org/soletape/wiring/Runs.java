package org.soletape.wiring;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soletape.alert.Alerts;
import org.soletape.db.Database;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.market.CalendarReads;
import org.soletape.market.PollingCalendar;
import org.soletape.polling.Seeding;
import org.soletape.polling.Sync;
import org.soletape.portfolio.Linking;
import org.soletape.rates.RateStore;
import org.soletape.rates.ReferenceRates;
import org.soletape.upkeep.Cleanup;
import org.soletape.upkeep.budget.BudgetReads;
import org.soletape.upkeep.budget.BudgetWatch;
import org.soletape.upkeep.budget.RoomWatch;
import org.soletape.venue.VenueFactory;
import org.soletape.web.alert.RuleWords;

/** Puts the runs of an app together, each for the time it starts at. */
public final class Runs {
  private final Database database;
  private final Optional<URI> ratesUrl;
  private final Config.Limits limits;
  private final Linking linking;
  private final CalendarReads calendar;

  /**
   * Over one database.
   *
   * @param ratesUrl where reference rates are published; empty when none are fetched
   */
  public Runs(Database database, Optional<URI> ratesUrl, Config.Limits limits) {
    this.database = database;
    this.ratesUrl = ratesUrl;
    this.limits = limits;
    this.linking = new Linking(Optional.of(limits.portfolio()));
    this.calendar = new CalendarReads(database);
  }

  /** Asks these venues about what is due, in the rhythm and the room the budget allows. */
  public Sync sync(List<VenueFactory> venues, Clock time) {
    return new Sync(
        database,
        venues,
        limits.polling(),
        ratesUrl,
        linking,
        time,
        () -> look(time),
        new SlotAlerts(alerts(time)));
  }

  /** Evaluates people's rules about prices. */
  public Alerts alerts(Clock time) {
    return new Alerts(
        database,
        new FeeSettingsStore(database, limits.portfolio().currency()),
        ratesUrl.isPresent() ? RateStore.kept(database, time) : () -> ReferenceRates.NONE,
        new RuleWords(),
        limits.alertsPerDay());
  }

  /** Finds the catalogue's products at these venues. */
  public Seeding seeding(List<VenueFactory> venues, Clock time) {
    return new Seeding(database, venues, limits.polling(), time);
  }

  /** Drops what is old and keeps the day's readings. */
  public Cleanup cleanup(Clock time) {
    return new Cleanup(database, time, watch(time), limits.historyDays());
  }

  /** The calendar of a run, after a look at the meters and at the room there is. */
  private PollingCalendar look(Clock time) {
    PollingCalendar today = watch(time).look();
    new RoomWatch(database, budget(time), limits.polling(), limits.portfolio().products()).look();
    return today;
  }

  private BudgetWatch watch(Clock time) {
    return new BudgetWatch(budget(time));
  }

  private BudgetReads budget(Clock time) {
    return new BudgetReads(database, limits.freePlan(), calendar::read, time);
  }
}
