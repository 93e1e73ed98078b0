package org.soletape.catalog;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * A product as one venue lists it. Source: StockX catalogue search and variants, Alias catalogue
 * search.
 *
 * @param venueId the venue's own product id: a StockX productId, an Alias catalog_id
 * @param styleCode the style code as the venue prints it, which may join several ("A/B"), carry a
 *     prefix ("(White) FV5029-003") or use a space for the hyphen; empty when it prints none
 * @param title the product's name at that venue
 * @param retail the retail price, when the venue tells it
 * @param sizes the sizes the venue can list; empty until they were asked for
 */
public record Listing(
    Provider provider,
    String venueId,
    String styleCode,
    String title,
    Optional<String> brand,
    Optional<String> colorway,
    Optional<Gender> gender,
    Optional<String> imageUrl,
    Optional<Money> retail,
    Optional<LocalDate> releaseDate,
    List<ListedSize> sizes) {
  public Listing {
    requireNonNull(provider, "provider is null");
    requireNonNull(venueId, "venueId is null");
    requireNonNull(styleCode, "styleCode is null");
    requireNonNull(title, "title is null");
    sizes = List.copyOf(sizes);
  }

  /** The same listing as if its sizes were not asked for yet. */
  public Listing withoutSizes() {
    return withSizes(List.of());
  }

  /** The same listing with its sizes filled in. */
  public Listing withSizes(List<ListedSize> listed) {
    return new Listing(
        provider,
        venueId,
        styleCode,
        title,
        brand,
        colorway,
        gender,
        imageUrl,
        retail,
        releaseDate,
        listed);
  }
}
