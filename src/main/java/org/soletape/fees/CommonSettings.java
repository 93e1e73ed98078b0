package org.soletape.fees;

import java.util.List;
import java.util.stream.Stream;
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

  private static final FeeSetting BUYING_PROCESSING =
      buying("buying_processing", "Processing, percent", "processing fee for buyers", 5000);

  private static final FeeSetting BUYING_SHIPPING =
      FeeSetting.amount(
              "buying_shipping", new Words("Shipping per pair", "shipping fee for buyers", ""))
          .optional()
          .told(Evidence.NONE)
          .askedFor(Use.BUYING);

  private static final FeeSetting BUYING_DUTIES =
      buying("buying_duties", "Duties and taxes, percent", "duty", 10_000);

  private static final List<FeeSetting> EVERYWHERE =
      List.of(POINTS_OFF, AMOUNT_OFF, BUYING_PROCESSING, BUYING_SHIPPING, BUYING_DUTIES);

  private CommonSettings() {}

  /** What a venue asks, with what every venue does after its own. */
  static List<FeeSetting> after(FeeSetting... own) {
    return Stream.concat(Stream.of(own), EVERYWHERE.stream()).toList();
  }

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
