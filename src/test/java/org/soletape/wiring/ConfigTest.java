package org.soletape.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soletape.catalog.Provider;
import org.soletape.portfolio.ProductLimits;
import org.soletape.testing.TestDatabase;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.upkeep.budget.Meter;
import org.soletape.venue.stockx.StockxSettings;

class ConfigTest {
  private static final String SECRET = "s3cr3t-v4lue";

  @RegisterExtension final TestDatabase test = TestDatabase.migrated();

  @Test
  void an_empty_environment_is_good_and_both_venues_are_off() {
    Config config = Config.read(Map.of("HOME", "/home/somebody"));

    assertThat(config.storage().url()).isEmpty();
    assertThat(config.storage().home()).hasToString("/home/somebody/.soletape");
    assertThat(config.serving().port()).isEqualTo(8080);
    assertThat(config.serving().scheduler()).isTrue();
    assertThat(config.serving().syncTimeBox()).isEqualTo(Duration.ofSeconds(50));
    assertThat(config.limits().portfolio().products()).isEqualTo(new ProductLimits(150, 600));
    assertThat(config.limits().polling().pace()).isEqualTo(Duration.ofMillis(1050));
    assertThat(config.limits().polling().salesCalls()).isEqualTo(60);
    assertThat(config.venues()).isEmpty();
    assertThat(config.venuesOff())
        .hasSize(2)
        .allMatch(sentence -> sentence.contains(" is off: set "));
  }

  @Test
  void credentials_switch_a_venue_on() {
    Config config = Config.read(stockxSecrets());

    assertThat(config.venues()).containsOnlyKeys(Provider.STOCKX);
    assertThat(config.toString()).contains("baseUrl=https://api.stockx.com/v2");
    assertThat(config.venuesOff()).singleElement().asString().startsWith("Alias is off");
  }

  @Test
  void a_project_of_supabase_needs_its_key() {
    assertThatThrownBy(() -> Config.read(Map.of("SUPABASE_URL", "https://abc.supabase.co")))
        .hasMessage("SUPABASE_PUBLISHABLE_KEY is missing while SUPABASE_URL is set");

    Config config =
        Config.read(
            Map.of("SUPABASE_URL", "https://abc.supabase.co", "SUPABASE_PUBLISHABLE_KEY", SECRET));
    assertThat(config.accounts().supabase()).isPresent();
    assertThat(config.toString()).doesNotContain(SECRET);
  }

  @Test
  void a_standby_needs_its_primary() {
    String standby = "postgres://reader:" + SECRET + "@replica:5432/tape";
    String malformed = standby.replace("@", "#@");
    assertThatThrownBy(() -> Config.read(Map.of("DATABASE_READ_URL", standby)))
        .hasMessage("DATABASE_URL is missing while DATABASE_READ_URL is set");
    assertThatThrownBy(
            () ->
                Config.read(
                    Map.of("DATABASE_URL", "postgres://db/tape", "DATABASE_READ_URL", malformed)))
        .hasMessageStartingWith("DATABASE_READ_URL names no host");

    Config config =
        Config.read(Map.of("DATABASE_URL", "postgres://db/tape", "DATABASE_READ_URL", standby));
    assertThat(config.storage().readUrl()).isPresent();
    assertThat(config.toString()).doesNotContain(SECRET);
  }

  @Test
  void anybody_may_open_an_account_unless_it_is_switched_off() {
    assertThat(Config.read(Map.of()).accounts().signUp()).isTrue();
    assertThat(Config.read(Map.of("SIGN_UP", "off")).accounts().signUp()).isFalse();
  }

