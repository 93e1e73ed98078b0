package org.soletape.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of the market. */
public enum Side {
  /** The lowest price a seller asks. */
  ASK,
  /** The highest price a buyer offers. */
  BID;

  /** The word in JSON, in forms and on pages: {@code ask}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side of a word. */
  public static Optional<Side> of(String word) {
    return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
  }
}
