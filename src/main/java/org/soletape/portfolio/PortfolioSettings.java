package org.soletape.portfolio;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.fees.FeeChange;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;

/** The fee settings of everyone: what somebody stated, else those of a new seller. */
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
  public FeeHistory of(UUID userId) {
    return saved.find(userId, currency);
  }

  /** See {@link FeeSettingsStore#save}. */
  public void save(UUID userId, FeeChange change) {
    saved.save(userId, change);
  }

  /** See {@link FeeSettingsStore#move}. */
  public void move(UUID userId, Optional<LocalDate> from, Optional<LocalDate> to) {
    saved.move(userId, from, to);
  }

  /** See {@link FeeSettingsStore#remove}. */
  public void remove(UUID userId, Optional<LocalDate> since) {
    saved.remove(userId, since);
  }
}
