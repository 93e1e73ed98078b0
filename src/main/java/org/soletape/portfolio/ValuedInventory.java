package org.soletape.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.soletape.fees.FeeHistory;
import org.soletape.fees.FeeSettingsStore;

/** A person's pairs with what they are worth, as the pages and the JSON show them. */
public record ValuedInventory(InventoryReads reads, FeeSettingsStore settings) {
  /** Those of a person's pairs that are asked for, as they look at this instant. */
  public FoundPairs find(UUID userId, PairQuery query, Instant now) {
    FeeHistory fees = settings.of(userId);
    PairSelection selection = new PairSelection(query);
    reads.each(userId, now, pair -> selection.add(valued(pair, fees, now)));
    return selection.found(fees.currency(), ids -> some(userId, ids, fees, now));
  }

  /** One pair, if it is this person's. */
  public Optional<Valuation> find(UUID userId, String id, Instant now) {
    return some(userId, List.of(id), settings.of(userId), now).stream().findFirst();
  }

  /** A text that changes with anything that is shown, as {@link InventoryReads#version}. */
  public String version(UUID userId) {
    return reads.version(userId);
  }

  private List<Valuation> some(UUID userId, List<String> ids, FeeHistory fees, Instant now) {
    return reads.some(userId, ids, now).stream().map(pair -> valued(pair, fees, now)).toList();
  }

  private static Valuation valued(HeldPair pair, FeeHistory fees, Instant now) {
    return Valuation.of(pair.item(), pair.market(), fees, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
