package bench;

import java.time.Duration;
import java.util.Locale;
import org.soletape.catalog.Provider;
import org.soletape.wiring.Config;

/** The month's figures against the limits. Sums of a shorter run are stretched to thirty days. */
final class MonthReport {
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;
  private static final int DAYS = 30;
  private static final int SLOTS_A_DAY = 4;

  private final MonthOptions options;
  private final Config config;
  private final Requests requests;
  private final MonthMeter meter;
  private final MonthSyncs syncs;
  private final MonthDatabase database;

  MonthReport(
      MonthOptions options,
      Config config,
      Requests requests,
      MonthMeter meter,
      MonthSyncs syncs,
      MonthDatabase database) {
    this.options = options;
    this.config = config;
    this.requests = requests;
    this.meter = meter;
    this.syncs = syncs;
    this.database = database;
  }

  void print() {
    System.out.printf(
        "%n%d days, %d users, %d of their 20 views a day of a chosen size, %d shared cache(s),"
            + " %,d sizes%n",
        options.days(), options.users(), options.sizes(), options.regions(), database.sizes());
    requests.print();
    details();
    System.out.printf("%n%-44s %11s %11s %8s%n", "", "month", "limit", "share");
    requestLines();
    venueLines();
    costLines();
    storageLines();
    trafficLines();
  }

  private void details() {
    System.out.printf(
        "CPU: pages %.1f s (%.2f ms a request), syncs and cleanups %.1f s, %d starts after 5 idle"
            + " minutes at %.2f s%n",
        seconds(meter.pagesCpu()),
        1e3 * seconds(meter.pagesCpu()) / requests.toTheSite(),
        seconds(meter.upkeepCpu()),
        meter.starts(),
        seconds(meter.startCpu()));
    System.out.printf(
        "from the database: pages %.1f MB, syncs and cleanups %.1f MB, %d connections made %.1f MB%n",
        meter.pagesBytes() / MEGABYTE,
        meter.upkeepBytes() / MEGABYTE,
        meter.connections(),
        meter.connectionBytes() / MEGABYTE);
    System.out.printf(
        "%d syncs at the real pace: %.0f s in the middle, %.1f hours in all%n",
        syncs.done(), seconds(syncs.all()) / syncs.done(), seconds(syncs.all()) / 3_600);
  }

  private void requestLines() {
    double views = stretched(requests.all());
    double site = stretched(requests.toTheSite());
    double cron = stretched(syncs.calls(config.serving().syncTimeBox())) + DAYS;
    line("requests at the shared cache", views, 1_000_000);
    line("requests to the site", site, 60_000);
    line("invocations: those and the cron calls", site + cron, 100_000);
  }

  private void venueLines() {
    line("StockX calls, busiest day", syncs.busiestDay(Provider.STOCKX), 25_000);
    System.out.printf(
        "%-44s %,11d %11s%n",
        "Alias calls, busiest day", syncs.busiestDay(Provider.ALIAS), "none told");
    line("longest sync at the real pace, s", seconds(syncs.longest()), 300);
    line("slots missed or not full", missed(), 0);
  }

  private void costLines() {
    double cpu = stretched(seconds(meter.allCpu()));
    line("CPU of the site, s: our own limit", cpu, 7_200);
    line("CPU of the site, s: Vercel", cpu, 14_400);
  }

  private void storageLines() {
    line("our relations but the pairs, MB", database.cleanedUp() / MEGABYTE, 8);
    line("the same at the largest moment, MB", database.withoutPairs() / MEGABYTE, 30);
    line("all our relations, MB, largest", database.own() / MEGABYTE, 30);
    line("the whole database, MB, largest: Supabase", database.whole() / MEGABYTE, 500);
  }

  private void trafficLines() {
    double fromDatabase = stretched(meter.databaseBytes()) / GIGABYTE;
    line("from the database, GB: our own limit", fromDatabase, 2);
    line("from the database, GB: Supabase", fromDatabase, 5);
    line("site to shared cache, GB: Cloud Run", stretched(meter.sent()) / GIGABYTE, 1);
    line("shared cache to users, GB: Vercel", stretched(requests.bytes()) / GIGABYTE, 100);
  }

  private double missed() {
    return options.days() * SLOTS_A_DAY - syncs.done() + (double) syncs.incomplete();
  }

  private double stretched(double sum) {
    return sum * DAYS / options.days();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }

  private static void line(String what, double measured, double limit) {
    String share = limit == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * measured / limit);
    System.out.printf(
        "%-44s %11s %11s %8s  %s%n",
        what, number(measured), number(limit), share, measured <= limit ? "ok" : "OVER");
  }

  private static String number(double value) {
    return String.format(
        Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.2f" : "%,.0f", value);
  }
}
