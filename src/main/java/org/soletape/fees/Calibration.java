package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * Which fee settings explain a payout that really came. One payout is weak evidence: settings that
 * differ in more than two places fit by chance, and a rating is known at the venue, not from here.
 *
 * @param explanations the settings that do and may be adopted, those closest to the present ones
 *     first; perhaps none. Settings that would charge the same in every line are told once
 * @param hints sentences on what else would give this payout, but cannot be adopted from it
 * @param sentence the outcome in words
 */
public record Calibration(List<Explanation> explanations, List<String> hints, String sentence) {
  /** Rounding the venues do and we do not know of. */
  private static final long TOLERANCE = 1;

  private static final int MOST_CHANGES = 2;

  /**
   * Settings that give the payout that came, within one minor unit.
   *
   * @param settings to adopt
   * @param sentence what they change
   */
  public record Explanation(FeeSettings settings, String sentence) {}

  /**
   * Tries what a seller's settings may be.
   *
   * @param price what the buyer paid, zero or more
   * @param realPayout what reached the seller
   * @param day of the sale
   * @param settings the present ones
   * @throws IllegalArgumentException when the price is below zero
   */
  public static Calibration explain(
      Provider venue, Money price, Money realPayout, LocalDate day, FeeSettings settings) {
    if (!settings.cover(price) || !settings.cover(realPayout)) {
      return new Calibration(
          List.of(), List.of(), "Not compared: the sale is not in " + settings.currency() + ".");
    }
    PossibleSettings possible = new PossibleSettings(VenueFees.of(venue), settings, day);
    List<Explanation> found = matching(possible, price, realPayout);
    Money unexplained =
        realPayout.minus(SellerFees.of(venue, settings, day).payout(price).payout());
    List<Explanation> adoptable =
        found.stream().filter(each -> possible.isAdoptable(each.settings())).toList();
    List<String> hints =
        found.stream()
            .map(Explanation::settings)
            .filter(each -> !possible.isAdoptable(each))
            .map(possible::hint)
            .toList();
    return new Calibration(adoptable, hints, sentence(adoptable, hints, unexplained));
  }

  /** What gives the payout; the present settings alone when they do. */
  private static List<Explanation> matching(
      PossibleSettings possible, Money price, Money realPayout) {
    List<Explanation> found = new ArrayList<>();
    Set<List<Money>> charged = new HashSet<>();
    for (FeeSettings candidate : possible.near(MOST_CHANGES)) {
      Payout payout =
          SellerFees.of(possible.fees().venue(), candidate, possible.day()).payout(price);
      boolean isClose = Math.abs(payout.payout().minus(realPayout).minor()) <= TOLERANCE;
      if (isClose && charged.add(payout.fees().stream().map(FeeLine::amount).toList())) {
        found.add(new Explanation(candidate, possible.describe(candidate)));
        if (candidate.equals(possible.present())) {
          return found;
        }
      }
    }
    return found;
  }

  private static String sentence(
      List<Explanation> adoptable, List<String> hints, Money unexplained) {
    if (!adoptable.isEmpty()) {
      return adoptable.getFirst().sentence();
    }
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
                ? "It may be shipping, a penalty or a correction"
                : "It may be a promotion, a refund or a correction");
  }
}
