package org.soletape.fees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeSchedule.Standard;
import org.soletape.fees.FeeSetting.Words;

/** A tenth of the price, since ever, unless a seller states another share. */
final class LacesSchedule {
  private static final FeeSetting SHARE =
      FeeSetting.rate("share", new Words("Fee, percent", "fee", ""), 1000);

  static final VenueFees FEES =
      new VenueFees(
          Provider.LACES,
          List.of(SHARE),
          List.of(
              new FeeSchedule(
                  Optional.empty(),
                  Map.of(SHARE.name(), Standard.of(1000)),
                  List.of(new Charge.PriceShare("fee", SHARE)))));

  private LacesSchedule() {}
}
