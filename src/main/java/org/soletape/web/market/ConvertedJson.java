package org.soletape.web.market;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.soletape.market.Display;
import org.soletape.market.Shown;
import org.soletape.money.Money;
import org.soletape.web.Json;
import org.soletape.web.RateJson;

/**
 * Writes what is shown in one currency beside what is stored: the amounts, and by which rate they
 * were converted. Null where there is no rate.
 *
 * @param into empty when amounts are written as stored alone
 */
record ConvertedJson(Optional<Currency> into, Display display) {
  static ConvertedJson of(Optional<Currency> asked, Display display) {
    return new ConvertedJson(asked.or(display::into), display);
  }

  /** An amount of a day in it; empty where it has no rate, or none is asked for. */
  Optional<Money> amount(Optional<Money> told, LocalDate on) {
    return told.map(amount -> display.money(amount, on).shown())
        .filter(shown -> into.filter(shown.currency()::equals).isPresent());
  }

  <T> void write(
      Json json,
      String name,
      Shown<T> shown,
      Function<T, Currency> currency,
      BiConsumer<T, Json> amounts) {
    if (into.isEmpty()) {
      return;
    }
    Optional<T> told =
        Optional.of(shown.shown()).filter(at -> into.get().equals(currency.apply(at)));
    json.object(
        name,
        told,
        (at, fields) -> {
          amounts.accept(at, fields);
          fields.field("currency", into);
          RateJson.write(shown.rate(), fields);
        });
  }
}
