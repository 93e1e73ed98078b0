package org.soletape.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.soletape.wiring.Config;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what makes Supabase the site's timer. */
@Command(
    name = "cron-sql",
    description = {
      "Prints the SQL that makes Supabase call the two cron endpoints of a site.",
      "The secret is not in it: it goes into Supabase Vault by a line of your own above it.",
      "MAX_PRODUCTS, ALIAS_SALES_CALLS, VENUE_PACE_MS and SYNC_TIME_BOX decide how often it calls."
    },
    footer = {
      "",
      "To run it with psql:",
      "  { echo \"set soletape.cron_secret = '$CRON_SECRET';\";",
      "    soletape cron-sql --url https://example.org; } | psql \"$DATABASE_URL\""
    })
final class CronSqlCommand extends Action {
  private static final String TEMPLATE = "deploy/cron.sql";
  private static final int FREE_CALLS = 100_000;

  /** A cold start and the way there and back, beyond the time box. */
  private static final Duration ALLOWANCE = Duration.ofSeconds(15);

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where the site is: https:// and its host.")
  private String url;

  @Override
  public Integer call() throws IOException {
    out().print(sql(origin(url), context().config()));
    out().flush();
    return 0;
  }

  private static String sql(String origin, Config config) throws IOException {
    int requests =
        config.limits().portfolio().products().inAll() + config.limits().polling().salesCalls();
    CronSchedule schedule =
        CronSchedule.draining(
            requests, config.limits().polling().pace(), config.serving().syncTimeBox());
    return template()
        .replace("%calls%", calls(schedule))
        .replace("%early%", schedule.early())
        .replace("%late%", schedule.late())
        .replace("%url%", origin)
        .replace(
            "%timeout%", Long.toString(config.serving().syncTimeBox().plus(ALLOWANCE).toMillis()));
  }

  private static String calls(CronSchedule schedule) {
    int calls = schedule.callsAMonth();
    return String.format(
        Locale.ROOT,
        "%,d calls a month, %.1f %% of the %,d a free plan is sure to allow.",
        calls,
        100.0 * calls / FREE_CALLS,
        FREE_CALLS);
  }

  /** The URL down to scheme, host and port: nothing that could end a string in SQL. */
  private String origin(String text) {
    try {
      URI uri = new URI(text);
      boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && bare) {
        return "https://" + uri.getRawAuthority();
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw refusal("--url must be https:// and a host, such as https://example.org");
  }

  private static String template() throws IOException {
    try (InputStream file = CronSqlCommand.class.getClassLoader().getResourceAsStream(TEMPLATE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
