package org.soletape.history;

/** The side of a book that a price is of. */
public enum Side {
  /** The lowest price a seller asks. */
  ASK,
  /** The highest price a buyer offers. */
  BID
}
