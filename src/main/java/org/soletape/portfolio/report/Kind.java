package org.soletape.portfolio.report;

import org.soletape.money.Money;
import org.soletape.portfolio.StatedCost;

/**
 * What a part of an amount is for.
 *
 * @param name as a receipt has it
 */
public record Kind(String name, Money amount) {
  static Kind of(StatedCost cost) {
    String words = cost.column().words();
    return new Kind(Character.toUpperCase(words.charAt(0)) + words.substring(1), cost.amount());
  }
}
