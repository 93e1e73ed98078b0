package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;
import org.soletape.rates.CountedAmount;

/**
 * An amount, or the reason why there is none.
 *
 * @param amount present for {@link FigureState#VALUE}, and for no other state
 * @param isStale whether it rests on what a venue said too long ago for its tier, be it a price or
 *     that nobody offers
 * @param isConverted whether an amount in it was converted by a reference rate
 */
public record Figure(
    Optional<Money> amount, FigureState state, boolean isStale, boolean isConverted) {
  public Figure {
    boolean isTold = state == FigureState.VALUE || state == FigureState.NONE;
    if (amount.isPresent() != (state == FigureState.VALUE)
        || (isStale && !isTold)
        || (isConverted && amount.isEmpty())) {
      throw new IllegalArgumentException(state + " with amount " + amount);
    }
  }

  public static Figure of(Money amount) {
    return told(Optional.of(amount), false);
  }

  /** What a venue said of a field it publishes: a price, or that nobody offers. */
  public static Figure told(Optional<Money> amount, boolean isStale) {
    FigureState state = amount.isPresent() ? FigureState.VALUE : FigureState.NONE;
    return new Figure(amount, state, isStale, false);
  }

  /** What an amount counts as; {@code no_rate} when it does not. */
  public static Figure of(Optional<CountedAmount> counted) {
    return counted
        .map(each -> of(each.amount()).resting(false, each.isConverted()))
        .orElseGet(() -> missing(FigureState.NO_RATE));
  }

  /** The same amount, if there is one, resting on what is stale or converted. */
  public Figure resting(boolean onStale, boolean onConverted) {
    return amount.isEmpty()
        ? this
        : new Figure(amount, state, isStale || onStale, isConverted || onConverted);
  }

  /** What is left after another, of which either may be missing: then so is what is left. */
  public Figure less(Figure other) {
    if (amount.isEmpty() || other.amount.isEmpty()) {
      return amount.isEmpty() ? this : missing(other.state);
    }
    return of(amount.get().minus(other.amount.get()))
        .resting(isStale, isConverted || other.isConverted);
  }

  public static Figure missing(FigureState why) {
    return new Figure(Optional.empty(), why, false, false);
  }

  /** The word used in JSON and as a style name: {@code stale}, {@code unknown_sku}. */
  public String word() {
    return isStale ? "stale" : state.word();
  }

  /** Continues "unknown because ...". */
  public String reason() {
    return isStale ? "the price is older than it should be" : state.reason();
  }
}
