package org.soletape.catalog;

/** A venue as data names it: the {@code provider} column holds {@link #id()}. */
public enum Provider {
  STOCKX("stockx", "StockX"),
  ALIAS("alias", "Alias");

  private final String id;
  private final String label;

  Provider(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The value stored in the database and sent in JSON: {@code stockx} or {@code alias}. */
  public String id() {
    return id;
  }

  /** The name people know the venue by. */
  public String label() {
    return label;
  }

  /**
   * The venue of a stored id.
   *
   * @throws IllegalArgumentException when no venue has this id
   */
  public static Provider of(String id) {
    for (Provider provider : values()) {
      if (provider.id.equals(id)) {
        return provider;
      }
    }
    throw new IllegalArgumentException("unknown provider '" + id + "'");
  }
}
