package org.soletape.web;

import org.soletape.money.Money;
import org.soletape.rates.ReferenceRate;

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
        .field("currency", amount.currency());
    told(rate, json);
  }

  /** The fields of a rate by itself, into an object that is begun. */
  public static void rate(ReferenceRate rate, Json json) {
    json.field("from", rate.from()).field("to", rate.to());
    told(rate, json);
  }

  private static void told(ReferenceRate rate, Json json) {
    json.field("rate", rate.shown()).field("rate_day", rate.day()).field("source", rate.source());
  }
}
