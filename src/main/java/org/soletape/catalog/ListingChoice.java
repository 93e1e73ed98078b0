package org.soletape.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of a venue's search results is the wanted product, if any. Search is fuzzy and its first
 * hit is no proof: exactly one product must carry the wanted style code.
 */
public record ListingChoice(Provider venue, StyleCode wanted, List<Listing> hits) {
  /** A venue with several pages for one code puts this before it: "(White) FV5029-003". */
  private static final Pattern MARKING = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");

  public ListingChoice {
    Map<String, Listing> byId = new LinkedHashMap<>();
    hits.forEach(hit -> byId.putIfAbsent(hit.venueId(), hit));
    hits = List.copyOf(byId.values());
  }

  /** The product; else what was found instead. */
  public Proven<Listing> made() {
    if (wanted.parts().isEmpty()) {
      return new Proven.Doubtful<>("There is no style code to look for.");
    }
    if (hits.isEmpty()) {
      return refuse("found nothing for " + wanted);
    }
    if (hits.stream().anyMatch(this::carriesMarked)) {
      return severalPages();
    }
    List<Listing> proven = hits.stream().filter(this::carries).toList();
    return switch (proven.size()) {
      case 0 -> onlyNear();
      case 1 -> new Proven.Known<>(proven.get(0));
      default -> severalProducts(proven);
    };
  }

  private boolean carries(Listing hit) {
    return new StyleCode(hit.styleCode()).sameAs(wanted);
  }

  private boolean carriesMarked(Listing hit) {
    return !carries(hit) && unmarked(hit).sameAs(wanted);
  }

  private static StyleCode unmarked(Listing hit) {
    return new StyleCode(MARKING.matcher(hit.styleCode()).replaceAll(" "));
  }

  private Proven<Listing> severalPages() {
    List<Listing> pages = hits.stream().filter(hit -> carries(hit) || carriesMarked(hit)).toList();
    return refuse(
        "marks the code %s to tell several pages apart (%s); the code alone does not say which one is"
                .formatted(wanted, named(pages))
            + " meant");
  }

  private Proven<Listing> severalProducts(List<Listing> proven) {
    return refuse(
        "has %d products with the code %s (%s); the code alone does not say which one is meant"
            .formatted(proven.size(), wanted, named(proven)));
  }

  private Proven<Listing> onlyNear() {
    String missing = "has no product with the code " + wanted;
    return hits.stream()
        .filter(hit -> !hit.styleCode().isBlank())
        .min(Comparator.comparingInt(this::distance))
        .map(nearest -> refuse(missing + "; the nearest is " + named(nearest)))
        .orElseGet(() -> refuse(missing + "; what it found prints none: " + named(hits)));
  }

  private int distance(Listing hit) {
    return EditDistance.between(wanted.normalised(), new StyleCode(hit.styleCode()).normalised());
  }

  private Proven<Listing> refuse(String fact) {
    return new Proven.Doubtful<>(venue.label() + " " + fact + ".");
  }

  private static String named(List<Listing> listings) {
    return listings.stream().map(ListingChoice::named).collect(Collectors.joining(", "));
  }

  private static String named(Listing listing) {
    String code = listing.styleCode().isBlank() ? "" : listing.styleCode().strip() + " ";
    return code + "\"" + listing.title() + "\" (" + listing.venueId() + ")";
  }
}
