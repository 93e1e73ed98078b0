package org.soletape.portfolio.file;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.soletape.portfolio.Pair;

/**
 * A pair that can be sold.
 *
 * @param id of its row; for one that the same file brings {@code line 12}
 * @param version of its row as it was read; empty for one that the same file brings
 * @param order 0 for one that is there already, else its place in the file
 */
record OpenPair(String id, Optional<String> version, int order, Pair pair, Shoe shoe) {
  /** First bought, first sold: those whose day is not known come last, then by id. */
  static final Comparator<OpenPair> FIRST_BOUGHT =
      Comparator.comparing(
              (OpenPair open) -> open.bought().orElse(null),
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparingInt(OpenPair::order)
          .thenComparing(OpenPair::id);

  Optional<LocalDate> bought() {
    return pair.purchase().on();
  }

  /** Nothing is sold before it is bought. */
  boolean isBefore(Optional<LocalDate> sold) {
    return sold.isEmpty() || bought().filter(sold.get()::isBefore).isEmpty();
  }
}
