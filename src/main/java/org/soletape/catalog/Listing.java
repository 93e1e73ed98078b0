package org.soletape.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soletape.money.Money;

/**
 * A product as one venue lists it: what its search, and the list of its sizes, tell.
 *
 * @param venueId the venue's own product id: a StockX productId, an Alias catalog_id
 * @param styleCode the style code as the venue prints it, which may join several ("A/B"), carry a
 *     prefix ("(White) FV5029-003") or use a space for the hyphen; empty when it prints none
 * @param title the product's name at that venue
 * @param sizes the sizes the venue can list; empty until they were asked for
 */
public record Listing(
    Provider provider,
    String venueId,
    String styleCode,
    String title,
    Details details,
    List<ListedSize> sizes) {
  public Listing {
    sizes = List.copyOf(sizes);
  }

  /** What a venue says of the product besides, as far as it says it. */
  public record Details(
      Optional<String> brand,
      Optional<String> colorway,
      Optional<Gender> gender,
      Optional<String> imageUrl,
      Optional<Money> retail,
      Optional<LocalDate> releaseDate) {

    /** For whom the product is, and nothing else. */
    public static Details ofGender(Optional<Gender> gender) {
      return new Details(
          Optional.empty(),
          Optional.empty(),
          gender,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** For whom the venue says the product is. */
  public Optional<Gender> gender() {
    return details.gender();
  }

  /** The same listing with its sizes filled in. */
  public Listing withSizes(List<ListedSize> listed) {
    return new Listing(provider, venueId, styleCode, title, details, listed);
  }
}
