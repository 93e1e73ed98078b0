package org.soletape.market;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Currency;
import org.soletape.catalog.Provider;

/**
 * The newest known quote of one size at one venue: a row of {@code market_latest_v2}.
 *
 * @param currency what the quote's amounts are counted in
 * @param observedAt when the venue said so
 */
public record LatestQuote(Provider provider, Currency currency, Instant observedAt, Quote quote) {
  public LatestQuote {
    requireNonNull(provider, "provider is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(observedAt, "observedAt is null");
    requireNonNull(quote, "quote is null");
  }
}
