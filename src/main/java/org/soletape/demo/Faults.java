package org.soletape.demo;

import java.util.Optional;
import java.util.function.Supplier;
import org.soletape.catalog.Provider;

/** What goes wrong at the moment: one rule at most, changed while the server runs. */
public final class Faults {
  private Optional<FaultRule> rule;
  private int struck;
  private long raisedAfterTokens;
  private long tokensIssued;

  Faults(Optional<FaultRule> rule) {
    this.rule = rule;
  }

  /** Starts a fault, with its whole budget, in place of any other. */
  public synchronized void raise(FaultRule next) {
    rule = Optional.of(next);
    struck = 0;
    raisedAfterTokens = tokensIssued;
  }

  /** Everything works again. */
  public synchronized void clear() {
    rule = Optional.empty();
  }

  public synchronized Optional<FaultRule> current() {
    return rule;
  }

  /** The fault of one request about a product, counted against the budget. */
  synchronized Optional<FaultProfile> strike(
      Provider venue, Subject subject, Supplier<String> productId) {
    return rule.filter(each -> each.profile().concerns(subject))
        .filter(each -> each.hits(venue, productId.get()))
        .filter(this::spend)
        .map(FaultRule::profile);
  }

  /** Whether a caller is turned away, whatever it asks for. */
  synchronized boolean refusesCaller(Provider venue, long tokenNumber) {
    return rule.filter(each -> each.profile().concernsCredentials())
        .filter(each -> each.hits(venue))
        .filter(each -> isRefused(each, tokenNumber))
        .filter(this::spend)
        .isPresent();
  }

  synchronized boolean refusesRefresh() {
    return rule.filter(each -> each.profile() == FaultProfile.BAD_CREDENTIALS)
        .filter(each -> each.hits(Provider.STOCKX))
        .filter(this::spend)
        .isPresent();
  }

  /** Counts the tokens, so that those issued before a fault can be told from later ones. */
  synchronized long nextTokenNumber() {
    return ++tokensIssued;
  }

  private boolean isRefused(FaultRule refusing, long tokenNumber) {
    return refusing.profile() == FaultProfile.BAD_CREDENTIALS
        || refusing.budget().isPresent()
        || tokenNumber <= raisedAfterTokens;
  }

  private boolean spend(FaultRule spending) {
    if (spending.budget().isPresent() && struck >= spending.budget().getAsInt()) {
      return false;
    }
    struck++;
    return true;
  }
}
