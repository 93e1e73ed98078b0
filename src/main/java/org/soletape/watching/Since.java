package org.soletape.watching;

/** From when on a move is told. */
public enum Since {
  /** When somebody began to watch. */
  WATCHED("since_watched", "since watched"),
  /** The newest price a day ago. */
  DAY("24h", "24 h"),
  /** The close of the UTC day a week ago. */
  WEEK("7d", "7 d"),
  /** The close of the UTC day thirty days ago. */
  MONTH("30d", "30 d");

  private final String word;
  private final String label;

  Since(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The name in JSON. */
  public String word() {
    return word;
  }

  /** What it is called on a page. */
  public String label() {
    return label;
  }
}
