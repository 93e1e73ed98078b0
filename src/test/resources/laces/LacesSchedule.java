package org.soletape.fees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;

/** A tenth of the price, since ever, and nothing to ask its sellers. */
final class LacesSchedule {
  static final VenueFees FEES =
      new VenueFees(
          Provider.LACES,
          List.of(),
          List.of(
              new FeeSchedule(
                  Optional.empty(), Map.of(), List.of(new Charge.PriceShare("fee", 1000)))));

  private LacesSchedule() {}
}
