package org.soletape.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.soletape.catalog.Provider;
import org.soletape.fees.FeeHistory;
import org.soletape.market.PollingCalendar;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.portfolio.Conversion;
import org.soletape.portfolio.Valuation;
import org.soletape.rates.ReferenceRates;

/**
 * All that the rules of a slot look at.
 *
 * @param at the instant they are looked at, within the slot
 * @param quotes by the id of a size, or of a product as a whole
 * @param earlier lowest asks of a day and a week before
 * @param pairs by their ids
 * @param fees what people state, by their ids
 */
record SlotFacts(
    Slot slot,
    Instant at,
    PollingCalendar calendar,
    ReferenceRates rates,
    Map<UUID, List<VenueQuote>> quotes,
    EarlierAsks earlier,
    Map<String, OwnedPair> pairs,
    Map<UUID, FeeHistory> fees) {
  /** The day of fees and rates. */
  LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** What the venues that are polled said last. */
  List<VenueQuote> quotes(Shoe shoe) {
    return quotes.getOrDefault(shoe.quotedAs(), List.of()).stream()
        .filter(quote -> calendar.isOn(quote.venue()))
        .toList();
  }

  /** The same of those venues that count for a rule. */
  List<VenueQuote> quotes(Shoe shoe, AlertRule rule) {
    return quotes(shoe).stream().filter(quote -> rule.looksAt(quote.venue())).toList();
  }

  /** The same about a pair; none when its style code is not tracked. */
  List<VenueQuote> quotes(OwnedPair pair, AlertRule rule) {
    return pair.shoe().map(shoe -> quotes(shoe, rule)).orElse(List.of());
  }

  /** What a pair is worth by these quotes, in the rule's currency and after its owner's fees. */
  Valuation valued(StoredRule stored, OwnedPair pair, List<VenueQuote> quotes) {
    FeeHistory owner = fees.get(stored.userId());
    Conversion conversion =
        new Conversion(stored.rule().currency().orElse(owner.currency()), rates);
    return Valuation.of(pair.item(), pair.market(quotes), owner, conversion, day());
  }

  /** What was asked before; empty when nobody knows. */
  Optional<Money> earlierAsk(Shoe shoe, Provider venue, int days) {
    return earlier.find(shoe, venue, days);
  }

  /**
   * What is read of the pair a rule is about, by its worth and the quotes that count; unknown when
   * its owner has it no more.
   */
  Reading ofPair(StoredRule stored, BiFunction<Valuation, List<VenueQuote>, Reading> read) {
    Optional<OwnedPair> pair = stored.rule().subject().pairId().map(pairs::get);
    if (pair.isEmpty()) {
      return Reading.unknown(OwnedPair.GONE);
    }
    List<VenueQuote> counted = quotes(pair.get(), stored.rule());
    Valuation valued = valued(stored, pair.get(), counted);
    return valued.isOwned() ? read.apply(valued, counted) : Reading.unknown(OwnedPair.SOLD);
  }
}
