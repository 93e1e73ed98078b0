package org.soletape.demo.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.soletape.catalog.Provider;
import org.soletape.demo.market.AliasBasis;

/**
 * Alias prices by basis, in US cents rounded to dollars. The lowest ask and the highest offer of
 * the whole market come from different parts of it, so now and then they cross.
 */
record AliasPrices(PriceModel prices) {
  private static final Duration CROSSING_SPELL = Duration.ofHours(18);
  private static final int ONE_CROSSING_IN = 40;
  private static final int CONSIGNED_PERCENT = 118;
  private static final String HOME_REGION = "1";

  OptionalLong ask(Rung rung, AliasBasis basis, Instant at) {
    return dollars(prices.ask(rung, Provider.ALIAS, at), askPercent(basis));
  }

  OptionalLong offer(Rung rung, AliasBasis basis, Instant at) {
    OptionalLong bid = prices.bid(rung, Provider.ALIAS, at);
    if (bid.isEmpty()) {
      return bid;
    }
    return crosses(rung, at) && basis.regionId().isEmpty()
        ? dollars(OptionalLong.of(prices.fairAsk(rung, Provider.ALIAS, at)), 106)
        : dollars(bid, basis.regionId().isEmpty() ? 100 : 94);
  }

  /** What the venue calls the global indicator; told with a region only. */
  OptionalLong indicator(Rung rung, AliasBasis basis, Instant at) {
    return basis.regionId().isEmpty()
        ? OptionalLong.empty()
        : dollars(OptionalLong.of(prices.fairAsk(rung, Provider.ALIAS, at)), 98);
  }

  /** The lowest ask of a worse condition. */
  OptionalLong ask(Rung rung, AliasBasis basis, Instant at, int percent) {
    return dollars(ask(rung, basis, at), percent);
  }

  private boolean crosses(Rung rung, Instant at) {
    long spell = at.toEpochMilli() / CROSSING_SPELL.toMillis();
    long chance = Noise.mix(prices.key("cross" + rung.size().printed()), spell);
    return Noise.pick(chance, ONE_CROSSING_IN) == 0;
  }

  private static int askPercent(AliasBasis basis) {
    int consigned = basis.consigned().orElse(false) ? CONSIGNED_PERCENT : 100;
    int region = basis.regionId().map(id -> id.equals(HOME_REGION) ? 103 : 108).orElse(100);
    return consigned * region / 100;
  }

  private static OptionalLong dollars(OptionalLong cents, int percent) {
    return cents.isEmpty()
        ? cents
        : OptionalLong.of(Math.max(1, (cents.getAsLong() * percent / 100 + 50) / 100) * 100);
  }
}
