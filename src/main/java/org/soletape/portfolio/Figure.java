package org.soletape.portfolio;

import java.util.Optional;
import org.soletape.money.Money;

/**
 * An amount, or the reason why there is none.
 *
 * @param amount present for {@link FigureState#VALUE}, perhaps for {@link FigureState#STALE}, and
 *     for no other state
 */
public record Figure(Optional<Money> amount, FigureState state) {
  public Figure {
    boolean allowed =
        switch (state) {
          case VALUE -> amount.isPresent();
          case STALE -> true;
          default -> amount.isEmpty();
        };
    if (!allowed) {
      throw new IllegalArgumentException(state + " with amount " + amount);
    }
  }

  public static Figure of(Money amount) {
    return new Figure(Optional.of(amount), FigureState.VALUE);
  }

  /** An amount resting on an old price. */
  public static Figure stale(Money amount) {
    return new Figure(Optional.of(amount), FigureState.STALE);
  }

  public static Figure missing(FigureState why) {
    return new Figure(Optional.empty(), why);
  }
}
