package bench;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.CatalogStore;
import org.soletape.catalog.Product;
import org.soletape.demo.SimulatedVenues;
import org.soletape.demo.SimulationOptions;
import org.soletape.demo.SteppedClock;
import org.soletape.demo.generated.ShoeCatalogue;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.market.Tier;

/** A month of readers and syncs in minutes, against every limit of the free plans. */
final class Month {
  private static final int PRODUCTS = 150;
  private static final Slot FIRST = Slot.of(Instant.parse("2026-11-02T00:00:00Z"));
  private static final Duration BEFORE = Duration.ofHours(1);

  /** When {@code serve} starts to drain a slot. */
  private static final Duration INTO_SLOT = Duration.ofMinutes(2);

  private static final Duration PACE = Duration.ofMillis(1050);
  private static final String SALES_CALLS = "60";

  private final MonthOptions options;
  private final SteppedClock clock;
  private final MonthProcess site;
  private final MonthMeter meter;
  private final MonthSyncs syncs;
  private final MonthDatabase database;
  private final Audience audience;
  private final List<Cdn> regions = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();
  private final Map<Integer, String> feeds = new HashMap<>();
  private final Requests requests = new Requests();
  private Slot next = FIRST;
  private Optional<Instant> viewed = Optional.empty();

  private Month(
      MonthOptions options,
      SteppedClock clock,
      MonthProcess site,
      MonthMeter meter,
      MonthSyncs syncs,
      MonthDatabase database,
      Audience audience) {
    this.options = options;
    this.clock = clock;
    this.site = site;
    this.meter = meter;
    this.syncs = syncs;
    this.database = database;
    this.audience = audience;
    for (int i = 0; i < options.regions(); i++) {
      regions.add(new Cdn(this::ask));
    }
  }

  public static void main(String[] arguments) {
    MonthOptions options = MonthOptions.read(arguments);
    SteppedClock clock = new SteppedClock(FIRST.start().minus(BEFORE));
    try (Workbench bench = Workbench.open(clock);
        SimulatedVenues venues =
            new SimulatedVenues(SimulationOptions.defaults().unpaced().withClock(clock));
        CountingRelay relay = CountingRelay.to(bench.databasePort());
        MonthProcess site =
            MonthProcess.start(settings(bench, venues, relay), clock.instant(), PACE)) {
      site.send(Asked.page("/", Optional.empty(), "", clock.instant()));
      Duration start = site.cpu();
      bench.app().catalog().add(ShoeCatalogue.entries(PRODUCTS), clock.instant());
      System.out.println("seeded (products synced, failed): " + site.order("seed"));
      Audience audience = new Audience(options, products(bench));
      MonthDatabase database = new MonthDatabase(bench);
      database.addPairs(options.users(), audience);
      MonthMeter meter = new MonthMeter(site, relay, start);
      MonthSyncs syncs = new MonthSyncs(venues);
      Month month = new Month(options, clock, site, meter, syncs, database, audience);
      month.invite();
      month.pass();
      new MonthReport(options, bench.app().config(), month.requests, meter, syncs, database)
          .print();
    }
  }

  private static Map<String, String> settings(
      Workbench bench, SimulatedVenues venues, CountingRelay relay) {
    Map<String, String> settings = new HashMap<>(Workbench.venues(venues.url(""), Duration.ZERO));
    settings.put("DATABASE_URL", bench.databaseUrl(relay.port()));
    settings.put("ALIAS_SALES_CALLS", SALES_CALLS);
    settings.put("SCHEDULER", "off");
    return settings;
  }

  private static List<Product> products(Workbench bench) {
    CatalogStore catalog = bench.app().catalog();
    // The most popular first.
    return catalog.products(catalog.ids());
  }

  /** Everybody has signed in on a day before. */
  private void invite() {
    List<MonthDatabase.Person> people = database.addPeople(options.users());
    for (int i = 0; i < people.size(); i++) {
      MonthDatabase.Person person = people.get(i);
      Cdn cdn = regions.get(i % regions.size());
      readers.add(new Reader(person.email(), new Browser(person.ticket()), cdn::get, requests));
      if (Audience.readsFeed(i)) {
        feeds.put(i, database.addFeed(person, clock.instant()));
      }
    }
  }

  private void pass() {
    for (int day = 0; day < options.days(); day++) {
      if (day == 1) {
        // Rules are about prices, which the first day brings.
        database.addRules(PRODUCTS);
      }
      Instant midnight = FIRST.start().plus(Duration.ofDays(day));
      for (Audience.View view : audience.day(day, midnight)) {
        syncUntil(view.at());
        view(view);
      }
      syncUntil(midnight.plus(Duration.ofDays(1)));
      syncs.endDay();
      System.out.printf(
          "day %d: %,d requests, %,d of them to the site%n",
          day + 1, requests.all(), requests.toTheSite());
    }
  }

  /** Starts every sync whose time has come. */
  private void syncUntil(Instant now) {
    for (Instant at = next.start().plus(INTO_SLOT);
        !at.isAfter(now);
        at = next.start().plus(INTO_SLOT)) {
      step(at);
      sync(next, at);
      next = next.plus(1);
    }
    if (syncs.isRunning() && now.isAfter(clock.instant().plus(Slot.LENGTH.dividedBy(12)))) {
      step(now);
    }
  }

  /** As the built-in trigger does it: cleanup before the day's first slot. */
  private void sync(Slot slot, Instant at) {
    database.look();
    if (PollingCalendar.NORMAL.isDue(Tier.COLD, slot)) {
      meter.upkeep(() -> site.order("cleanup"));
      database.lookAfterCleanup();
    }
    syncs.start(at);
    meter.syncStarts(at);
    meter.upkeep(() -> site.order("sync"));
  }

  /** Steps both clocks; a sync that runs goes on until then. */
  private void step(Instant now) {
    if (viewed.isPresent() && viewed.get().isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
      site.order("views");
      viewed = Optional.empty();
    }
    clock.standAt(now);
    String order = "at " + now;
    if (!syncs.isRunning()) {
      site.order(order);
      return;
    }
    String answer = meter.upkeep(() -> site.order(order));
    if (!answer.equals("done")) {
      syncs.end(answer);
      database.look();
    }
  }

  private void view(Audience.View view) {
    if (view.kind() == PageKind.FEED) {
      String feed = feeds.get(view.user());
      readers.get(view.user()).act(view.at(feed));
    } else {
      readers.get(view.user()).act(view);
    }
  }

  private HttpResponse<byte[]> ask(Asked asked) {
    step(asked.at());
    meter.request(asked.at());
    if (asked.path().startsWith("/market/") && viewed.isEmpty()) {
      viewed = Optional.of(asked.at());
    }
    return site.send(asked);
  }
}
