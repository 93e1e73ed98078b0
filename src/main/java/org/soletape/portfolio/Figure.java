package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;

/**
 * An amount, or the reason why there is none.
 *
 * @param amount present for {@link FigureState#VALUE}, and for no other state
 * @param isStale whether it rests on what a venue said too long ago for its tier, be it a price or
 *     that nobody offers
 */
public record Figure(Optional<Money> amount, FigureState state, boolean isStale) {
  public Figure {
    boolean isTold = state == FigureState.VALUE || state == FigureState.NONE;
    if (amount.isPresent() != (state == FigureState.VALUE) || (isStale && !isTold)) {
      throw new IllegalArgumentException(state + " with amount " + amount);
    }
  }

  public static Figure of(Money amount) {
    return told(Optional.of(amount), false);
  }

  /** What a venue said of a field it publishes: a price, or that nobody offers. */
  public static Figure told(Optional<Money> amount, boolean isStale) {
    FigureState state = amount.isPresent() ? FigureState.VALUE : FigureState.NONE;
    return new Figure(amount, state, isStale);
  }

  public static Figure missing(FigureState why) {
    return new Figure(Optional.empty(), why, false);
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
