package org.soletape.portfolio;

/** The side of the market a pair is valued by. */
enum MarketSide {
  /** What it would bring if listed. */
  ASK,
  /** What it would bring today. */
  BID
}
