package org.soletape.portfolio;

import java.util.Currency;
import java.util.UUID;
import org.soletape.fees.FeeSettings;
import org.soletape.fees.FeeSettingsStore;
import org.soletape.fees.Fees;

/** The fee settings of everyone: what somebody saved, else those of a new seller. */
public final class PortfolioSettings {
  private final FeeSettingsStore saved;
  private final Currency currency;

  /**
   * Reads from a store.
   *
   * @param currency of a portfolio whose owner has not chosen one
   */
  public PortfolioSettings(FeeSettingsStore saved, Currency currency) {
    this.saved = saved;
    this.currency = currency;
  }

  /** The settings that value this person's pairs. */
  public FeeSettings of(UUID userId) {
    return saved.find(userId).orElseGet(() -> Fees.standard(currency));
  }

  public void save(UUID userId, FeeSettings settings) {
    saved.save(userId, settings);
  }
}
