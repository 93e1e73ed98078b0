package bench;

/**
 * What a reader does, and how often a day or a week. Of the market pages some are of a chosen size,
 * which is an address of its own: how many is an option.
 */
enum PageKind {
  /** A product as the list links to it. */
  MARKET(13, 0),
  /** A product with a size chosen: taken from the market pages. */
  SIZE(0, 0),
  /** The list of products, mostly its first page. */
  OVERVIEW(3, 0),
  /** The list searched, narrowed or sorted. */
  SEARCH(1, 0),
  STATUS(1, 0),
  /** The reader's own pairs: private, so the site answers every one. */
  INVENTORY(2, 0),
  /** The value of those over time. */
  VALUE(1, 0),
  /** The form, what it is sent, and the inventory it leads to. */
  SIGN_IN(0, 1),
  /** The form, a look at what a file would do, bringing it in, and the page that says so. */
  IMPORT(0, 1),
  /** The form, the sale, and the inventory it leads back to. */
  SALE(0, 1),
  /** The reader's rules with what they have seen. */
  ALERTS(0, 1),
  /** What programs read of their alerts: one reader in ten has one, which asks every six hours. */
  FEED(0, 0),
  /** What the site's script asks for beside pages that are the same for everybody. */
  SCRIPT(0, 0),
  /** Style sheets, scripts and marks: loaded, not viewed. */
  FILE(0, 0);

  private final int aDay;
  private final int aWeek;

  PageKind(int aDay, int aWeek) {
    this.aDay = aDay;
    this.aWeek = aWeek;
  }

  int aDay() {
    return aDay;
  }

  int aWeek() {
    return aWeek;
  }
}
