package org.soletape.watching;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soletape.market.Price;
import org.soletape.money.Money;

/**
 * One side of a watched shoe at a venue.
 *
 * @param now the newest price
 * @param moves of every {@link Since}
 */
public record Moves(Price now, Map<Since, Move> moves) {
  /** Of the newest price, else of the first before it that is known. */
  public Optional<Currency> currency() {
    return Stream.concat(Stream.of(now), moves.values().stream().map(Move::before))
        .map(Price::amount)
        .flatMap(Optional::stream)
        .map(Money::currency)
        .findFirst();
  }
}
