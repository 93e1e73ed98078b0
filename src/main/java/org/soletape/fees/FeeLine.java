package org.soletape.fees;

import org.soletape.money.Money;

/**
 * One fee of a sale: a line of a receipt.
 *
 * @param name what it is called: {@code Commission}
 * @param basis what it is measured by, in few words: {@code 9.5 %}, {@code fixed}
 * @param amount what it takes from the price; below zero only when more was paid out than the price
 * @param sentence why it is this much
 */
public record FeeLine(String name, String basis, Money amount, String sentence) {}
