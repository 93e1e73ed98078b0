package org.soletape.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.soletape.account.supabase.SupabaseSettings;
import org.soletape.db.DatabaseUrl;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.upkeep.budget.HostPlan;
import org.soletape.venue.HttpPatience;
import org.soletape.venue.alias.AliasCredentials;
import org.soletape.venue.alias.AliasSettings;
import org.soletape.venue.stockx.StockxCredentials;
import org.soletape.venue.stockx.StockxSettings;

/**
 * All settings, read once and checked together. A venue without credentials is off.
 *
 * @param home where the embedded PostgreSQL lives when no database is named
 * @param signUp whether anybody may open an account
 * @param supabase empty when accounts are kept here
 * @param portfolioRules among them the currency StockX is asked in, and how many products fit
 * @param stockx empty when StockX is off
 * @param alias empty when Alias is off
 * @param venuesOff one sentence per venue that is off
 */
public record Config(
    Optional<DatabaseUrl> databaseUrl,
    Path home,
    int port,
    Optional<String> cronSecret,
    Optional<String> sessionSecret,
    boolean signUp,
    Optional<SupabaseSettings> supabase,
    boolean scheduler,
    Duration syncTimeBox,
    PortfolioRules portfolioRules,
    Optional<StockxSettings> stockx,
    Optional<AliasSettings> alias,
    PollingRules rules,
    FreePlan freePlan,
    List<String> venuesOff) {
  private static final List<Setting> STOCKX_SECRETS =
      List.of(
          Setting.STOCKX_API_KEY,
          Setting.STOCKX_CLIENT_ID,
          Setting.STOCKX_CLIENT_SECRET,
          Setting.STOCKX_REFRESH_TOKEN);

  private static final int DAY_OF_CALLS = 25_000;
  private static final int LEAST_SECRET = 32;
  private static final int LEAST_CRON_SECRET = 16;

  /**
   * Reads the environment.
   *
   * @throws ConfigException naming every variable that cannot be used
   */
  public static Config read(Map<String, String> environment) {
    SettingReader reader = new SettingReader(environment);
    Currency currency = reader.currency(Setting.CURRENCY);
    Optional<StockxSettings> stockx = stockx(reader, currency);
    Optional<AliasSettings> alias = alias(reader);
    Config config =
        new Config(
            reader.databaseUrl(Setting.DATABASE_URL),
            home(environment),
            reader.integer(Setting.PORT, 0, 65_535),
            reader.longText(Setting.CRON_SECRET, LEAST_CRON_SECRET),
            reader.longText(Setting.SESSION_SECRET, LEAST_SECRET),
            reader.onOff(Setting.SIGN_UP),
            supabase(reader),
            reader.onOff(Setting.SCHEDULER),
            reader.duration(Setting.SYNC_TIME_BOX),
            portfolioRules(reader, currency),
            stockx,
            alias,
            rules(reader),
            freePlan(reader),
            venuesOff(stockx.isPresent(), alias.isPresent()));
    reader.requireNoProblems();
    return config;
  }

  /** How many products are tracked at most. */
  public int maxProducts() {
    return portfolioRules.maxProducts();
  }

  private static PortfolioRules portfolioRules(SettingReader reader, Currency currency) {
    return new PortfolioRules(
        currency,
        reader.integer(Setting.MAX_PRODUCTS, 1, 100_000),
        reader.integer(Setting.MAX_PAIRS, 1, 1_000_000));
  }

  private static PollingRules rules(SettingReader reader) {
    return new PollingRules(
        Duration.ofMillis(reader.integer(Setting.VENUE_PACE_MS, 0, 60_000)),
        reader.integer(Setting.ALIAS_SALES_CALLS, 0, DAY_OF_CALLS));
  }

  private static FreePlan freePlan(SettingReader reader) {
    int megabytes = reader.integer(Setting.DATABASE_LIMIT_MB, 0, 1_000_000_000);
    HostPlan host = reader.hostPlan(Setting.HOST_PLAN);
    OptionalLong requests =
        reader.text(Setting.INVOCATION_LIMIT).isPresent()
            ? limit(reader.integer(Setting.INVOCATION_LIMIT, 0, Integer.MAX_VALUE))
            : host.requests();
    return new FreePlan(limit(megabytes * FreePlan.MEGABYTE), requests, host.cpuSeconds());
  }

  private static OptionalLong limit(long most) {
    return most == 0 ? OptionalLong.empty() : OptionalLong.of(most);
  }

  private static Optional<StockxSettings> stockx(SettingReader reader, Currency currency) {
    URI baseUrl = reader.url(Setting.STOCKX_BASE_URL);
    URI tokenUrl = reader.url(Setting.STOCKX_TOKEN_URL);
    List<Setting> missing =
        STOCKX_SECRETS.stream().filter(secret -> reader.text(secret).isEmpty()).toList();
    if (missing.size() == STOCKX_SECRETS.size()) {
      return Optional.empty();
    }
    if (!missing.isEmpty()) {
      missing.forEach(
          secret -> reader.problem(secret, "is missing while other STOCKX_ ones are set"));
      return Optional.empty();
    }
    List<String> secrets =
        STOCKX_SECRETS.stream().map(secret -> reader.text(secret).orElseThrow()).toList();
    try {
      StockxCredentials credentials =
          new StockxCredentials(secrets.get(0), secrets.get(1), secrets.get(2), secrets.get(3));
      return Optional.of(
          new StockxSettings(baseUrl, tokenUrl, credentials, currency, HttpPatience.STANDARD));
    } catch (IllegalArgumentException e) {
      reader.problem(
          Setting.STOCKX_API_KEY, "or another STOCKX_ secret is malformed: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<AliasSettings> alias(SettingReader reader) {
    URI baseUrl = reader.url(Setting.ALIAS_BASE_URL);
    try {
      return reader
          .text(Setting.ALIAS_TOKEN)
          .map(
              token ->
                  new AliasSettings(
                      baseUrl,
                      new AliasCredentials(token),
                      reader.text(Setting.ALIAS_REGION_ID),
                      HttpPatience.STANDARD));
    } catch (IllegalArgumentException e) {
      reader.problem(Setting.ALIAS_TOKEN, "is malformed: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<SupabaseSettings> supabase(SettingReader reader) {
    Optional<URI> url = reader.optionalUrl(Setting.SUPABASE_URL);
    Optional<String> key = reader.text(Setting.SUPABASE_PUBLISHABLE_KEY);
    if (url.isPresent() && key.isEmpty()) {
      reader.problem(Setting.SUPABASE_PUBLISHABLE_KEY, "is missing while SUPABASE_URL is set");
    }
    if (reader.text(Setting.SUPABASE_URL).isEmpty() && key.isPresent()) {
      reader.problem(Setting.SUPABASE_URL, "is missing while SUPABASE_PUBLISHABLE_KEY is set");
    }
    try {
      return url.flatMap(project -> key.map(text -> new SupabaseSettings(project, text)));
    } catch (IllegalArgumentException e) {
      reader.problem(Setting.SUPABASE_PUBLISHABLE_KEY, "is malformed: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> venuesOff(boolean stockx, boolean alias) {
    return Stream.of(
            Optional.of(
                    "StockX is off: set STOCKX_API_KEY and the other STOCKX_ secrets to poll it")
                .filter(sentence -> !stockx),
            Optional.of("Alias is off: set ALIAS_TOKEN to poll it").filter(sentence -> !alias))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return Path.of(home).resolve(".soletape");
  }
}
