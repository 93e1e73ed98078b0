package org.soletape.polling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soletape.catalog.Product;
import org.soletape.catalog.Provider;
import org.soletape.db.DatabaseException;
import org.soletape.market.Slot;
import org.soletape.venue.RequestGate.GateClosed;
import org.soletape.venue.VenueFailure;

/**
 * Tries products at one venue, one after another, and takes the one action each kind of failure
 * has: refused credentials and a lasting rate limit leave the venue, a bad item is marked and asked
 * for once more, an unavailable one may be tried later, a bug is logged. No failure of one product
 * touches another.
 */
final class VenueAttempts {
  private static final Logger LOG = LoggerFactory.getLogger(VenueAttempts.class);

  /** After so many products in a row without an answer the venue is taken for down. */
  private static final int DOWN_AFTER = 5;

  /** One limited product may be bad luck; so many in a row mean the whole venue. */
  private static final int LIMITED_AFTER = 3;

  /** So many closed resources in a row mean that the key or token is not let in at all. */
  private static final int FORBIDDEN_AFTER = 3;

  private static final String BUG = "bug";

  /** What an attempt came to. */
  enum Result {
    DONE,
    FAILED,
    /** Worth another try at the end of the run. */
    LATER,
    /** The venue's answer cannot be used, and asking again in this run would not help. */
    SETTLED,
    NOT_TRIED
  }

  private final RunStores stores;
  private final Provider provider;
  private final long runId;
  private final Map<UUID, Failure> failures = new LinkedHashMap<>();
  private int unavailableInARow;
  private int limitedInARow;
  private int forbiddenInARow;
  private Optional<String> stopped = Optional.empty();

  VenueAttempts(RunStores stores, Provider provider, long runId) {
    this.stores = stores;
    this.provider = provider;
    this.runId = runId;
  }

  Result attempt(Product product, Runnable step) {
    if (stopped.isPresent()) {
      return Result.NOT_TRIED;
    }
    try {
      stores.outage.call(
          () -> {
            step.run();
            return true;
          });
      failures.remove(product.id());
      answered();
      return Result.DONE;
    } catch (GateClosed e) {
      stop(e.getMessage());
      return Result.NOT_TRIED;
    } catch (VenueFailure e) {
      boolean again = failures.containsKey(product.id());
      failed(product, e.kind(), e.getMessage());
      return act(product, e, again);
    } catch (DatabaseException e) {
      return refused(product, e);
    } catch (RuntimeException e) {
      LOG.error("bug while asking {} about {}", provider.label(), product.sku(), e);
      failed(product, BUG, e.getClass().getSimpleName() + ": " + e.getMessage());
      return Result.FAILED;
    }
  }

  /** What the database will not take of one product says nothing about the others. */
  private Result refused(Product product, DatabaseException refusal) {
    if (refusal.isConnectionLoss() || refusal.takesNoWrites()) {
      throw refusal;
    }
    LOG.error("the database refused what {} said of {}", provider.label(), product.sku(), refusal);
    failed(product, BUG, "the database refused it: SQLSTATE " + refusal.sqlState());
    return Result.FAILED;
  }

  private void answered() {
    unavailableInARow = 0;
    limitedInARow = 0;
    forbiddenInARow = 0;
  }

  /** Why the venue was left; empty while it may be asked. */
  Optional<String> stopped() {
    return stopped;
  }

  /** What it all came to, with the last failure of each product that has not succeeded since. */
  VenueOutcome outcome(Set<UUID> synced, Set<UUID> remaining, int calls, int sales) {
    return new VenueOutcome(
        provider,
        synced,
        List.copyOf(failures.values()),
        failures.keySet(),
        remaining,
        calls,
        sales,
        stopped);
  }

  /** Whether the venue's last answer about the product was one that cannot be used. */
  boolean isBad(UUID product) {
    return failures.containsKey(product) && failures.get(product).kind().equals(Failure.BAD_ITEM);
  }

  void stop(String reason) {
    stopped = Optional.of(reason);
  }

  private Result act(Product product, VenueFailure failure, boolean again) {
    return switch (failure) {
      case VenueFailure.RateLimited limited -> limited(limited);
      case VenueFailure.AuthExpired expired -> turnedAway(expired);
      case VenueFailure.BadItem bad -> marked(product, bad, again);
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

  /** Credentials count for the whole venue; one resource may be closed to us alone. */
  private Result turnedAway(VenueFailure.AuthExpired failure) {
    forbiddenInARow++;
    if (!failure.isForOneResource() || forbiddenInARow >= FORBIDDEN_AFTER) {
      stop(failure.getMessage());
    }
    return Result.FAILED;
  }

  /** An id that is gone is looked for by the next run, what cannot be read is asked for again. */
  private Result marked(Product product, VenueFailure.BadItem bad, boolean again) {
    answered();
    if (bad.isGone()) {
      stores.mappings.gone(product.id(), provider, bad.getMessage(), stores.clock.instant());
    }
    return bad.isGone() || again ? Result.SETTLED : Result.LATER;
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
    Instant now = stores.clock.instant();
    failures.put(product.id(), new Failure(provider, product.sku(), kind, message));
    stores.ledger.failed(product.id(), provider, Slot.of(now), runId, kind, message, now);
  }
}
