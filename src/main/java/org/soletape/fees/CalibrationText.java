package org.soletape.fees;

import java.util.List;
import org.soletape.money.Money;

/** What came of comparing payouts, in one sentence. */
final class CalibrationText {
  private CalibrationText() {}

  static String outcome(
      List<Calibration.Explanation> adoptable, List<String> hints, Candidate present) {
    if (!adoptable.isEmpty()) {
      return adoptable.getFirst().sentence();
    }
    int count = present.off().size();
    if (count == 1) {
      return ofOne(hints, present.off().getFirst());
    }
    return hints.isEmpty()
        ? "No settings explain all %d payouts; nothing is to be saved.".formatted(count)
        : "Nothing to be saved explains all %d payouts.".formatted(count);
  }

  private static String ofOne(List<String> hints, Money unexplained) {
    Money size = new Money(Math.abs(unexplained.minor()), unexplained.currency());
    boolean isLess = unexplained.minor() < 0;
    String difference = size + (isLess ? " less" : " more") + " came than expected";
    if (!hints.isEmpty()) {
      return "This payout alone cannot explain it: " + difference + ".";
    }
    return "No setting explains it: %s. %s, for which there is no setting; nothing is to be saved."
        .formatted(
            difference,
            isLess
                ? "It may be a penalty, a correction or shipping that was charged apart"
                : "It may be a promotion, a refund or a correction");
  }
}
