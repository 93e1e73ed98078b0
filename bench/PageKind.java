package bench;

/**
 * The pages a reader looks at, and how many of the twenty views of a day are of each. Of the market
 * pages some are of a chosen size, which is an address of its own: how many is an option.
 */
enum PageKind {
  /** A product as the list links to it. */
  MARKET(13),
  /** A product with a size chosen: taken from the market pages. */
  SIZE(0),
  /** The list of products, mostly its first page. */
  OVERVIEW(3),
  /** The list searched, narrowed or sorted. */
  SEARCH(1),
  STATUS(1),
  /** The reader's own pairs: private, so the site answers every one. */
  INVENTORY(2),
  /** Style sheets, scripts and marks: loaded, not viewed. */
  FILE(0);

  private final int ofTwenty;

  PageKind(int ofTwenty) {
    this.ofTwenty = ofTwenty;
  }

  int ofTwenty() {
    return ofTwenty;
  }
}
