package org.soletape.web;

import java.util.Optional;
import org.soletape.rates.CountedAmount;
import org.soletape.rates.ReferenceRate;

/** Writes by which reference rate an amount came about, into an object that is begun. */
public final class RateJson {
  private RateJson() {}

  /** The rate alone; all null where there is none, or none was needed. */
  public static void write(Optional<ReferenceRate> rate, Json json) {
    json.field("rate", rate.map(ReferenceRate::shown))
        .field("rate_day", rate.map(ReferenceRate::day))
        .field("rate_source", rate.map(ReferenceRate::source));
  }

  /** A rate between two currencies. */
  public static void write(ReferenceRate rate, Json json) {
    json.field("from", rate.from()).field("to", rate.to());
    write(Optional.of(rate), json);
  }

  /** A converted amount with what it was told as: {@code Conversion} in the description. */
  public static void write(CountedAmount counted, Json json) {
    json.field("original_amount", counted.told())
        .field("original_currency", counted.told().currency())
        .field("amount", counted.amount())
        .field("currency", counted.amount().currency());
    write(counted.rate(), json);
  }
}
