package org.soletape.upkeep.budget;

/**
 * What rows cost on disk with their share of indexes and slack, measured on PostgreSQL 17 over
 * markets of several shapes. A test loads two of them and compares.
 */
final class ByteCosts {
  /** A book without its arrays: row header, keys, times, item pointer, primary key. */
  static final long BOOK = 140;

  /** An array of a book without its values. */
  static final long ARRAY = 24;

  /** A price of a size in an array. */
  static final long AMOUNT = 4;

  /** The newest quote of a size at one venue, with its two indexes. */
  static final long LATEST = 230;

  /** A size with its five indexes. */
  static final long SIZE = 460;

  /** A month of history of a size at one venue, with its share of row and index. */
  static final long SIZE_MONTH = 110;

  /** A product with its listings, score, summary, ninety days and all of their indexes. */
  static final long PRODUCT = 2_700;

  /** A count of recent sales. */
  static final long SALES_COUNT = 120;

  /** A pair of somebody's, with the four indexes of the inventory. */
  static final long PAIR = 380;

  /** A run's row; four slots and a cleanup a day are kept for thirty days. */
  static final long RUN = 400;

  /** A partition without a book: its index pages, and those of its array store. */
  static final long PARTITION = 24_000;

  /** Everything else while it is nearly empty: some forty tables with their index pages. */
  static final long SCHEMA = 1_200_000;

  private ByteCosts() {}
}
