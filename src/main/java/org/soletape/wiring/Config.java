package org.soletape.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.account.supabase.SupabaseSettings;
import org.soletape.catalog.Provider;
import org.soletape.db.Database;
import org.soletape.db.DatabaseUrl;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.venue.VenueFactory;

/**
 * All settings, read once and checked together.
 *
 * @param venues those that are on; a venue without credentials is off
 * @param rates where reference rates are published; empty when none are wanted
 */
public record Config(
    Storage storage,
    Serving serving,
    Accounts accounts,
    Map<Provider, VenueSetup> venues,
    Optional<URI> rates,
    Limits limits) {

  public Config {
    venues = Collections.unmodifiableMap(new EnumMap<>(venues));
  }

  /**
   * Where everything is kept.
   *
   * @param readUrl a standby of the same database, for public reads
   * @param home where the embedded PostgreSQL lives when no database is named
   */
  public record Storage(Optional<DatabaseUrl> url, Optional<DatabaseUrl> readUrl, Path home) {
    static Storage read(SettingReader reader) {
      if (reader.text(Setting.DATABASE_READ_URL).isPresent()
          && reader.text(Setting.DATABASE_URL).isEmpty()) {
        reader.missing(Setting.DATABASE_URL, Setting.DATABASE_READ_URL);
      }
      return new Storage(
          reader.databaseUrl(Setting.DATABASE_URL),
          reader.databaseUrl(Setting.DATABASE_READ_URL),
          reader.home());
    }
  }

  /**
   * How the site serves and is polled for.
   *
   * @param scheduler whether a serving process polls by itself
   * @param syncTimeBox how long a sync started by a cron call may take
   * @param primarySite where changes are made while the database here is a standby
   * @param outgoingLoopback whether messages may be sent to this machine itself
   */
  public record Serving(
      int port,
      Optional<String> cronSecret,
      boolean scheduler,
      Duration syncTimeBox,
      Optional<URI> primarySite,
      boolean outgoingLoopback) {
    private static final int LEAST_SECRET = 16;

    static Serving read(SettingReader reader) {
      return new Serving(
          reader.integer(Setting.PORT, 0, 65_535),
          reader.longText(Setting.CRON_SECRET, LEAST_SECRET),
          reader.onOff(Setting.SCHEDULER),
          reader.duration(Setting.SYNC_TIME_BOX),
          reader.optionalUrl(Setting.PRIMARY_SITE),
          reader.onOff(Setting.OUTGOING_LOOPBACK));
    }
  }

  /**
   * Who may come in.
   *
   * @param signUp whether anybody may open an account
   * @param supabase empty when accounts are kept here
   */
  public record Accounts(
      Optional<String> sessionSecret, boolean signUp, Optional<SupabaseSettings> supabase) {
    private static final int LEAST_SECRET = 32;

    static Accounts read(SettingReader reader) {
      return new Accounts(
          reader.longText(Setting.SESSION_SECRET, LEAST_SECRET),
          reader.onOff(Setting.SIGN_UP),
          supabase(reader));
    }

    private static Optional<SupabaseSettings> supabase(SettingReader reader) {
      Optional<URI> url = reader.optionalUrl(Setting.SUPABASE_URL);
      Optional<String> key = reader.text(Setting.SUPABASE_PUBLISHABLE_KEY);
      if (url.isPresent() && key.isEmpty()) {
        reader.missing(Setting.SUPABASE_PUBLISHABLE_KEY, Setting.SUPABASE_URL);
      }
      if (key.isPresent() && reader.text(Setting.SUPABASE_URL).isEmpty()) {
        reader.missing(Setting.SUPABASE_URL, Setting.SUPABASE_PUBLISHABLE_KEY);
      }
      return url.flatMap(
          project ->
              reader.optional(
                  Setting.SUPABASE_PUBLISHABLE_KEY,
                  "is malformed: ",
                  text -> new SupabaseSettings(project, text)));
    }
  }

  /**
   * How much there may be of everything.
   *
   * @param historyDays how many days of history are kept
   * @param alertsPerDay how many messages about alerts one person gets a day
   */
  public record Limits(
      PortfolioRules portfolio,
      PollingRules polling,
      FreePlan freePlan,
      int historyDays,
      int alertsPerDay) {
    private static final int DAY_OF_CALLS = 25_000;

    static Limits read(SettingReader reader, Currency currency) {
      return new Limits(
          new PortfolioRules(
              currency, products(reader), reader.integer(Setting.MAX_PAIRS, 1, 1_000_000)),
          new PollingRules(
              Duration.ofMillis(reader.integer(Setting.VENUE_PACE_MS, 0, 60_000)),
              reader.integer(Setting.ALIAS_SALES_CALLS, 0, DAY_OF_CALLS)),
          freePlan(reader),
          reader.integer(Setting.HISTORY_DAYS, 31, 36_600),
          reader.integer(Setting.ALERTS_PER_DAY, 1, 100));
    }

    private static ProductLimits products(SettingReader reader) {
      return reader.text(Setting.MAX_PRODUCTS).isEmpty()
          ? ProductLimits.USUAL
          : ProductLimits.stated(reader.integer(Setting.MAX_PRODUCTS, 1, 100_000));
    }

    private static FreePlan freePlan(SettingReader reader) {
      int megabytes = reader.integer(Setting.DATABASE_LIMIT_MB, 0, 1_000_000_000);
      FreePlan host = reader.hostPlan(Setting.HOST_PLAN);
      OptionalLong requests =
          reader.text(Setting.INVOCATION_LIMIT).isPresent()
              ? limit(reader.integer(Setting.INVOCATION_LIMIT, 0, Integer.MAX_VALUE))
              : host.requests();
      return new FreePlan(limit(megabytes * FreePlan.MEGABYTE), requests, host.cpuSeconds());
    }

    private static OptionalLong limit(long most) {
      return most == 0 ? OptionalLong.empty() : OptionalLong.of(most);
    }
  }

  /**
   * Reads the environment.
   *
   * @throws ConfigException naming every variable that cannot be used
   */
  public static Config read(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    Currency currency = reader.currency(Setting.CURRENCY);
    Config config =
        new Config(
            Storage.read(reader),
            Serving.read(reader),
            Accounts.read(reader),
            venues(reader, currency),
            rates(reader),
            Limits.read(reader, currency));
    reader.requireNoProblems();
    return config;
  }

  /** The venues that are on, put together to be asked by this clock. */
  List<VenueFactory> venues(Database database, Clock time) {
    return venues.values().stream().map(setup -> setup.at(database, time)).toList();
  }

  /** One sentence per venue that is off. */
  public List<String> venuesOff() {
    return Arrays.stream(Provider.values())
        .filter(venue -> !venues.containsKey(venue))
        .map(venue -> venue.label() + " is off: set " + credentials(venue) + " to poll it")
        .toList();
  }

  private static Map<Provider, VenueSetup> venues(SettingReader reader, Currency currency) {
    Map<Provider, VenueSetup> venues = new EnumMap<>(Provider.class);
    for (Provider venue : Provider.values()) {
      Optional<VenueSetup> setup =
          switch (venue) {
            case STOCKX -> StockxSetup.read(reader, currency);
            case ALIAS -> AliasSetup.read(reader);
          };
      setup.ifPresent(settings -> venues.put(venue, settings));
    }
    return venues;
  }

  private static Optional<URI> rates(SettingReader reader) {
    URI published = reader.url(Setting.RATES_URL);
    return reader.onOff(Setting.RATES) ? Optional.of(published) : Optional.empty();
  }

  private static String credentials(Provider venue) {
    List<Setting> secrets = Setting.secretsOf(venue);
    String others = secrets.size() > 1 ? " and the other %s_ secrets".formatted(venue) : "";
    return secrets.getFirst() + others;
  }
}
