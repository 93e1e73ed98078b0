package org.soletape.polling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.soletape.catalog.Provider;
import org.soletape.market.Slot;

/**
 * What a run came to, counted in products: one that got a book from one venue and none from the
 * other is both synced and failed.
 *
 * @param venues what every venue that was asked came to
 * @param upkeep sentences about what was left undone beside the venues
 */
public record RunReport(Slot slot, List<VenueOutcome> venues, List<String> upkeep) {
  /** So many products are named in a note. */
  private static final int NAMED = 10;

  public RunReport {
    venues = List.copyOf(venues);
    upkeep = List.copyOf(upkeep);
  }

  /** Products that got at least one book. */
  public int synced() {
    return count(VenueOutcome::synced);
  }

  /** Products that failed at one venue at least. */
  public int failed() {
    return count(VenueOutcome::failed);
  }

  /** Products that are still due at one venue at least. */
  public int remaining() {
    return count(VenueOutcome::remaining);
  }

  public int calls() {
    return venues.stream().mapToInt(VenueOutcome::calls).sum();
  }

  public List<Failure> failures() {
    return venues.stream().flatMap(venue -> venue.failures().stream()).toList();
  }

  /**
   * What the operator should know: venues that were busy or left early, and why; products a venue
   * gave no usable answer for; the upkeep.
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (VenueOutcome venue : venues) {
      String label = venue.provider().label() + ": ";
      venue.stopped().ifPresent(why -> notes.add(label + why));
      if (!venue.badItems().isEmpty()) {
        notes.add(unanswered(venue.provider(), venue.badItems()));
      }
    }
    notes.addAll(upkeep);
    return notes;
  }

  /** The note on products that a venue gave no usable answer about. */
  public static String unanswered(Provider venue, List<String> skus) {
    String named = String.join(", ", skus.subList(0, Math.min(NAMED, skus.size())));
    String more = skus.size() > NAMED ? " and %d more".formatted(skus.size() - NAMED) : "";
    return venue.label() + ": no usable answer about " + named + more;
  }

  /** Something was due and nothing came of it, or no venue could be asked at all. */
  public boolean nothingCouldBeDone() {
    return synced() == 0 && (venues.isEmpty() || remaining() > 0);
  }

  /** The word the run's row keeps. */
  public String outcome() {
    // A venue left to another run is no failure of this one.
    if (nothingCouldBeDone() && (venues.isEmpty() || failed() > 0)) {
      return "failed";
    }
    return remaining() == 0 ? "complete" : "partial";
  }

  private int count(Function<VenueOutcome, Set<UUID>> products) {
    Set<UUID> all = new HashSet<>();
    venues.forEach(venue -> all.addAll(products.apply(venue)));
    return all.size();
  }
}
