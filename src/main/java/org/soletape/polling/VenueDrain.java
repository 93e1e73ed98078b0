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
 * Drains one venue's part of the slot, product by product. What the venue did not answer in time,
 * or not readably, is asked once more at the end.
 */
final class VenueDrain {
  /** So many products are held with all of their sizes at a time. */
  private static final int PART = 50;

  private final Venue venue;
  private final VenueTurn turn;
  private final VenueAttempts attempts;
  private final SlotLedger ledger;
  private final BookKeeper keeper;
  private final Consumer<Product> progress;
  private final Set<UUID> synced = new HashSet<>();
  private final Set<UUID> settled = new HashSet<>();

  VenueDrain(
      Venue venue,
      VenueTurn turn,
      VenueAttempts attempts,
      SlotLedger ledger,
      BookKeeper keeper,
      Consumer<Product> progress) {
    this.venue = venue;
    this.turn = turn;
    this.attempts = attempts;
    this.ledger = ledger;
    this.keeper = keeper;
    this.progress = progress;
  }

  VenueOutcome run(List<SlotLedger.Due> due, Newcomers newcomers, ToIntFunction<Venue> sales) {
    drain(drain(due));
    Set<UUID> remaining = new HashSet<>(find(newcomers));
    int counted = countSales(sales);
    due.forEach(one -> remaining.add(one.productId()));
    remaining.removeAll(synced);
    remaining.removeAll(settled);
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

  /** Polls each; returns those to try again. Only a part of the products is in memory at a time. */
  private List<SlotLedger.Due> drain(List<SlotLedger.Due> due) {
    List<SlotLedger.Due> later = new ArrayList<>();
    for (int from = 0; from < due.size() && attempts.stopped().isEmpty(); from += PART) {
      List<SlotLedger.Due> part = due.subList(from, Math.min(from + PART, due.size()));
      Set<UUID> again = drainPart(ledger.polls(part));
      part.stream().filter(one -> again.contains(one.productId())).forEach(later::add);
    }
    return later;
  }

  private Set<UUID> drainPart(List<DuePoll> polls) {
    Set<UUID> later = new HashSet<>();
    for (DuePoll poll : polls) {
      Product product = poll.product();
      switch (attempts.attempt(product, () -> keeper.keep(poll, venue))) {
        case DONE -> synced.add(product.id());
        case LATER -> later(poll, later);
        case SETTLED -> settled.add(product.id());
        case FAILED -> {}
        case NOT_TRIED -> {
          return later;
        }
      }
      progress.accept(product);
    }
    return later;
  }

  /** Of what was lost everything was tried: search and id. */
  private void later(DuePoll poll, Set<UUID> later) {
    UUID id = poll.product().id();
    (poll.gone() && attempts.isBad(id) ? settled : later).add(id);
  }

  /** Looks for products the venue was never asked about; returns those it gave no answer for. */
  private Set<UUID> find(Newcomers newcomers) {
    Set<UUID> open = new HashSet<>();
    if (attempts.stopped().isPresent()) {
      return open;
    }
    for (Product product : newcomers.at(venue)) {
      VenueAttempts.Result result = attempts.attempt(product, () -> take(newcomers, product));
      if (result != VenueAttempts.Result.DONE && !attempts.isBad(product.id())) {
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