  @Test
  void blank_counts_as_unset() {
    assertThat(Config.read(Map.of("PORT", " ", "ALIAS_TOKEN", "")).serving().port())
        .isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource({
    "DATABASE_URL, mysql://host/db",
    "DATABASE_URL, postgres://user:s3cr3t-v4lue#x@host/db",
    "DATABASE_URL, postgres:///nohost",
    "PORT, 80a",
    "PORT, 65536",
    "PORT, -1",
    "SCHEDULER, maybe",
    "SYNC_TIME_BOX, 50",
    "SYNC_TIME_BOX, 0s",
    "CURRENCY, dollars",
    "CURRENCY, usd",
    "CURRENCY, XXX",
    "CURRENCY, ISK",
    "CURRENCY, KWD",
    "CURRENCY, IDR",
    "HOST_PLAN, heroku",
    "DATABASE_URL, postgres://user:s3cr3t-v4lue@host:99999/db",
    "DATABASE_URL, jdbc:postgresql://host:99999/db?user=u&password=s3cr3t-v4lue",
    "MAX_PRODUCTS, 0",
    "MAX_PRODUCTS, 1e3",
    "STOCKX_BASE_URL, api.stockx.com",
    "STOCKX_BASE_URL, //api.stockx.com/v2",
    "STOCKX_BASE_URL, ftp://api.stockx.com",
    "STOCKX_TOKEN_URL, https://",
    "ALIAS_BASE_URL, http:// spaced",
    "ALIAS_SALES_CALLS, -1",
    "VENUE_PACE_MS, 1.5",
    "VENUE_PACE_MS, 99999999999",
    "SUPABASE_URL, nowhere",
    "PRIMARY_SITE, tape.example",
    "SUPABASE_PUBLISHABLE_KEY, s3cr3t-v4lue",
    "SESSION_SECRET, s3cr3t-v4lue",
    "CRON_SECRET, s3cr3t-v4lue",
    "SIGN_UP, perhaps",
  })
  void a_malformed_value_is_refused_with_a_sentence_that_names_it(String variable, String value) {
    assertThatThrownBy(() -> Config.read(Map.of(variable, value)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(variable)
        .message()
        .doesNotContain(SECRET)
        .hasLineCount(1);
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThatThrownBy(() -> Config.read(Map.of("PORT", "x", "SCHEDULER", "x", "CURRENCY", "x")))
        .hasMessageContainingAll("PORT ", "SCHEDULER ", "CURRENCY ");
  }

  @Test
  void half_of_the_stockx_secrets_is_refused_and_the_missing_ones_are_named() {
    Map<String, String> environment = stockxSecrets();
    environment.remove("STOCKX_CLIENT_SECRET");

    assertThatThrownBy(() -> Config.read(environment))
        .hasMessageStartingWith("STOCKX_CLIENT_SECRET is missing")
        .message()
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({"STOCKX_API_KEY", "STOCKX_REFRESH_TOKEN", "ALIAS_TOKEN"})
  void a_secret_that_no_header_can_carry_is_refused_and_not_repeated(String variable) {
    Map<String, String> environment = stockxSecrets();
    environment.put(variable, SECRET + "\nx");

    assertThatThrownBy(() -> Config.read(environment))
        .isInstanceOf(ConfigException.class)
        .message()
        .doesNotContain(SECRET);
  }

  @Test
  void printing_settings_shows_no_secret() {
    Map<String, String> environment = stockxSecrets();
    environment.put("ALIAS_TOKEN", SECRET);
    environment.put("DATABASE_URL", "postgres://anna:" + SECRET + "@db.example/tape");

    Config config = Config.read(environment);

    assertThat(config.venues()).containsOnlyKeys(Provider.STOCKX, Provider.ALIAS);
    assertThat(config.storage().url()).isPresent();
    assertThat(config.toString()).doesNotContain(SECRET);
  }

  /** The view divides by the currency's minor units in SQL, the engine in Java. */
  @Test
  void every_currency_that_is_accepted_has_the_same_minor_units_in_sql_and_in_java() {
    Map<String, String> inJava = new TreeMap<>();
    Map<String, String> inSql = new TreeMap<>();
    for (Currency currency : Currency.getAvailableCurrencies()) {
      String code = currency.getCurrencyCode();
      if (isAccepted(code)) {
        inJava.put(
            code,
            BigDecimal.valueOf(12345, currency.getDefaultFractionDigits())
                .setScale(2)
                .toPlainString());
        inSql.put(
            code,
            test.database()
                .get(
                    "select soletape.major(12345, ?)::text as major",
                    row -> row.text("major"),
                    code));
      }
    }
    assertThat(inJava).containsOnlyKeys(StockxSettings.CURRENCIES);
    assertThat(inSql).isEqualTo(inJava);
  }

  @Test
  void only_the_host_s_plan_limits_requests_and_processor_time() {
    FreePlan own = Config.read(Map.of()).limits().freePlan();
    assertThat(own.limit(Meter.REQUESTS, 150)).isEmpty();
    assertThat(own.limit(Meter.CPU_SECONDS, 150)).isEmpty();

    FreePlan vercel = Config.read(Map.of("HOST_PLAN", "vercel")).limits().freePlan();
    assertThat(vercel.limit(Meter.REQUESTS, 150)).hasValue(100_000);
    assertThat(vercel.limit(Meter.CPU_SECONDS, 150)).hasValue(14_400);

    FreePlan run =
        Config.read(Map.of("HOST_PLAN", "cloudrun", "INVOCATION_LIMIT", "7")).limits().freePlan();
    assertThat(run.limit(Meter.REQUESTS, 150)).as("what is said itself").hasValue(7);
    assertThat(run.limit(Meter.CPU_SECONDS, 150)).hasValue(180_000);
    FreePlan none =
        Config.read(Map.of("HOST_PLAN", "vercel", "INVOCATION_LIMIT", "0")).limits().freePlan();
    assertThat(none.limit(Meter.REQUESTS, 150)).isEmpty();
  }

  @Test
  void durations_are_read_in_four_units() {
    assertThat(List.of("500ms", "280s", "5m", "1h"))
        .map(DurationText::parse)
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(280),
            Duration.ofMinutes(5),
            Duration.ofHours(1));
  }

  private static boolean isAccepted(String currency) {
    try {
      Config.read(Map.of("CURRENCY", currency));
      return true;
    } catch (ConfigException e) {
      return false;
    }
  }

  private static Map<String, String> stockxSecrets() {
    Map<String, String> environment = new HashMap<>();
    for (String secret :
        List.of(
            "STOCKX_API_KEY", "STOCKX_CLIENT_ID", "STOCKX_CLIENT_SECRET", "STOCKX_REFRESH_TOKEN")) {
      environment.put(secret, SECRET);
    }
    return environment;
  }
}
