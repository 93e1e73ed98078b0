package org.soletape.polling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.soletape.catalog.Product;
import org.soletape.market.PollingCalendar;
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

  private final RunStores stores;
  private final Venue venue;
  private final VenueTurn turn;
  private final VenueAttempts attempts;
  private final Consumer<Product> progress;
  private final Set<UUID> synced = new HashSet<>();
  private final Set<UUID> settled = new HashSet<>();

  VenueDrain(
      RunStores stores,
      Venue venue,
      VenueTurn turn,
      VenueAttempts attempts,
      Consumer<Product> progress) {
    this.stores = stores;
    this.venue = venue;
    this.turn = turn;
    this.attempts = attempts;
    this.progress = progress;
  }

  VenueOutcome run(List<DuePoll> due, PollingCalendar calendar) {
    drain(drain(due));
    Set<UUID> remaining = new HashSet<>(find());
    int counted = countSales(calendar);
    due.forEach(poll -> remaining.add(poll.productId()));
    remaining.removeAll(synced);
    remaining.removeAll(settled);
    return attempts.outcome(synced, remaining, turn.calls(), counted);
  }

  /** Polls each; returns those to try again. Only a part of the products is in memory at a time. */
  private List<DuePoll> drain(List<DuePoll> due) {
    List<DuePoll> later = new ArrayList<>();
    for (int from = 0; from < due.size() && attempts.stopped().isEmpty(); from += PART) {
      drainPart(due.subList(from, Math.min(from + PART, due.size())), later);
    }
    return later;
  }

  private void drainPart(List<DuePoll> part, List<DuePoll> later) {
    List<UUID> ids = part.stream().map(DuePoll::productId).toList();
    Map<UUID, Product> products =
        stores.catalog.products(ids).stream()
            .collect(Collectors.toMap(Product::id, Function.identity()));
    for (DuePoll poll : part) {
      Product product = products.get(poll.productId());
      if (product == null) {
        continue;
      }
      switch (attempts.attempt(product, () -> stores.keeper.keep(poll, product, venue))) {
        case DONE -> synced.add(product.id());
        case LATER -> later(poll, later);
        case SETTLED -> settled.add(product.id());
        case FAILED -> {}
        case NOT_TRIED -> {
          return;
        }
      }
      progress.accept(product);
    }
  }

  /** Of what was lost everything was tried: search and id. */
  private void later(DuePoll poll, List<DuePoll> later) {
    if (poll.gone() && attempts.isBad(poll.productId())) {
      settled.add(poll.productId());
    } else {
      later.add(poll);
    }
  }

  /** Looks for products the venue was never asked about; returns those it gave no answer for. */
  private Set<UUID> find() {
    Newcomers newcomers = new Newcomers(stores);
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

  private int countSales(PollingCalendar calendar) {
    if (attempts.stopped().isPresent()) {
      return 0;
    }
    try {
      return new SalesCounting(stores).count(venue, calendar);
    } catch (GateClosed | VenueFailure e) {
      attempts.stop("recent sales: " + e.getMessage());
      return 0;
    }
  }
}
