package org.soletape.portfolio.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.soletape.catalog.Provider;
import org.soletape.history.Standing;
import org.soletape.money.Money;
import org.soletape.portfolio.Valuation;
import org.soletape.portfolio.VenueOffer;

/** Decides which rules hold for a row: the first two, and one alone where figures are in doubt. */
final class Rules {
  private static final int AT_MOST = 2;
  private static final int LONG_AGO = 30;
  private static final int MOST_OF_A_YEAR = 90;
  private static final int FIFTH = 200;
  private static final int TWENTIETH = 50;
  private static final int ONE_A_DAY = 7;

  private static final Set<String> NEW =
      Set.of(
          "", "new", "brand new", "new with box", "new in box", "nib", "bnib", "ds", "deadstock");

  private Rules() {}

  static List<Remark> of(SellRow row) {
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Optional<Remark> remark = test(rule, row);
      remark.ifPresent(remarks::add);
      if (remark.isPresent() && (remarks.size() == AT_MOST || rule.isDoubt())) {
        return remarks;
      }
    }
    return remarks;
  }

  private static Optional<Remark> test(Rule rule, SellRow row) {
    return switch (rule) {
      case USED -> when(rule, isUsed(row.lot().example()));
      case UNPRICED -> when(rule, isMissing(row.cash()) && isMissing(row.listed()));
      case STALE -> when(rule, row.cash().fresh().isEmpty() && row.listed().fresh().isEmpty());
      case CASH_FIRST -> lead(rule, row.cash(), row.listed(), 0);
      case YEAR_HIGH -> year(rule, row, Standing::highestFor, Standing::percentBelow);
      case YEAR_LOW -> year(rule, row, Standing::lowestFor, Standing::percentAbove);
      case LOSS -> loss(rule, row);
      case DEAR_SIZE -> size(rule, row, premium -> premium >= FIFTH);
      case CHEAP_SIZE -> size(rule, row, premium -> premium <= -FIFTH);
      case SELLS_FAST -> sales(rule, row, sold -> sold >= ONE_A_DAY);
      case NONE_SOLD -> sales(rule, row, sold -> sold == 0);
      case NARROW_GAP -> gap(rule, row);
      case ONLY_LISTED -> only(rule, row.listed(), row.cash());
      case ONLY_CASH -> only(rule, row.cash(), row.listed());
      case LISTING_FIRST -> lead(rule, row.listed(), row.cash(), 1);
    };
  }

  private static Optional<Remark> when(Rule rule, boolean holds) {
    return holds ? Optional.of(Remark.of(rule)) : Optional.empty();
  }

  /** Prices are of new pairs; a pair whose condition nobody stated is taken for one. */
  static boolean isUsed(Valuation pair) {
    String condition = pair.item().pair().condition().orElse("");
    return !NEW.contains(condition.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isMissing(SellRow.Way way) {
    return way.payout().amount().isEmpty();
  }

  /** One way leaves so many minor units more than the other, or beyond. */
  private static Optional<Remark> lead(Rule rule, SellRow.Way one, SellRow.Way other, long least) {
    if (one.fresh().isEmpty() || other.fresh().isEmpty()) {
      return Optional.empty();
    }
    VenueOffer first = one.fresh().get();
    VenueOffer second = other.fresh().get();
    Money more = amount(first).minus(amount(second));
    return more.minor() >= least
        ? Optional.of(Remark.of(rule, first.venue(), second.venue(), more))
        : Optional.empty();
  }

  private static Money amount(VenueOffer offer) {
    return offer.payout().amount().orElseThrow();
  }

  private static Optional<Remark> only(Rule rule, SellRow.Way one, SellRow.Way other) {
    return one.fresh()
        .filter(offer -> other.fresh().isEmpty())
        .map(offer -> Remark.of(rule, offer.venue(), amount(offer)));
  }

  private static Optional<Remark> year(
      Rule rule,
      SellRow row,
      Function<Standing, Integer> days,
      Function<Standing, OptionalInt> share) {
    return row.year()
        .filter(place -> days.apply(place.standing()) >= LONG_AGO)
        .filter(place -> place.standing().days() >= LONG_AGO)
        .filter(place -> share.apply(place.standing()).orElse(0) >= MOST_OF_A_YEAR)
        .map(place -> Remark.of(rule, place.today().venue(), days.apply(place.standing())));
  }

  /** The other way's venue is named as well, where its price is fresh. */
  private static Optional<Remark> loss(Rule rule, SellRow row) {
    return row.better()
        .flatMap(
            better ->
                better
                    .profit()
                    .amount()
                    .amount()
                    .filter(amount -> amount.minor() < 0)
                    .map(amount -> Remark.of(rule, venue(better), amount.negated()))
                    .map(
                        remark ->
                            remark.beside(other(row, better).fresh().map(VenueOffer::venue))));
  }

  private static Provider venue(SellRow.Way way) {
    return way.fresh().orElseThrow().venue();
  }

  private static SellRow.Way other(SellRow row, SellRow.Way way) {
    return way.equals(row.cash()) ? row.listed() : row.cash();
  }

  private static Optional<Remark> size(Rule rule, SellRow row, Predicate<Long> stands) {
    return first(row, at -> at.curve().map(CurvePlace::premium).filter(stands).isPresent())
        .map(at -> Remark.of(rule, at.venue(), Math.abs(at.curve().orElseThrow().premium())));
  }

  private static Optional<Remark> sales(Rule rule, SellRow row, Predicate<Integer> stands) {
    return first(
            row,
            at -> at.pace().sales7d().isPresent() && stands.test(at.pace().sales7d().getAsInt()))
        .map(at -> Remark.of(rule, at.venue(), at.pace().sales7d().getAsInt()));
  }

  private static Optional<Remark> gap(Rule rule, SellRow row) {
    return first(row, at -> !at.cash().price().isStale() && isNarrow(at.gapShare()))
        .map(at -> Remark.of(rule, at.venue(), at.gap().amount().orElseThrow()));
  }

  private static boolean isNarrow(OptionalLong share) {
    return share.isPresent() && share.getAsLong() <= TWENTIETH;
  }

  private static Optional<AtVenue> first(SellRow row, Predicate<AtVenue> stands) {
    for (AtVenue at : row.venues()) {
      if (stands.test(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
