package org.soletape.portfolio.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.soletape.money.Money;
import org.soletape.portfolio.CountedSum;
import org.soletape.portfolio.FigureState;
import org.soletape.portfolio.ProfitSum;

/**
 * The figures of some pairs in a period, each saying over how many pairs.
 *
 * @param parts at cost: opening + bought - sold = closing, in amounts, in pairs counted and in
 *     pairs
 * @param unknownCosts of the pairs in these parts, how many have no cost, by the reason
 */
public record Line(
    Map<Part, CountedSum> parts, Sales sales, Map<FigureState, Integer> unknownCosts) {
  /**
   * What the sold pairs brought.
   *
   * @param price what buyers paid
   * @param fees what was taken of it, of the sales whose price and payout are both known
   * @param payout what reached the seller
   * @param deductions what went off the payouts, of the sales that state any
   * @param profit with its share of the cost of the same pairs
   * @param held median of days from purchase to sale, of the pairs with both days
   * @param kinds what the fees, the deductions and the cost of the pairs consist of
   * @param unknownProfits how many sales have no profit, by the reason
   */
  public record Sales(
      CountedSum price,
      CountedSum fees,
      CountedSum payout,
      CountedSum deductions,
      ProfitSum profit,
      DaysHeld held,
      ByKind kinds,
      Map<FigureState, Integer> unknownProfits) {
    public Sales {
      unknownProfits = Map.copyOf(unknownProfits);
    }
  }

  /** What sums consist of by name; each together is its sum, as far as that is known. */
  public record ByKind(
      SequencedMap<String, Money> fees,
      SequencedMap<String, Money> deductions,
      SequencedMap<String, Money> costs) {
    public ByKind {
      fees = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fees));
      deductions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(deductions));
      costs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(costs));
    }
  }

  /**
   * How long sold pairs were held.
   *
   * @param median in days; of an even number of pairs the later of the middle two; empty for none
   * @param pairs how many have both days
   */
  public record DaysHeld(OptionalInt median, int pairs) {}

  public Line {
    parts = Map.copyOf(parts);
    unknownCosts = Map.copyOf(unknownCosts);
  }

  /** A part of the stock, at cost; its {@code of} is how many pairs. */
  public CountedSum at(Part part) {
    return parts.get(part);
  }

  /** How many pairs a part has. */
  public int pairs(Part part) {
    return at(part).of();
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return parts.values().stream().allMatch(sum -> sum.of() == 0);
  }
}
