package org.soletape.fees;

import java.util.List;
import org.soletape.money.Money;

/**
 * Settings held against real payouts.
 *
 * @param settings on the first payout's day
 * @param words what they change of the present ones; empty: nothing
 * @param payouts what they would have given, payout by payout
 * @param off how much more came, payout by payout; below zero: less
 */
public record Candidate(
    FeeSettings settings, List<String> words, List<Payout> payouts, List<Money> off) {
  public Candidate {
    words = List.copyOf(words);
    payouts = List.copyOf(payouts);
    off = List.copyOf(off);
  }

  /** Whether no payout differs by more than so many minor units. */
  boolean explains(long tolerance) {
    return off.stream().allMatch(each -> Math.abs(each.minor()) <= tolerance);
  }

  /** All differences together, whichever their sign. */
  long distance() {
    return off.stream().mapToLong(each -> Math.abs(each.minor())).sum();
  }

  List<List<Money>> charged() {
    return payouts.stream()
        .map(payout -> payout.fees().stream().map(FeeLine::amount).toList())
        .toList();
  }
}
