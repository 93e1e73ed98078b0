package org.soletape.demo;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soletape.catalog.Provider;

/**
 * A fault and whom it hits: every fifth product at all venues, unless it says otherwise.
 *
 * @param everyProduct whether it hits all products and not only every fifth
 * @param products the venues' own ids of the only products it hits; empty: as {@code everyProduct}
 * @param budget how many requests fail before it is over; empty for no end
 */
public record FaultRule(
    FaultProfile profile,
    Set<Provider> venues,
    boolean everyProduct,
    Set<String> products,
    OptionalInt budget) {
  private static final int ONE_PRODUCT_IN = 5;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "([a-z0-9-]+)((?::(?:%s|all))*)(?:\\*([0-9]{1,6}))?".formatted(venueIds("|")));

  public FaultRule {
    venues = Set.copyOf(venues);
    products = Set.copyOf(products);
  }

  /**
   * Reads {@code NAME[:stockx|:alias][:all][*BUDGET]}.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static FaultRule parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a fault is written NAME[:" + venueIds("|:") + "][:all][*COUNT], not '" + written + "'");
    }
    FaultProfile profile =
        FaultProfile.named(parts.group(1))
            .orElseThrow(
                () -> new IllegalArgumentException("there is no fault '" + parts.group(1) + "'"));
    String scope = parts.group(2);
    OptionalInt budget =
        parts.group(3) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(parts.group(3)));
    return new FaultRule(profile, venues(scope), scope.contains(":all"), Set.of(), budget);
  }

  /** A fault of these products alone, at all venues, without end. */
  public static FaultRule of(FaultProfile profile, Set<String> products) {
    return new FaultRule(profile, Set.of(Provider.values()), false, products, OptionalInt.empty());
  }

  /**
   * Whether requests about this product fail, before any budget.
   *
   * @param productId the venue's own id; empty when a request is about no known product
   */
  public boolean hits(Provider venue, String productId) {
    return hits(venue)
        && (products.isEmpty() ? everyProduct || isFifth(productId) : products.contains(productId));
  }

  private static boolean isFifth(String productId) {
    return !productId.isEmpty() && Math.floorMod(productId.hashCode(), ONE_PRODUCT_IN) == 0;
  }

  boolean hits(Provider venue) {
    return venues.contains(venue) && profile.concerns(venue);
  }

  private static String venueIds(String between) {
    return Stream.of(Provider.values()).map(Provider::id).collect(Collectors.joining(between));
  }

  private static Set<Provider> venues(String scope) {
    Set<Provider> named =
        Stream.of(Provider.values())
            .filter(venue -> scope.contains(":" + venue.id()))
            .collect(Collectors.toSet());
    return named.isEmpty() ? Set.of(Provider.values()) : named;
  }
}
