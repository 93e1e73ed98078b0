package org.soletape.testing;

import java.net.URI;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.soletape.db.Database;
import org.soletape.polling.PollingRules;
import org.soletape.portfolio.PortfolioRules;
import org.soletape.portfolio.ProductLimits;
import org.soletape.upkeep.budget.FreePlan;
import org.soletape.wiring.Config;
import org.soletape.wiring.Runs;

/** Runs put together as those of the app, with rules of a test's own. */
public final class SampleRuns {
  public static final PortfolioRules PORTFOLIO =
      new PortfolioRules(Currency.getInstance("USD"), ProductLimits.stated(150), 5_000);

  /** For machines of one's own: no limit on what can be set. */
  public static final FreePlan OWN_MACHINE =
      new FreePlan(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

  private SampleRuns() {}

  /** On a machine of one's own, whose database has no limit. */
  public static Runs of(Database database, PollingRules rules) {
    return of(database, rules, OWN_MACHINE);
  }

  public static Runs of(Database database, PollingRules rules, FreePlan plan) {
    return of(database, rules, plan, PORTFOLIO);
  }

  public static Runs of(
      Database database, PollingRules rules, FreePlan plan, PortfolioRules portfolio) {
    return new Runs(database, Optional.empty(), new Config.Limits(portfolio, rules, plan, 400, 6));
  }

  /** Unpaced, with reference rates from this publisher. */
  public static Runs fetching(Database database, Optional<URI> published) {
    return new Runs(
        database, published, new Config.Limits(PORTFOLIO, Tape.UNPACED, OWN_MACHINE, 400, 6));
  }
}
