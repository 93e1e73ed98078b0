package org.soletape.polling;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.MappingStore;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseException;
import org.soletape.market.Slot;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure;

/**
 * Tries products at one venue, one after another, and takes the one action each kind of failure
 * has: refused credentials and a lasting rate limit leave the venue, a bad item is marked, an
 * unavailable one may be tried later, a bug is logged. No failure of one product touches another.
 */
final class VenueAttempts {
  private static final Logger LOG = LoggerFactory.getLogger(VenueAttempts.class);

  /** After so many products in a row without an answer the venue is taken for down. */
  private static final int DOWN_AFTER = 5;

  /** One limited product may be bad luck; so many in a row mean the whole venue. */
  private static final int LIMITED_AFTER = 3;

  /** What an attempt came to. */
  enum Result {
    DONE,
    FAILED,
    LATER,
    NOT_TRIED
  }

  private final Provider provider;
  private final SlotLedger ledger;
  private final MappingStore mappings;
  private final Clock clock;
  private final long runId;
  private final Map<UUID, Failure> failures = new LinkedHashMap<>();
  private int unavailableInARow;
  private int limitedInARow;
  private Optional<String> stopped = Optional.empty();

  VenueAttempts(
      Provider provider, SlotLedger ledger, MappingStore mappings, Clock clock, long runId) {
    this.provider = provider;
    this.ledger = ledger;
    this.mappings = mappings;
    this.clock = clock;
    this.runId = runId;
  }

  Result attempt(Product product, Runnable step) {
    if (stopped.isPresent()) {
      return Result.NOT_TRIED;
    }
    try {
      step.run();
      failures.remove(product.id());
      unavailableInARow = 0;
      limitedInARow = 0;
      return Result.DONE;
    } catch (GateClosed e) {
      stop(e.getMessage());
      return Result.NOT_TRIED;
    } catch (VenueFailure e) {
      failed(product, e.kind(), e.getMessage());
      return act(product, e);
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("bug while asking {} about {}", provider.label(), product.sku(), e);
      failed(product, "bug", e.getClass().getSimpleName() + ": " + e.getMessage());
      return Result.FAILED;
    }
  }

  /** Why the venue was left; empty while it may be asked. */
  Optional<String> stopped() {
    return stopped;
  }

  /** The last failure of each product that has not succeeded since. */
  List<Failure> failures() {
    return List.copyOf(failures.values());
  }

  Set<UUID> failedProducts() {
    return Set.copyOf(failures.keySet());
  }

  void stop(String reason) {
    stopped = Optional.of(reason);
  }

  private Result act(Product product, VenueFailure failure) {
    return switch (failure) {
      case VenueFailure.RateLimited limited -> limited(limited);
      case VenueFailure.AuthExpired expired -> left(expired);
      case VenueFailure.BadItem bad -> marked(product, bad);
      case VenueFailure.Unavailable unavailable -> later(unavailable);
    };
  }

  /** The client has waited as told and tried once more before this is thrown. */
  private Result limited(VenueFailure.RateLimited failure) {
    limitedInARow++;
    if (limitedInARow >= LIMITED_AFTER) {
      stop(failure.getMessage());
    }
    return Result.FAILED;
  }

  private Result left(VenueFailure failure) {
    stop(failure.getMessage());
    return Result.FAILED;
  }

  private Result marked(Product product, VenueFailure.BadItem bad) {
    unavailableInARow = 0;
    limitedInARow = 0;
    if (bad.isGone()) {
      mappings.gone(product.id(), provider, bad.getMessage(), clock.instant());
    }
    return Result.FAILED;
  }

  private Result later(VenueFailure.Unavailable unavailable) {
    unavailableInARow++;
    if (unavailableInARow >= DOWN_AFTER) {
      stop(
          "no answer for %d products in a row: %s".formatted(DOWN_AFTER, unavailable.getMessage()));
    }
    return Result.LATER;
  }

  private void failed(Product product, String kind, String message) {
    Instant now = clock.instant();
    failures.put(product.id(), new Failure(provider, product.sku(), kind, message));
    ledger.failed(product.id(), provider, Slot.of(now), runId, kind, message, now);
  }
}
