package org.soletape.web.market;

import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.NetPrices;
import org.soletape.money.Money;
import org.soletape.web.Json;

/** Payouts beside prices, and whose fees they are net of. */
record PayoutJson(NetPrices net) {
  Optional<Money> of(Provider venue, Optional<Money> price) {
    return price.map(amount -> net.payout(venue, amount));
  }

  void writeFees(Provider venue, Json json) {
    json.field("provider", venue.id())
        .field("seller", net.standing(venue))
        .field("schedule", net.title(venue));
  }
}
