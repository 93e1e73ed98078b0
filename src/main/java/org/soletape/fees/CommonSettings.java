package org.soletape.fees;

import org.soletape.fees.FeeSetting.Evidence;
import org.soletape.fees.FeeSetting.Use;
import org.soletape.fees.FeeSetting.Words;

/**
 * What several venues ask. The ranges of shares of the price are such that all of them, with a tax
 * on them, stay below the price.
 */
final class CommonSettings {
  static final FeeSetting POINTS_OFF =
      FeeSetting.rate("points_off", new Words("Points off", "promotion", ""), 5000)
          .optional()
          .told(Evidence.SEVERAL_PAYOUTS)
          .askedFor(Use.PROMOTION);

  static final FeeSetting AMOUNT_OFF =
      FeeSetting.amount("amount_off", new Words("Amount off", "refund per pair", ""))
          .optional()
          .told(Evidence.NONE)
          .askedFor(Use.PROMOTION);

  static final FeeSetting BUYING_PROCESSING =
      buying("buying_processing", "Processing, percent", "processing fee for buyers", 5000);

  static final FeeSetting BUYING_SHIPPING =
      FeeSetting.amount(
              "buying_shipping", new Words("Shipping per pair", "shipping fee for buyers", ""))
          .optional()
          .told(Evidence.NONE)
          .askedFor(Use.BUYING);

  static final FeeSetting BUYING_DUTIES =
      buying("buying_duties", "Duties and taxes, percent", "duty", 10_000);

  private CommonSettings() {}

  /** The share a venue takes of one seller, where it is not the one of a level or rating. */
  static FeeSetting ownShare(String label, String noun, String usual) {
    return FeeSetting.rate("commission", new Words(label, noun, usual), 5000)
        .optional()
        .told(Evidence.NONE);
  }

  private static FeeSetting buying(String name, String label, String noun, int most) {
    return FeeSetting.rate(name, new Words(label, noun, "Of the price."), most)
        .optional()
        .told(Evidence.NONE)
        .askedFor(Use.BUYING);
  }
}
