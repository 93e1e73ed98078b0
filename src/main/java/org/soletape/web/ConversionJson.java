package org.soletape.web;

import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;
import org.soletape.rates.ReferenceRates;

/** Writes how an amount came about by a reference rate: {@code Conversion} in the description. */
public final class ConversionJson {
  private ConversionJson() {}

  /**
   * Its fields, into an object that is begun.
   *
   * @param told in the currency it was told in
   * @param amount the same, converted
   */
  public static void write(Money told, Money amount, ReferenceRate rate, Json json) {
    json.field("original_amount", told)
        .field("original_currency", told.currency())
        .field("amount", amount)
        .field("currency", amount.currency())
        .field("rate", rate.shown())
        .field("rate_day", rate.day())
        .field("source", ReferenceRates.SOURCE);
  }
}
