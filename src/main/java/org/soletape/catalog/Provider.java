package org.soletape.catalog;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A venue as data names it, the {@code provider} column holding {@link #id()}, and all that sets it
 * apart outside its own package: what it publishes, in which columns its ids are kept and how its
 * sizes are read. Whoever needs to know one of these asks here, and not which venue it is.
 *
 * <p>Venues are shown in the order they stand in here.
 */
public enum Provider {
  STOCKX(
      "stockx",
      "StockX",
      new Published(false, false, Optional.empty(), Optional.of(25_000)),
      VenueColumns.ofTexts("stockx_product_id", "stockx_variant_id"),
      new PrintedSizes()),
  ALIAS(
      "alias",
      "Alias",
      new Published(true, true, Optional.of(Currency.getInstance("USD")), Optional.empty()),
      VenueColumns.withSizeNumber("alias_catalog_id", "alias_size"),
      new AliasSizes());

  private final String id;
  private final String label;
  private final Published published;
  private final VenueColumns columns;
  private final SizeRule sizeRule;

  Provider(String id, String label, Published published, VenueColumns columns, SizeRule sizeRule) {
    this.id = id;
    this.label = label;
    this.published = published;
    this.columns = columns;
    this.sizeRule = sizeRule;
  }

  /** What a venue makes known besides asks and bids. */
  private record Published(
      boolean sales,
      boolean lastSale,
      Optional<Currency> onlyCurrency,
      Optional<Integer> callsADay) {}

  /** The value stored in the database and sent in JSON: {@code stockx} or {@code alias}. */
  public String id() {
    return id;
  }

  /** The ids of all venues, in their order. */
  public static String[] ids() {
    return Arrays.stream(values()).map(Provider::id).toArray(String[]::new);
  }

  /** The names of all venues in words: {@code StockX and Alias}. */
  public static String labels() {
    String names = Arrays.stream(values()).map(Provider::label).collect(Collectors.joining(", "));
    return names.replaceFirst(", (?=[^,]*$)", " and ");
  }

  /** The name people know the venue by. */
  public String label() {
    return label;
  }

  /** Whether the venue tells how many pairs of a size were sold within seven days. */
  public boolean publishesSales() {
    return published.sales();
  }

  /** Whether the venue tells what a size was sold for last. */
  public boolean publishesLastSale() {
    return published.lastSale();
  }

  /** The currency of all the venue's amounts; empty when it answers in the one it is asked in. */
  public Optional<Currency> onlyCurrency() {
    return published.onlyCurrency();
  }

  /** Requests the venue allows per UTC day; empty when it names no limit. */
  public Optional<Integer> callsADay() {
    return published.callsADay();
  }

  /** Where the venue's ids are kept in the public tables. */
  public VenueColumns columns() {
    return columns;
  }

  SizeRule sizeRule() {
    return sizeRule;
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
