package org.soletape.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;
import org.soletape.money.Money;

/**
 * Which fee settings explain payouts that really came. One payout is weak evidence: settings that
 * differ in more than two places fit by chance, and a rating is known at the venue, not from here.
 * Of several payouts every one must be explained.
 *
 * @param explanations the settings that do and may be adopted, those closest to the present ones
 *     first; perhaps none. Settings that would charge the same in every line are told once
 * @param hints sentences on what else would give these payouts, but cannot be adopted from them
 * @param sentence the outcome in words
 * @param candidates the present settings, then those that come closest, the best first
 */
public record Calibration(
    List<Explanation> explanations,
    List<String> hints,
    String sentence,
    List<Candidate> candidates) {
  /** Rounding the venues do and we do not know of; several payouts must be met to the unit. */
  private static final long TOLERANCE_OF_ONE = 1;

  private static final int MOST_CHANGES = 2;
  private static final int MOST_CANDIDATES = 6;

  /**
   * Settings that give the payouts that came.
   *
   * @param candidate to adopt
   * @param sentence what it changes
   */
  public record Explanation(Candidate candidate, String sentence) {
    public FeeSettings settings() {
      return candidate.settings();
    }
  }

  /**
   * Tries what a seller's settings may be, by one payout.
   *
   * @throws IllegalArgumentException when the price is below zero
   */
  public static Calibration explain(
      Provider venue, Money price, Money realPayout, LocalDate day, FeeSettings settings) {
    return explain(venue, List.of(new RealPayout(price, realPayout, day)), any -> settings);
  }

  /**
   * Tries what a seller's settings may be.
   *
   * @param real one payout or more
   * @param settings the present ones of a day
   * @throws IllegalArgumentException when a price is below zero
   */
  public static Calibration explain(
      Provider venue, List<RealPayout> real, Function<LocalDate, FeeSettings> settings) {
    for (RealPayout each : real) {
      FeeSettings ofDay = settings.apply(each.day());
      if (!ofDay.cover(each.price()) || !ofDay.cover(each.paid())) {
        String sentence = "Not compared: the sale is not in " + ofDay.currency() + ".";
        return new Calibration(List.of(), List.of(), sentence, List.of());
      }
    }
    PossibleSettings possible = PossibleSettings.of(VenueFees.of(venue), real, settings);
    List<Candidate> tried = possible.near(MOST_CHANGES);
    List<Candidate> found = explaining(tried, real.size() == 1 ? TOLERANCE_OF_ONE : 0);
    List<Explanation> adoptable =
        found.stream()
            .filter(possible::isAdoptable)
            .map(each -> new Explanation(each, possible.describe(each)))
            .toList();
    List<String> hints =
        found.stream().filter(each -> !possible.isAdoptable(each)).map(possible::hint).toList();
    String sentence = CalibrationText.outcome(adoptable, hints, tried.getFirst());
    return new Calibration(adoptable, hints, sentence, nearest(tried));
  }

  /** What gives the payouts; the present settings alone when they do. */
  private static List<Candidate> explaining(List<Candidate> tried, long tolerance) {
    List<Candidate> found = new ArrayList<>();
    Set<List<List<Money>>> charged = new HashSet<>();
    for (Candidate candidate : tried) {
      if (candidate.explains(tolerance) && charged.add(candidate.charged())) {
        found.add(candidate);
        if (candidate.words().isEmpty()) {
          return found;
        }
      }
    }
    return found;
  }

  private static List<Candidate> nearest(List<Candidate> tried) {
    Set<List<Money>> seen = new HashSet<>();
    Stream<Candidate> others =
        tried.stream().skip(1).sorted(Comparator.comparingLong(Candidate::distance));
    return Stream.concat(Stream.of(tried.getFirst()), others)
        .filter(candidate -> seen.add(candidate.off()))
        .limit(MOST_CANDIDATES)
        .toList();
  }
}
