package org.soletape.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.money.PriceCurrency;

/** Every environment variable Soletape reads: its default, and what it is for. */
public enum Setting {
  DATABASE_URL(null, true, "PostgreSQL, jdbc: or postgres:// form; unset: a PostgreSQL of our own"),
  DATABASE_READ_URL(
      null,
      true,
      "a hot standby of DATABASE_URL that answers public reads; unset: DATABASE_URL answers all"),
  PRIMARY_SITE(
      null,
      false,
      "address of the site where changes are made, told by one whose database is a standby"),
  PORT("8080", false, "port of the web site"),
  CRON_SECRET(
      null,
      true,
      "bearer token of the cron endpoints, 16 characters at least; unset: they are off"),
  SESSION_SECRET(
      null,
      true,
      "signs session cookies, 32 characters at least; unset: a key made once and kept in "
          + "the database"),
  SIGN_UP(
      "on",
      false,
      "on or off: whether anybody may open an account; ./soletape user add always can"),
  SCHEDULER("on", false, "on or off: the built-in 6-hour trigger of serve"),
  SYNC_TIME_BOX("50s", false, "how long a sync started by a cron call may take"),
  CURRENCY(
      "USD",
      false,
      "currency StockX is asked in; at most two decimals, and not "
          + PriceCurrency.TOO_SMALL
          + ", whose prices do not fit"),
  MAX_PRODUCTS(
      null,
      false,
      "how many products are polled at most, whoever holds them; unset: 150 that nobody holds, "
          + "and with what people hold 600 in all"),
  MAX_PAIRS(
      "5000", false, "how many pairs one person may have, owned and sold; who has more keeps them"),
  HISTORY_DAYS("400", false, "how many days of history are kept, to the month"),
  ALERTS_PER_DAY(
      "6",
      false,
      "how many messages about alerts one person gets a day at most; what is left waits for the next"),
  STOCKX_API_KEY(null, true, "StockX application key"),
  STOCKX_CLIENT_ID(null, true, "StockX OAuth client id"),
  STOCKX_CLIENT_SECRET(null, true, "StockX OAuth client secret"),
  STOCKX_REFRESH_TOKEN(null, true, "StockX OAuth refresh token"),
  STOCKX_BASE_URL("https://api.stockx.com/v2", false, "StockX API"),
  STOCKX_TOKEN_URL("https://accounts.stockx.com/oauth/token", false, "StockX token endpoint"),
  ALIAS_TOKEN(null, true, "Alias personal access token"),
  ALIAS_BASE_URL("https://api.alias.org/api/v1", false, "Alias API"),
  ALIAS_REGION_ID(null, false, "Alias region; unset: all regions"),
  ALIAS_SALES_CALLS("60", false, "recent-sales calls per slot"),
  RATES(
      "on",
      false,
      "on or off: reference rates between currencies; without them only stated rates convert"),
  RATES_URL(
      "https://www.ecb.europa.eu/stats/eurofxref",
      false,
      "where the European Central Bank's daily rates are, eurofxref-daily.xml and "
          + "eurofxref-hist-90d.xml"),
  DATABASE_LIMIT_MB(
      "500", false, "megabytes all databases of the server may take together; 0 is no limit"),
  HOST_PLAN(
      "none",
      false,
      "vercel, cloudrun or none: whose free plan limits requests and processor time"),
  INVOCATION_LIMIT(null, false, "requests a month, in place of the plan's; 0 is no limit"),
  VENUE_PACE_MS("1050", false, "milliseconds between two requests to a venue; 0 is unpaced"),
  OUTGOING_LOOPBACK(
      "off",
      false,
      "on or off: whether messages may be sent to this machine itself, over http; for tests and "
          + "the demo"),
  SUPABASE_URL(
      null,
      false,
      "Supabase project that keeps the accounts, such as https://abc.supabase.co; unset: "
          + "they are kept here"),
  SUPABASE_PUBLISHABLE_KEY(
      null, true, "publishable key of that project, needed with its URL for the sign-in form");

  private final String defaultText;
  private final boolean secret;
  private final String meaning;

  Setting(String defaultText, boolean secret, String meaning) {
    this.defaultText = defaultText;
    this.secret = secret;
    this.meaning = meaning;
  }

  /** What a venue asks of whoever calls it. */
  static List<Setting> secretsOf(Provider venue) {
    return Arrays.stream(values())
        .filter(setting -> setting.secret && setting.name().startsWith(venue.name() + "_"))
        .toList();
  }

  public Optional<String> defaultText() {
    return Optional.ofNullable(defaultText);
  }

  /** Its value is never printed. */
  public boolean isSecret() {
    return secret;
  }

  public String meaning() {
    return meaning;
  }
}
