package org.soletape.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.soletape.market.Side;
import org.soletape.market.Slot;
import org.soletape.money.Money;
import org.soletape.rates.Counting;

/** What the figure of a rule is in a slot. */
record Measuring(SlotFacts facts) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String NOBODY_KNOWS = "the catalogue has no such product any more";
  static final String SILENT = "no venue that is polled has answered about it within a week";
  static final String NO_RATE = "there is no rate into the rule's currency";

  /** The figure of a rule, whatever it is about. */
  Reading read(StoredRule stored) {
    AlertRule rule = stored.rule();
    return switch (rule.kind()) {
      case PROFIT -> new ProfitReading(facts).read(stored);
      case UNDERCUT -> new UndercutReading(facts).read(stored);
      case PRICE -> quoted(stored, (shoe, quotes) -> price(rule, quotes));
      case MOVE -> quoted(stored, (shoe, quotes) -> move(rule, shoe, quotes));
      case PAYS_TO_MOVE ->
          quoted(
              stored,
              (shoe, quotes) ->
                  new MoveGain(facts, stored.userId()).read(rule, facts.quotes(shoe)));
      case GONE_DARK -> quoted(stored, this::silence);
    };
  }

  /** Of a rule about a size or product, from what the venues said last. */
  private Reading quoted(StoredRule stored, BiFunction<Shoe, List<VenueQuote>, Reading> measure) {
    if (stored.shoe().isEmpty()) {
      return Reading.unknown(NOBODY_KNOWS);
    }
    Shoe shoe = stored.shoe().get();
    List<VenueQuote> quotes = facts.quotes(shoe, stored.rule());
    return quotes.isEmpty() ? Reading.unknown(SILENT) : measure.apply(shoe, quotes);
  }

  private Reading price(AlertRule rule, List<VenueQuote> quotes) {
    Counting counting = Counting.in(rule.currency().orElseThrow(), facts.rates());
    List<Reading> readings = new ArrayList<>();
    for (VenueQuote quote : quotes) {
      if (!quote.fresh()) {
        readings.add(Reading.unknown(late(quote)));
      } else if (quote.price(rule.side()).isPresent()) {
        readings.add(
            counting
                .of(quote.price(rule.side()).get(), facts.day())
                .map(each -> Reading.exact(each.amount().minor(), rule.bound().value()))
                .map(each -> each.told(quote.venue()))
                .orElseGet(() -> Reading.unknown(NO_RATE)));
      }
    }
    return Spread.of(
        readings, rule.side() == Side.BID, rule.side() == Side.ASK ? "nobody asks" : "nobody bids");
  }

  /** Like with like: each venue against itself, and the one that moved furthest counts. */
  private Reading move(AlertRule rule, Shoe shoe, List<VenueQuote> quotes) {
    List<Reading> readings = new ArrayList<>();
    for (VenueQuote quote : quotes) {
      if (!quote.fresh()) {
        readings.add(Reading.unknown(late(quote)));
      } else if (quote.ask().isPresent()) {
        readings.add(
            facts
                .earlierAsk(shoe, quote.venue(), rule.days())
                .filter(before -> before.currency().equals(quote.ask().get().currency()))
                .map(before -> moved(before, quote.ask().get()))
                .map(each -> each.told(quote.venue()))
                .orElseGet(() -> Reading.unknown(noEarlier(rule, quote))));
      }
    }
    return Spread.of(readings, rule.bound().above(), "nobody asks");
  }

  private static Reading moved(Money before, Money now) {
    long share =
        BigDecimal.valueOf(now.minor() - before.minor())
            .multiply(BigDecimal.valueOf(AlertRule.WHOLE))
            .divide(BigDecimal.valueOf(before.minor()), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return Reading.exact(share, AlertRule.WHOLE);
  }

  private static String noEarlier(AlertRule rule, VenueQuote quote) {
    return "%s has no ask of a %s before"
        .formatted(quote.venue().label(), rule.days() == 1 ? "day" : "week");
  }

  /** The age of the newest price, as a share of what the rhythm allows. */
  private Reading silence(Shoe shoe, List<VenueQuote> quotes) {
    VenueQuote newest =
        quotes.stream().max(Comparator.comparing(VenueQuote::observedAt)).orElseThrow();
    Duration age = Duration.between(newest.observedAt(), facts.at());
    Duration allowed = facts.calendar().allowedAge(shoe.tier());
    return Reading.exact(age.toSeconds() * AlertRule.WHOLE / allowed.toSeconds(), AlertRule.WHOLE)
        .told(newest.venue());
  }

  /** Why a venue's newest quote says nothing about the slot. */
  static String late(VenueQuote quote) {
    return "%s has not answered since %s"
        .formatted(quote.venue().label(), AT.format(quote.observedAt()));
  }

  /** The instant a slot is looked at: now, or its last second when it is over. */
  static Instant within(Slot slot, Instant now) {
    Instant last = slot.end().minusSeconds(1);
    return now.isAfter(last) ? last : now;
  }
}
