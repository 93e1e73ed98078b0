package org.soletape.alert;

import java.util.Locale;
import java.util.Optional;

/** The side of the market a rule looks at. */
public enum Side {
  /** The lowest ask; of a profit: if the pair is listed at it. */
  ASK,
  /** The highest bid; of a profit: cash today. */
  BID;

  /** The word used in JSON and in forms. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side of a word. */
  public static Optional<Side> of(String word) {
    return word.equals("ask")
        ? Optional.of(ASK)
        : word.equals("bid") ? Optional.of(BID) : Optional.empty();
  }
}
