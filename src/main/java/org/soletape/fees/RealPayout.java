package org.soletape.fees;

import java.time.LocalDate;
import org.soletape.money.Money;

/**
 * What a sale really brought.
 *
 * @param price what the buyer paid, zero or more
 * @param paid what reached the seller
 * @param day of the sale
 */
public record RealPayout(Money price, Money paid, LocalDate day) {}
