package org.soletape.fees;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.soletape.db.Database;
import org.soletape.db.Row;
import org.soletape.money.Money;

/** What people have set about their fees: {@code soletape.portfolio_settings}. */
public final class FeeSettingsStore {
  private static final String SAVE =
      """
      insert into soletape.portfolio_settings
        (user_id, currency, stockx_level, stockx_minimum, alias_rating, alias_seller_fee,
         alias_cash_out, updated_at)
      values (?, ?, ?, ?::bigint, ?, ?, ?, ?)
      on conflict (user_id) do update set
        currency = excluded.currency, stockx_level = excluded.stockx_level,
        stockx_minimum = excluded.stockx_minimum, alias_rating = excluded.alias_rating,
        alias_seller_fee = excluded.alias_seller_fee, alias_cash_out = excluded.alias_cash_out,
        updated_at = excluded.updated_at
      """;

  private final Database database;
  private final Clock clock;

  public FeeSettingsStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What this person has set; empty when nothing was ever saved. */
  public Optional<FeeSettings> find(UUID userId) {
    return database.find(
        "select * from soletape.portfolio_settings where user_id = ?",
        FeeSettingsStore::settings,
        userId);
  }

  /** Keeps settings in the place of those before. */
  public void save(UUID userId, FeeSettings settings) {
    database.update(
        SAVE,
        userId,
        settings.currency(),
        settings.stockxLevel(),
        settings.stockxMinimum().map(Money::minor),
        settings.aliasRating(),
        settings.aliasSellerFee().minor(),
        settings.aliasCashOut(),
        clock.instant());
  }

  private static FeeSettings settings(Row row) throws SQLException {
    Currency currency = Currency.getInstance(row.text("currency"));
    return new FeeSettings(
        currency,
        row.integer("stockx_level"),
        row.optionalLong("stockx_minimum").map(minor -> new Money(minor, currency)),
        row.integer("alias_rating"),
        new Money(row.longInteger("alias_seller_fee"), currency),
        row.integer("alias_cash_out"));
  }
}
