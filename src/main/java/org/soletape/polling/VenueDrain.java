package org.soletape.polling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.soletape.catalog.Product;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.Venue;
import org.soletape.venue.VenueFailure;

/**
 * Drains one venue's part of the slot, product by product. What the venue did not answer in time is
 * asked once more at the end.
 */
final class VenueDrain {
  private final Venue venue;
  private final VenueTurn turn;
  private final VenueAttempts attempts;
  private final BookKeeper keeper;
  private final Consumer<Product> progress;
  private final Set<UUID> synced = new HashSet<>();

  VenueDrain(
      Venue venue,
      VenueTurn turn,
      VenueAttempts attempts,
      BookKeeper keeper,
      Consumer<Product> progress) {
    this.venue = venue;
    this.turn = turn;
    this.attempts = attempts;
    this.keeper = keeper;
    this.progress = progress;
  }

  VenueOutcome run(List<DuePoll> due, Newcomers newcomers, ToIntFunction<Venue> sales) {
    drain(drain(due));
    Set<UUID> remaining = new HashSet<>(find(newcomers));
    int counted = countSales(sales);
    due.forEach(poll -> remaining.add(poll.product().id()));
    remaining.removeAll(synced);
    return new VenueOutcome(
        venue.provider(),
        synced,
        attempts.failures(),
        attempts.failedProducts(),
        remaining,
        turn.calls(),
        counted,
        attempts.stopped());
  }

  /** Polls each; returns those to try again. */
  private List<DuePoll> drain(List<DuePoll> polls) {
    List<DuePoll> later = new ArrayList<>();
    for (DuePoll poll : polls) {
      Product product = poll.product();
      VenueAttempts.Result result = attempts.attempt(product, () -> keeper.keep(poll, venue));
      switch (result) {
        case DONE -> synced.add(product.id());
        case LATER -> later.add(poll);
        case FAILED -> {}
        case NOT_TRIED -> {
          return List.of();
        }
      }
      progress.accept(product);
    }
    return later;
  }

  /** Looks for products the venue was never asked about; returns those it gave no answer for. */
  private Set<UUID> find(Newcomers newcomers) {
    Set<UUID> open = new HashSet<>();
    if (attempts.stopped().isPresent()) {
      return open;
    }
    for (Product product : newcomers.at(venue)) {
      VenueAttempts.Result result = attempts.attempt(product, () -> take(newcomers, product));
      if (result != VenueAttempts.Result.DONE) {
        open.add(product.id());
      }
      progress.accept(product);
    }
    return open;
  }

  private void take(Newcomers newcomers, Product product) {
    if (newcomers.take(product, venue)) {
      synced.add(product.id());
    }
  }

  private int countSales(ToIntFunction<Venue> sales) {
    if (attempts.stopped().isPresent()) {
      return 0;
    }
    try {
      return sales.applyAsInt(venue);
    } catch (GateClosed | VenueFailure e) {
      attempts.stop("recent sales: " + e.getMessage());
      return 0;
    }
  }
}
