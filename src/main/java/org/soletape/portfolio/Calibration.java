package org.soletape.portfolio;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * Which fee settings explain a payout that really came.
 *
 * @param explanations the settings that do, those closest to the present ones first; perhaps none.
 *     Settings that would charge the same in every line are told once
 * @param unexplained what came less what the present settings give; below zero when less came.
 *     Empty when they cannot be compared, because the currencies differ
 * @param sentence the outcome in words
 */
public record Calibration(
    List<Explanation> explanations, Optional<Money> unexplained, String sentence) {
  /** Rounding the venues do and we do not know of. */
  private static final long TOLERANCE = 1;

  /**
   * Settings that give the payout that came, within one minor unit.
   *
   * @param settings to adopt
   * @param payout what they give
   * @param sentence what they change
   */
  public record Explanation(FeeSettings settings, Payout payout, String sentence) {
    public Explanation {
      requireNonNull(settings, "settings is null");
      requireNonNull(payout, "payout is null");
      requireNonNull(sentence, "sentence is null");
    }
  }

  public Calibration {
    requireNonNull(unexplained, "unexplained is null");
    requireNonNull(sentence, "sentence is null");
    explanations = List.copyOf(explanations);
  }

  /**
   * Tries what a seller's level, rating, seller fee and cash-out fee may be.
   *
   * @param price what the buyer paid, zero or more
   * @param realPayout what reached the seller
   * @param day of the sale
   * @param settings the present ones
   * @throws IllegalArgumentException when the price is below zero
   */
  public static Calibration explain(
      Provider venue, Money price, Money realPayout, LocalDate day, FeeSettings settings) {
    if (!Fees.cover(price, settings) || !Fees.cover(realPayout, settings)) {
      return new Calibration(
          List.of(),
          Optional.empty(),
          "Not compared: the sale is not in " + settings.currency() + ".");
    }
    List<Explanation> found = matching(venue, price, realPayout, day, settings);
    Money unexplained = realPayout.minus(Fees.payout(venue, price, settings, day).payout());
    return new Calibration(found, Optional.of(unexplained), sentence(found, unexplained));
  }

  private static List<Explanation> matching(
      Provider venue, Money price, Money realPayout, LocalDate day, FeeSettings present) {
    List<Explanation> found = new ArrayList<>();
    Set<List<Money>> charged = new HashSet<>();
    for (FeeSettings candidate : PossibleSettings.near(venue, present, day)) {
      Payout payout = Fees.payout(venue, price, candidate, day);
      if (isClose(payout.payout(), realPayout) && charged.add(amounts(payout))) {
        String sentence = PossibleSettings.describe(venue, present, candidate);
        found.add(new Explanation(candidate, payout, sentence));
      }
    }
    return found;
  }

  private static List<Money> amounts(Payout payout) {
    return payout.fees().stream().map(FeeLine::amount).toList();
  }

  private static boolean isClose(Money payout, Money real) {
    return Math.abs(payout.minus(real).minor()) <= TOLERANCE;
  }

  private static String sentence(List<Explanation> found, Money unexplained) {
    if (!found.isEmpty()) {
      return found.get(0).sentence();
    }
    Money size = new Money(Math.abs(unexplained.minor()), unexplained.currency());
    return unexplained.minor() < 0
        ? "No settings explain it: " + size + " less came than expected, perhaps for shipping."
        : "No settings explain it: " + size + " more came than expected, perhaps a promotion.";
  }
}
