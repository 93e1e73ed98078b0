package org.soletape.web.market;

import io.javalin.http.BadRequestResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.soletape.market.Display;
import org.soletape.money.PriceCurrency;
import org.soletape.rates.RateDocument;
import org.soletape.rates.ReferenceRates;
import org.soletape.web.Edition;
import org.soletape.web.Links;
import org.soletape.web.OfferedCurrencies;

/**
 * Which currency amounts are shown in: the one an address names, else the usual one. Where that is
 * the only one there is, no rate is looked at.
 */
public final class DisplayCurrency {
  static final String PARAMETER = Links.CURRENCY;

  private final Currency usual;
  private final Supplier<ReferenceRates> rates;
  private final OfferedCurrencies offered;

  /**
   * @param usual what a venue that leaves a choice is asked in
   * @param rates asked only when something is to be converted, and for the currencies of a day
   */
  public DisplayCurrency(Currency usual, Supplier<ReferenceRates> rates) {
    this.usual = usual;
    this.rates = rates;
    this.offered = new OfferedCurrencies(rates);
  }

  /** The rates known by now. */
  ReferenceRates rates() {
    return rates.get();
  }

  /**
   * The currency an address names; empty when it names none.
   *
   * @throws BadRequestResponse when it names something else
   */
  static Optional<Currency> asked(Function<String, String> parameters) {
    Optional<String> code =
        Optional.ofNullable(parameters.apply(PARAMETER))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    Optional<Currency> currency = code.flatMap(PriceCurrency::of);
    if (code.isPresent() && currency.isEmpty()) {
      throw new BadRequestResponse(
          "The currency must be a code of ISO 4217 such as GBP, and not "
              + PriceCurrency.TOO_SMALL
              + ", whose prices do not fit.");
    }
    return currency;
  }

  /** An edition that rests on today's rates ends when the next are expected. */
  static Edition lasting(Edition edition, Display display) {
    return display.into().isEmpty()
        ? edition
        : edition.until(RateDocument.nextExpected(edition.at()));
  }

  /** What is shown of amounts that are in these currencies. */
  Display of(Optional<Currency> asked, Set<Currency> told) {
    Currency shown = asked.orElse(usual);
    return Set.of(shown).containsAll(told) ? Display.asTold() : Display.in(shown, rates.get());
  }

  /** The same for a page. */
  CurrencyChoice choice(Optional<Currency> asked, Set<Currency> told, LocalDate today) {
    return new CurrencyChoice(asked, usual, of(asked, told), told, offered.on(today), today);
  }

  /** What is shown of amounts in whatever currency; as they are unless one is asked for. */
  Display ofAny(Optional<Currency> asked, Set<Currency> newest) {
    return asked.map(shown -> Display.in(shown, rates.get())).orElseGet(() -> of(asked, newest));
  }
}
